package fi.polku.mentoring.audit;

import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;

/** What an administrator learns of the sealed audit: times and counts, never a record. */
@UseCases
public class AuditSeals {
    @PersistenceContext
    EntityManager database;

    /**
     * How sealing stands.
     *
     * @param actor an administrator, or the worker that seals
     * @return times and counts of the whole installation
     * @throws Problem.NotAllowed when the actor is neither
     */
    public SealStanding standing(Actor actor) {
        if (!actor.roles().contains(Role.SEAL)) {
            actor.require(Role.ADMIN);
        }
        Tuple row = (Tuple) database.createNativeQuery(
                        "select seals, sealed_at, waiting, since, fault, fault_since, verified_at, verified_records, finding"
                                + " from polku.audit_standing()",
                        Tuple.class)
                .getSingleResult();
        return new SealStanding(
                number(row, "seals"),
                instant(row, "sealed_at"),
                number(row, "waiting"),
                instant(row, "since"),
                text(row, "fault").map(code -> SealFault.of(code).orElse(SealFault.FAILED)),
                instant(row, "fault_since"),
                instant(row, "verified_at")
                        .map(at -> new SealStanding.LastVerification(
                                at, number(row, "verified_records"), text(row, "finding"))));
    }

    private static long number(Tuple row, String column) {
        return Optional.ofNullable(row.get(column, Number.class))
                .map(Number::longValue)
                .orElse(0L);
    }

    private static Optional<Instant> instant(Tuple row, String column) {
        return Optional.ofNullable(row.get(column, Instant.class));
    }

    private static Optional<String> text(Tuple row, String column) {
        return Optional.ofNullable(row.get(column, String.class));
    }
}
