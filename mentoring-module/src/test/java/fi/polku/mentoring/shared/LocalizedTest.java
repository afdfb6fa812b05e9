package fi.polku.mentoring.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LocalizedTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-FI");
    private static final Locale FINNISH = Locale.forLanguageTag("fi-FI");

    @Test
    void text_in_the_readers_language_is_not_marked() {
        Localized text = new Localized("Hei", "Hej", "");
        assertThat(text.in(SWEDISH)).isEqualTo("Hej");
        assertThat(text.foreign(SWEDISH)).isEmpty();
        assertThat(text.in(FINNISH)).isEqualTo("Hei");
        assertThat(text.foreign(FINNISH)).isEmpty();
    }

    @Test
    void text_in_another_language_is_marked_with_it() {
        assertThat(new Localized("Hei", "Hej", "").foreign(Locale.ENGLISH)).contains("fi");
        Localized english = new Localized("", " ", "Hello");
        assertThat(english.in(SWEDISH)).isEqualTo("Hello");
        assertThat(english.foreign(SWEDISH)).contains("en");
        assertThat(new Localized("", "Hej", "").foreign(FINNISH)).contains("sv");
    }

    @Test
    void nothing_is_in_no_language() {
        Localized nothing = new Localized("", "", "");
        assertThat(nothing.in(FINNISH)).isEmpty();
        assertThat(nothing.foreign(FINNISH)).isEmpty();
    }
}
