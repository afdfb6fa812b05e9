package fi.polku.mentoring.programme;

import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;

/**
 * What a programme is called, and for whom it is: the first step of setting one up.
 *
 * @param name required in Finnish
 * @param reach whose people it is for
 * @param languages in which people can take part: {@code fi}, {@code sv}, {@code en}; one at least
 * @param themes what groups can talk about, at most {@value #MOST_THEMES}
 */
public record Basics(Localized name, Reach reach, List<String> languages, List<Localized> themes) {
    /** Longest name and theme, in characters. */
    public static final int LONGEST_NAME = 120;
    /** Most themes. */
    public static final int MOST_THEMES = 20;
    /** The languages there are. */
    public static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    public Basics {
        themes = List.copyOf(themes);
        List<FieldError> errors = new ArrayList<>();
        if (name.fi().isBlank()) {
            errors.add(FieldError.of("name.fi", "field.required"));
        }
        if (longest(name) > LONGEST_NAME) {
            errors.add(FieldError.of("name", "field.too-long", LONGEST_NAME));
        }
        if (languages.isEmpty()) {
            errors.add(FieldError.of("languages", "field.required"));
        } else if (!LANGUAGES.containsAll(languages)) {
            errors.add(FieldError.of("languages", "field.choice"));
        }
        if (themes.size() > MOST_THEMES) {
            errors.add(FieldError.of("themes", "field.too-many", MOST_THEMES));
        }
        if (themes.stream().anyMatch(theme -> theme.fi().isBlank())) {
            errors.add(FieldError.of("themes", "programme.themes.finnish"));
        }
        if (themes.stream().map(Localized::fi).distinct().count() < themes.size()) {
            errors.add(FieldError.of("themes", "programme.themes.twice"));
        }
        if (themes.stream().anyMatch(theme -> longest(theme) > LONGEST_NAME)) {
            errors.add(FieldError.of("themes", "field.too-long", LONGEST_NAME));
        }
        if (!errors.isEmpty()) {
            throw new Problem.Invalid(errors);
        }
        languages = LANGUAGES.stream().filter(languages::contains).toList();
    }

    static int longest(Localized text) {
        return Math.max(
                text.fi().length(), Math.max(text.sv().length(), text.en().length()));
    }
}
