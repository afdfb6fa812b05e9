package fi.polku.mentoring.sharing;

import fi.polku.mentoring.audit.AuditedThing;
import java.util.UUID;

/**
 * What is shared.
 *
 * @param kind what it is
 * @param id which one
 * @param owner whose it is; only the owner shares
 */
public record Subject(SharedKind kind, UUID id, UUID owner) {

    AuditedThing audited() {
        return AuditedThing.of(kind.code(), id, owner);
    }
}
