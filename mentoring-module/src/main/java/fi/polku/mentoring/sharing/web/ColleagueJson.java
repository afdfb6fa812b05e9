package fi.polku.mentoring.sharing.web;

import fi.polku.mentoring.sharing.Colleague;
import java.util.Locale;
import java.util.UUID;

/** A colleague as the API shows one; the unit's name in the caller's language, empty where there is none. */
public record ColleagueJson(UUID id, String name, String unit) {

    /**
     * A colleague for the API.
     *
     * @param colleague as found
     * @param language of the unit's name
     * @return as shown
     */
    public static ColleagueJson of(Colleague colleague, Locale language) {
        return new ColleagueJson(
                colleague.id(), colleague.name(), colleague.unit().in(language));
    }
}
