package fi.polku.mentoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListBecomesASheetTest {
    private static String cell(String text) {
        return CsvSheet.of(List.of("a"), List.of(List.of(text))).lines().skip(1).reduce("", (one, two) -> one + two);
    }

    @Test
    void has_a_mark_heads_and_rows_with_semicolons() {
        assertThat(CsvSheet.of(List.of("Mitä", "Kuka"), List.of(List.of("Ääni", "Öhman"))))
                .isEqualTo("\uFEFFMitä;Kuka\r\nÄäni;Öhman\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\uFF1D1"})
    void what_could_be_a_formula_is_text(String formula) {
        assertThat(cell(formula)).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\r=1", "\n=1"})
    void nor_does_it_hide_behind_a_space(String formula) {
        assertThat(CsvSheet.of(List.of("a"), List.of(List.of(formula)))).contains("'" + formula);
    }

    @Test
    void what_separates_is_quoted() {
        assertThat(cell("a;b")).isEqualTo("\"a;b\"");
        assertThat(cell("sanoi \"ei\"")).isEqualTo("\"sanoi \"\"ei\"\"\"");
        assertThat(cell("a;\"=1")).startsWith("\"a");
    }
}
