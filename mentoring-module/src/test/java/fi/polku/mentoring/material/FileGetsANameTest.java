package fi.polku.mentoring.material;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The name of a file comes from elsewhere and goes to people's disks. */
class FileGetsANameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "opas.pdf | opas.pdf",
                "../../etc/passwd.txt | passwd.txt",
                "C:\\temp\\opas.pdf | opas.pdf",
                "...hidden.pdf | hidden.pdf",
                "opas.pdf. . | opas.pdf",
                "nul.txt | _nul.txt",
                "com1.tar.pdf | _com1.tar.pdf",
                "a:b*c?.pdf | a_b_c_.pdf",
                "Ää Öö.pdf | Ää Öö.pdf",
            })
    void keeps_what_names_it_and_nothing_else(String sent, String kept) {
        assertThat(FileName.clean(sent)).isEqualTo(kept);
    }

    @Test
    void letters_that_turn_the_direction_or_are_not_seen_are_left_out() {
        assertThat(FileName.clean("opas\u202Efdp.exe")).isEqualTo("opasfdp.exe");
        assertThat(FileName.clean("o\u200Bp\u2066a\u0000s\uFEFF.pdf")).isEqualTo("opas.pdf");
        assertThat(FileName.clean("a\u037Eb.pdf"))
                .as("a semicolon in another form")
                .isEqualTo("a_b.pdf");
        assertThat(FileName.clean("o\uD800pas.pdf")).isEqualTo("opas.pdf");
        assertThat(FileName.clean("a\tb\r\nc.pdf")).isEqualTo("a b c.pdf");
    }

    @Test
    void long_name_keeps_its_extension_and_no_half_letter() {
        String name = FileName.clean("a".repeat(115) + "😀".repeat(10) + ".pdf");
        assertThat(name).hasSizeLessThanOrEqualTo(FileName.LONGEST).endsWith(".pdf");
        assertThat(name.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isFalse();
    }

    @Property
    void whatever_is_sent_the_name_is_safe_and_stays_as_it_is(@ForAll @StringLength(max = 400) String sent) {
        String name = FileName.clean(sent);
        assertThat(name.length()).isLessThanOrEqualTo(FileName.LONGEST);
        assertThat(name)
                .doesNotContain("/", "\\", "\"", "\r", "\n", "\u0000", "\u202E")
                .doesNotStartWith(".");
        assertThat(FileName.clean(name)).isEqualTo(name);
    }
}
