package fi.polku.mentoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventIsOneLineTest {

    @Test
    void it_says_what_who_and_where() {
        assertThat(SecurityEvents.line("access.refused", "nobody", "GET", "TeamPages#read", "needs-role.hr"))
                .isEqualTo("event=access.refused person=nobody method=GET place=TeamPages#read reason=needs-role.hr");
    }

    @Test
    void nothing_is_said_of_a_reason_where_there_is_none() {
        assertThat(SecurityEvents.line("sign-out", "nobody", "POST", "none", ""))
                .doesNotContain("reason");
    }

    @Test
    void no_word_begins_another_line_or_another_field() {
        String line =
                SecurityEvents.line("e", "p", "GET\r\nevent=sign-in.succeeded", "a b=c{0}\u001b[31m\u2028", "%0d%0a");
        assertThat(line.lines()).hasSize(1);
        assertThat(line)
                .isEqualTo("event=e person=p method=GET__event_sign-in.succeeded place=a_b_c_0___31m_ reason=_0d_0a");
    }

    @Test
    void no_word_is_endless() {
        assertThat(SecurityEvents.line("e", "p", "G".repeat(5000), "n", "")).hasSizeLessThan(300);
    }

    @Test
    void what_another_server_said_stays_in_its_line() {
        assertThat(Failures.oneLine(new IllegalStateException("a\r\n2027-01-01 INFO b")))
                .doesNotContain("\n", "\r");
    }
}
