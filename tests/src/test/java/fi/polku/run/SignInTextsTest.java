package fi.polku.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void are_complete_in_every_language(String language) {
        assertThat(texts(language).keySet()).isEqualTo(texts("fi").keySet());
    }

    private static ResourceBundle texts(String language) {
        return ResourceBundle.getBundle(
                "fi.polku.run.sign-in",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
