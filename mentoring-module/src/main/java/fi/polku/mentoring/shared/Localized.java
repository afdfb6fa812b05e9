package fi.polku.mentoring.shared;

import java.util.Locale;

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
        String wanted = switch (locale.getLanguage()) {
            case "sv" -> sv;
            case "en" -> en;
            default -> fi;
        };
        if (!wanted.isBlank()) {
            return wanted;
        }
        if (!fi.isBlank()) {
            return fi;
        }
        return en.isBlank() ? sv : en;
    }
}
