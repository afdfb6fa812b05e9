package fi.polku.mentoring.learninglog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.mentoring.shared.Problem;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchingTheLogTest {
    private static final WriteEntry ENTRY = new WriteEntry(
            LocalDate.of(2027, 2, 1),
            LogSource.MEETING,
            "Kysyin ensin Päivi Åkerströmiltä.\nHän sanoi: KOKEILLAAN.",
            Optional.of("Hiljaisuus on myös vastaus."),
            Optional.of("Odotan kymmenen sekuntia."),
            Optional.empty(),
            Optional.empty());

    private static boolean finds(String words) {
        return SearchWords.parse(words).orElseThrow().in(ENTRY);
    }

    @Test
    void a_part_of_a_word_is_found() {
        assertThat(finds("kysy")).isTrue();
        assertThat(finds("väärä")).isFalse();
    }

    @Test
    void case_does_not_matter() {
        assertThat(finds("kokeillaan")).isTrue();
        assertThat(finds("HILJAISUUS")).isTrue();
    }

    @Test
    void marks_of_letters_do_not_matter_on_either_side() {
        assertThat(finds("paivi akerstrom")).isTrue();
        assertThat(finds("kysÿin")).isTrue();
    }

    @Test
    void letters_composed_and_decomposed_are_the_same() {
        assertThat(finds("Pa\u0308ivi A\u030Akerstro\u0308m")).isTrue();
    }

    @Test
    void every_word_must_stand_somewhere_in_the_entry() {
        assertThat(finds("hiljaisuus sekuntia")).isTrue();
        assertThat(finds("hiljaisuus minuuttia")).isFalse();
    }

    @Test
    void words_do_not_reach_from_one_text_into_the_next() {
        assertThat(finds("vastaus.Odotan")).isFalse();
    }

    @Test
    void nothing_typed_is_no_search() {
        assertThat(SearchWords.parse("  ")).isEmpty();
    }

    @Test
    void one_letter_is_too_little() {
        assertThatThrownBy(() -> SearchWords.parse("a ?"))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        p -> assertThat(p.errors().get(0).field()).isEqualTo("q"));
    }
}
