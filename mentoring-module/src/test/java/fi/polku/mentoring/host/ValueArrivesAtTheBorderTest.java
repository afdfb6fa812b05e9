package fi.polku.mentoring.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueArrivesAtTheBorderTest {
    private static final Localized NAME = new Localized("nimi", "", "name");

    @ParameterizedTest
    @ValueSource(strings = {"p-000001", "a", "0d0a4c6e-6c3d-4b8e-9a55-0b6f5a0f7c11", "A.b_c~d"})
    void an_id_that_is_safe_in_a_path_passes(String id) {
        assertThat(Border.id("id", id)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "'', MISSING",
        "' ', MISSING",
        "a/b, MALFORMED",
        "ä, MALFORMED",
        "-a, MALFORMED",
        "131052-308T, IDENTITY_CODE"
    })
    void another_id_does_not(String id, RejectReason reason) {
        assertRejected(reason, () -> Border.id("id", id));
    }

    @Test
    void a_name_loses_the_blanks_around_it_and_nothing_else() {
        assertThat(Border.name("name", "  Åsa-Märta O’Neill \u00a0")).isEqualTo("Åsa-Märta O’Neill \u00a0".strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u0085b", "a\ud800b"})
    void what_cannot_be_stored_or_shown_on_a_line_does_not_pass_as_a_name(String name) {
        assertRejected(RejectReason.MALFORMED, () -> Border.name("name", name));
    }

    @Test
    void a_name_of_300_passes_and_one_of_301_does_not() {
        assertThat(Border.name("name", "x".repeat(300))).hasSize(300);
        assertRejected(RejectReason.TOO_LONG, () -> Border.name("name", "x".repeat(301)));
    }

    @Test
    void an_identity_code_passes_nowhere() {
        String code = "Tunnus 131052-308T";
        assertRejected(RejectReason.IDENTITY_CODE, () -> Border.name("name", code));
        assertRejected(RejectReason.IDENTITY_CODE, () -> Border.texts("text", new Localized(code, "", "")));
        assertRejected(RejectReason.IDENTITY_CODE, () -> Border.names("name", new Localized("x", code, "")));
        assertRejected(RejectReason.IDENTITY_CODE, () -> Border.email("email", "131052-308T@example.org"));
        assertRejected(RejectReason.IDENTITY_CODE, () -> Border.uri("uri", "urn:x:131052-308T"));
    }

    @Test
    void a_name_without_finnish_does_not_pass() {
        assertRejected(RejectReason.MISSING, () -> Border.names("name", new Localized("", "namn", "name")));
    }

    @Test
    void a_language_is_its_first_part() {
        assertThat(Border.language("language", "sv-FI")).isEqualTo("sv");
        assertRejected(RejectReason.MALFORMED, () -> Border.language("language", "S1"));
    }

    @Test
    void a_scale_has_at_least_two_levels_and_each_once() {
        HostScale.Level one = new HostScale.Level(1, NAME, Optional.empty());
        HostScale.Level two = new HostScale.Level(2, NAME, Optional.empty());
        assertThat(new HostScale("s", NAME, List.of(one, two), Instant.EPOCH).levels())
                .hasSize(2);
        assertRejected(RejectReason.MALFORMED, () -> new HostScale("s", NAME, List.of(one), Instant.EPOCH));
        assertRejected(RejectReason.MALFORMED, () -> new HostScale("s", NAME, List.of(one, one), Instant.EPOCH));
        assertRejected(RejectReason.OFF_SCALE, () -> new HostScale.Level(0, NAME, Optional.empty()));
    }

    @Test
    void a_unit_is_not_its_own_parent() {
        assertRejected(
                RejectReason.MALFORMED, () -> new HostUnit("u-1", "a-1", Optional.of("u-1"), NAME, Instant.EPOCH));
    }

    private static void assertRejected(RejectReason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        NotBelieved.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
