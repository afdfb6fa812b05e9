package fi.polku.mentoring.application;

import fi.polku.mentoring.shared.Localized;
import java.util.List;
import java.util.UUID;

/**
 * What a programme lets its applicants choose from.
 *
 * @param themes in its order; none where it names none
 * @param languages of its groups
 */
public record Offer(List<Theme> themes, List<String> languages) {
    public Offer {
        themes = List.copyOf(themes);
        languages = List.copyOf(languages);
    }

    /**
     * A theme of a programme.
     *
     * @param id stays while its Finnish name does
     * @param name what it is called
     */
    public record Theme(UUID id, Localized name) {}

    /** Whether there is such a theme still. */
    boolean has(String theme) {
        return themes.stream().anyMatch(t -> t.id().toString().equals(theme));
    }
}
