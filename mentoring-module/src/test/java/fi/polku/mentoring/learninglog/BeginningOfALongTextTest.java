package fi.polku.mentoring.learninglog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BeginningOfALongTextTest {

    @Test
    void a_short_text_stands_whole() {
        assertThat(Excerpt.of("Kysyin ensin.", 13)).isEqualTo("Kysyin ensin.");
    }

    @Test
    void a_long_text_is_cut_between_words() {
        assertThat(Excerpt.of("Kysyin ensin muilta.", 15)).isEqualTo("Kysyin ensin…");
    }

    @Test
    void one_endless_word_is_cut_all_the_same() {
        assertThat(Excerpt.of("a".repeat(50), 10)).isEqualTo("a".repeat(10) + "…");
    }

    @Test
    void a_sign_of_two_halves_is_not_cut_apart() {
        assertThat(Excerpt.of("🙂".repeat(20), 11)).isEqualTo("🙂".repeat(5) + "…");
    }
}
