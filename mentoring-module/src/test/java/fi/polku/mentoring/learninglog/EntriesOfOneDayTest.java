package fi.polku.mentoring.learninglog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntriesOfOneDayTest {
    private static final Instant NOON = Instant.parse("2027-02-01T12:00:00.123456Z");

    @Test
    void the_later_id_stands_after_the_earlier_as_text_and_so_in_the_database() {
        UUID first = EntryId.at(NOON);
        assertThat(EntryId.at(NOON.plusNanos(1_000)).toString()).isGreaterThan(first.toString());
        assertThat(EntryId.at(NOON.plusMillis(1)).toString()).isGreaterThan(first.toString());
        assertThat(EntryId.at(NOON.plusSeconds(86_400)).toString()).isGreaterThan(first.toString());
    }

    @Test
    void two_of_the_same_moment_differ() {
        assertThat(EntryId.at(NOON)).isNotEqualTo(EntryId.at(NOON));
    }

    @Test
    void the_id_is_of_version_seven() {
        assertThat(EntryId.at(NOON).version()).isEqualTo(7);
        assertThat(EntryId.at(NOON).variant()).isEqualTo(2);
    }
}
