package fi.polku.mentoring.network;

import fi.polku.mentoring.shared.Localized;
import java.util.List;
import java.util.UUID;

/**
 * What one may choose from, on one's card and when one looks for others.
 *
 * @param themes of the programme, in its order
 * @param organisations of those whom the reader sees, by name; none before they have joined
 */
public record NetworkChoices(List<Named> themes, List<Named> organisations) {
    public NetworkChoices {
        themes = List.copyOf(themes);
        organisations = List.copyOf(organisations);
    }

    /**
     * One of them.
     *
     * @param id which
     * @param name what it is called
     */
    public record Named(UUID id, Localized name) {}
}
