package fi.polku.mentoring.shared;

import java.util.Locale;
import java.util.Optional;

/**
 * One text in the three languages that content is kept in.
 *
 * @param fi Finnish
 * @param sv Swedish, may be empty
 * @param en English, may be empty
 */
public record Localized(String fi, String sv, String en) {

    /**
     * The text in a language, else in the nearest one that is not empty (Finnish first).
     *
     * @param locale the reader's language
     * @return never null; empty only when all three are
     */
    public String in(Locale locale) {
        return switch (languageFor(locale)) {
            case "sv" -> sv;
            case "en" -> en;
            default -> fi;
        };
    }

    /**
     * The language of {@link #in}, where it is not the reader's: a screen reader is told of it (WCAG 2.2, 3.1.2).
     *
     * @param locale the reader's language
     * @return fi, sv or en
     */
    public Optional<String> foreign(Locale locale) {
        return Optional.of(languageFor(locale))
                .filter(found ->
                        !found.equals(locale.getLanguage()) && !in(locale).isBlank());
    }

    private String languageFor(Locale locale) {
        boolean wanted = switch (locale.getLanguage()) {
            case "sv" -> !sv.isBlank();
            case "en" -> !en.isBlank();
            default -> false;
        };
        if (wanted) {
            return locale.getLanguage();
        }
        if (!fi.isBlank()) {
            return "fi";
        }
        return en.isBlank() ? "sv" : "en";
    }
}
