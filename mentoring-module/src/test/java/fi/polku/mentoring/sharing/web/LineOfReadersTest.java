package fi.polku.mentoring.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.sharing.Readers;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineOfReadersTest {
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);

    @Test
    void says_who_can_read() {
        assertThat(line(false, 0, false)).isEqualTo("Only you");
        assertThat(line(true, 0, false)).isEqualTo("You and your supervisor");
        assertThat(line(false, 1, false)).isEqualTo("You and Risto Koskela");
        assertThat(line(false, 3, false)).isEqualTo("You and 3 others");
        assertThat(line(true, 1, false)).isEqualTo("You, your supervisor and one other");
        assertThat(line(true, 2, false)).isEqualTo("You, your supervisor and 2 others");
    }

    @Test
    void never_leaves_the_host_out() {
        assertThat(line(false, 0, true)).isEqualTo("Only you. A summary is in the competence system");
        assertThat(line(true, 2, true)).startsWith("You, your supervisor and 2 others. ");
    }

    @Test
    void never_leaves_a_deputy_out() {
        assertThat(ReaderLine.of(ENGLISH, new Readers(true, true, 0, Optional.empty(), 0, false)))
                .isEqualTo("You, your supervisor and their deputy");
        assertThat(ReaderLine.of(ENGLISH, new Readers(true, true, 2, Optional.empty(), 0, false)))
                .isEqualTo("You, your supervisor, their deputy and 2 others");
    }

    @Test
    void one_whose_name_is_not_known_still_counts() {
        assertThat(ReaderLine.of(ENGLISH, new Readers(false, false, 1, Optional.empty(), 0, false)))
                .isEqualTo("You and one other");
    }

    private static String line(boolean supervisor, int named, boolean host) {
        Optional<String> name = named == 1 ? Optional.of("Risto Koskela") : Optional.empty();
        return ReaderLine.of(ENGLISH, new Readers(supervisor, false, named, name, 0, host));
    }
}
