package fi.polku.mentoring.bank;

import fi.polku.mentoring.shared.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a mentor offers, besides who they are by the host.
 *
 * @param themes of the programme
 * @param competences of their profile, each chosen, with the level that they say
 * @param languages in which they mentor, one at least
 * @param meets how they like to meet
 * @param place where, in a word or two
 * @param across whether people of other agencies find it as well
 * @param capacity how many they mentor at a time
 * @param availableFrom from which day on; absent for now
 * @param words what they tell of themselves; absent for nothing
 */
public record OfferContent(
        List<UUID> themes,
        List<Known> competences,
        List<String> languages,
        Meets meets,
        Optional<String> place,
        boolean across,
        int capacity,
        Optional<LocalDate> availableFrom,
        Optional<String> words) {
    /** Longest words, in characters. */
    public static final int LONGEST = 1000;
    /** Longest name of a place, in characters. */
    public static final int LONGEST_PLACE = 80;
    /** Most competences. */
    public static final int MOST_COMPETENCES = 20;
    /** Most people at a time. */
    public static final int MOST_PLACES = 5;
    /** Languages one may choose from. */
    public static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    /**
     * A competence that somebody says they have.
     *
     * @param uri names it
     * @param level on its scale
     */
    public record Known(String uri, int level) {}

    public OfferContent {
        themes = themes.stream().distinct().toList();
        competences = List.copyOf(competences);
        languages = LANGUAGES.stream().filter(languages::contains).toList();
        if (languages.isEmpty()) {
            throw new Problem.Invalid("languages", "field.required");
        }
        if (competences.size() > MOST_COMPETENCES) {
            throw new Problem.Invalid("competences", "field.too-many", MOST_COMPETENCES);
        }
        if (competences.stream().map(Known::uri).distinct().count() < competences.size()) {
            throw new Problem.Invalid("competences", "field.choice");
        }
    }

    /** The level that is said of a competence. */
    public Optional<Integer> level(String uri) {
        return competences.stream()
                .filter(k -> k.uri().equals(uri))
                .map(Known::level)
                .findFirst();
    }
}
