package fi.polku.mentoring.reply;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.calendar.Answer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mails of strangers: what makes one an answer, and that none does harm. */
class ReplyMailIsReadTest {
    private static final Optional<String> OURS = Optional.of("posti.virasto.example");
    private static final String CALENDAR = String.join(
            "\r\n",
            "BEGIN:VCALENDAR",
            "METHOD:REPLY",
            "BEGIN:VEVENT",
            "UID:7c0b4b0e-5a3c-4a4e-9d0a-4b7f2f5d6a10@polku.example",
            "SEQUENCE:3",
            "DTSTAMP:20270301T120000Z",
            "ATTENDEE;PARTSTAT=ACCEPTED:mailto:Aino.Aalto@virasto.example",
            "END:VEVENT",
            "END:VCALENDAR",
            "");

    private static byte[] mail(String headers, String body) {
        return ("From: =?utf-8?q?Aino_=C3=84?= <aino.aalto@Virasto.example>\r\nMessage-ID: <1@virasto.example>\r\n"
                        + headers + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static ReplyMail.Read plain(String results) {
        return ReplyMail.read(mail(results + "Content-Type: text/calendar; method=REPLY", CALENDAR), OURS);
    }

    @Test
    void answer_is_read_from_the_octets_of_a_mail() {
        ReplyMail.Read read =
                ReplyMail.read(mail("Content-Type: text/calendar; method=REPLY", CALENDAR), Optional.empty());
        assertThat(read.reply()).hasValueSatisfying(reply -> {
            assertThat(reply.answer()).isEqualTo(Answer.ACCEPTED);
            assertThat(reply.attendee()).isEqualTo("aino.aalto@virasto.example");
            assertThat(reply.sequence()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/calendar; charset=utf-16be|UTF-16BE",
                "text/calendar; charset=\"ISO-8859-1\"|ISO-8859-1",
                "application/ics; name=invite.ics|UTF-8"
            })
    void calendar_is_read_in_the_charset_it_says(String type, String charset) {
        byte[] head = mail("Content-Type: " + type, "");
        byte[] body = CALENDAR.getBytes(Charset.forName(charset));
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        assertThat(ReplyMail.read(all, Optional.empty()).reply()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "posti.virasto.example; dkim=pass header.d=virasto.example; dmarc=pass header.from=virasto.example|true",
                "posti.virasto.example 1; spf=fail (a comment); dmarc = pass|true",
                "POSTI.virasto.example;dmarc=pass|true",
                "posti.virasto.example; dmarc=fail header.from=virasto.example|false",
                "posti.virasto.example; dmarc=passed-on|false",
                "posti.virasto.example; dkim=pass|false",
                "posti.virasto.example; spf=fail (; dmarc=pass)|false",
                "posti.virasto.example; none|false",
                "muu.example; dmarc=pass|false",
                "posti.virasto.example.muu.example; dmarc=pass|false"
            })
    void where_our_server_checks_its_word_is_asked_for(String results, boolean counts) {
        ReplyMail.Read read = plain("Authentication-Results: " + results + "\r\n");
        assertThat(read.reply().isPresent()).isEqualTo(counts);
        assertThat(counts || read.otherwise() == Outcome.UNPROVEN).isTrue();
    }

    @Test
    void words_of_our_server_that_stand_below_its_newest_do_not_count() {
        assertThat(plain("Authentication-Results: posti.virasto.example; dmarc=fail\r\n"
                                + "Authentication-Results: posti.virasto.example; dmarc=pass\r\n")
                        .otherwise())
                .isEqualTo(Outcome.UNPROVEN);
        assertThat(plain("").reply()).isEmpty();
    }

    @Test
    void mail_is_known_again_by_its_name_and_its_sender() {
        byte[] first = ReplyMail.read(mail("X: 1", "a"), Optional.empty()).digest();
        assertThat(ReplyMail.read(mail("X: 2", "b"), Optional.empty()).digest()).isEqualTo(first);
        byte[] others =
                "From: b@muu.example\r\nMessage-ID: <1@virasto.example>\r\n\r\na".getBytes(StandardCharsets.UTF_8);
        assertThat(ReplyMail.read(others, Optional.empty()).digest()).isNotEqualTo(first);
        byte[] nameless = "From: b@muu.example\r\n\r\na".getBytes(StandardCharsets.UTF_8);
        assertThat(ReplyMail.read(nameless, Optional.empty()).digest()).hasSize(32);
    }

    @Property(tries = 2000)
    void no_mail_does_harm(@ForAll @Size(max = 8) byte[] octets, @ForAll @IntRange(max = 600) int at) {
        byte[] whole = mail(
                "Authentication-Results: posti.virasto.example; dmarc=pass\r\nContent-Type: multipart/mixed; boundary=raja",
                "--raja\r\nContent-Type: text/calendar\r\n\r\n" + CALENDAR + "\r\n--raja--\r\n");
        int from = Math.min(at, whole.length - octets.length);
        System.arraycopy(octets, 0, whole, from, octets.length);
        assertThat(ReplyMail.read(whole, OURS).digest()).hasSize(32);
    }
}
