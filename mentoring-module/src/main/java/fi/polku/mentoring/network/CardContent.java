package fi.polku.mentoring.network;

import fi.polku.mentoring.shared.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody shows of themselves in a network, besides who they are by the host.
 *
 * @param words what they want to share or ask; absent for nothing
 * @param languages in which they like to talk, one at least
 * @param themes of the programme
 * @param competences of their profile, each chosen, by address; never a level
 * @param showsEmail whether others see the address at work
 */
public record CardContent(
        Optional<String> words,
        List<String> languages,
        List<UUID> themes,
        List<String> competences,
        boolean showsEmail) {
    /** Longest words, in characters. */
    public static final int LONGEST = 1000;
    /** Most competences. */
    public static final int MOST_COMPETENCES = 20;
    /** Languages one may choose from. */
    public static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    public CardContent {
        languages = LANGUAGES.stream().filter(languages::contains).toList();
        themes = themes.stream().distinct().toList();
        competences = competences.stream().distinct().toList();
        if (languages.isEmpty()) {
            throw new Problem.Invalid("languages", "field.required");
        }
        if (competences.size() > MOST_COMPETENCES) {
            throw new Problem.Invalid("competences", "field.too-many", MOST_COMPETENCES);
        }
    }
}
