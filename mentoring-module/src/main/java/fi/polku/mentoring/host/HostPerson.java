package fi.polku.mentoring.host;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody in an agency's service.
 *
 * @param id the host's opaque id, never an identity code
 * @param name given and family name
 * @param email where mail reaches the person
 * @param language in which the person is served, such as {@code sv}
 * @param unit the unit the person works in; absent only where the host has no units
 * @param supervisor the id of the supervisor, never the person's own
 * @param employed from which to which day
 * @param changed when the record last changed, by the host's clock
 */
public record HostPerson(
        String id,
        PersonName name,
        Optional<String> email,
        Optional<String> language,
        Optional<String> unit,
        Optional<String> supervisor,
        Employment employed,
        Instant changed) {

    public HostPerson {
        Border.id("id", id);
        email = email.map(value -> Border.email("email", value));
        language = language.map(value -> Border.language("language", value));
        Border.optionalId("unit", unit);
        Border.optionalId("supervisor", supervisor);
        if (supervisor.isPresent() && supervisor.get().equals(id)) {
            throw new NotBelieved(RejectReason.OWN_SUPERVISOR, "supervisor");
        }
    }

    /** The same person, in a unit. */
    HostPerson in(String someUnit) {
        return new HostPerson(id, name, email, language, Optional.of(someUnit), supervisor, employed, changed);
    }
}
