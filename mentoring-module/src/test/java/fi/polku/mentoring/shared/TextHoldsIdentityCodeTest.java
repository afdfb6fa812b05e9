package fi.polku.mentoring.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextHoldsIdentityCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "131052-308T",
                "131052-308t",
                "Tapasin henkilön 131052-308T eilen.",
                "(131052-308T)",
                "131052\u2013308T",
                "131052 - 308T",
                "131052A308T",
                "131052+308T",
                "131052Y308T",
                "0 131052-308T",
                "290200A950Y"
            })
    void a_code_is_found_wherever_it_stands_and_however_it_is_written(String text) {
        assertThat(IdentityCode.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "131052-308S",
                "131352-308T",
                "320152-308T",
                "1131052-308T",
                "131052-308TT",
                "VN/12345/2026",
                "p-000123",
                "040-1234567",
                ""
            })
    void what_only_looks_like_one_passes(String text) {
        assertThat(IdentityCode.isIn(text)).isFalse();
    }

    @Test
    void a_code_after_something_that_only_looks_like_one_is_found() {
        assertThat(IdentityCode.isIn("131052-308S 131052-308T")).isTrue();
    }
}
