package fi.polku.mentoring.sharing;

import fi.polku.mentoring.shared.Localized;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A thing as its owner finds it in a list: told apart without opening what is sealed.
 *
 * @param kind such as {@code goal} or {@code log-entry}
 * @param id the thing; absent where there is none
 * @param title what it is called; absent for an entry of the log, and for what is gone
 * @param day of an entry of the log
 */
public record NamedThing(String kind, Optional<UUID> id, Optional<Localized> title, Optional<LocalDate> day) {

    /**
     * Whether it is still there to be looked at.
     *
     * @return false for what was removed, and for what has no page of its own
     */
    public boolean isThere() {
        return title.isPresent() || day.isPresent();
    }
}
