package fi.polku.mentoring.desk;

import fi.polku.mentoring.shared.Localized;
import java.util.List;
import java.util.UUID;

/**
 * By what those who are in no group can be looked through.
 *
 * @param themes of the programme
 * @param languages of the programme
 * @param organisations that applicants come from
 */
public record DeskChoices(List<Named> themes, List<String> languages, List<Named> organisations) {
    public DeskChoices {
        themes = List.copyOf(themes);
        languages = List.copyOf(languages);
        organisations = List.copyOf(organisations);
    }

    /**
     * Something that is chosen by its name.
     *
     * @param id what
     * @param name what it is called
     */
    public record Named(UUID id, Localized name) {}
}
