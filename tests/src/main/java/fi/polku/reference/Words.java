package fi.polku.reference;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the host's pages in one language. */
final class Words {
    private final Locale locale;
    private final ResourceBundle bundle;

    Words(String language) {
        this.locale = Locale.forLanguageTag(language);
        this.bundle = ResourceBundle.getBundle("fi.polku.reference.reference", locale);
    }

    String language() {
        return locale.getLanguage();
    }

    String of(String key) {
        return bundle.getString(key);
    }

    String of(String key, Object value) {
        return new MessageFormat(bundle.getString(key), locale).format(new Object[] {value});
    }

    String of(Names names) {
        return names.in(locale);
    }

    String of(LocalDate day) {
        return DateTimeFormatter.ofPattern(of("date"), locale).format(day);
    }
}
