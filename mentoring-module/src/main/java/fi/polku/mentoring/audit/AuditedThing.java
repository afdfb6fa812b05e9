package fi.polku.mentoring.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * What an audit record is about.
 *
 * @param kind such as {@code goal}
 * @param id the thing
 * @param owner whose it is; absent for what belongs to an organisation
 */
public record AuditedThing(String kind, UUID id, Optional<UUID> owner) {

    /**
     * A thing that belongs to a person.
     *
     * @param kind such as {@code goal}
     * @param id the thing
     * @param owner whose it is
     * @return the thing
     */
    public static AuditedThing of(String kind, UUID id, UUID owner) {
        return new AuditedThing(kind, id, Optional.of(owner));
    }
}
