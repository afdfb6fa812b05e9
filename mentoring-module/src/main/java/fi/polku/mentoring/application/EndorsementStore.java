package fi.polku.mentoring.application;

import fi.polku.mentoring.application.AskedEndorsement.Decision;
import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Endorsements in the database: asked by the applicant, answered by who is the supervisor then. */
@ApplicationScoped
class EndorsementStore {
    private static final String COMMENT = "endorsement.comment";

    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    static Place place(UUID owner, UUID application) {
        return new Place(owner, COMMENT, application);
    }

    /** Asked anew with each sending. */
    void ask(UUID application, UUID owner, int hours, Instant now) {
        database.createNativeQuery(
                        "insert into polku.endorsement (application, owner, hours, asked_at, version) values (:application, :owner, :hours, :now, 1)")
                .setParameter("application", application)
                .setParameter("owner", owner)
                .setParameter("hours", hours)
                .setParameter("now", now)
                .executeUpdate();
    }

    void askNoLonger(UUID application) {
        database.createNativeQuery("delete from polku.endorsement where application = :application")
                .setParameter("application", application)
                .executeUpdate();
    }

    /** What waits for the acting person, the longest waiting first. */
    List<AskedEndorsement> waiting() {
        return asked(Optional.empty());
    }

    Optional<AskedEndorsement> find(UUID application) {
        return asked(Optional.of(application)).stream().findFirst();
    }

    private List<AskedEndorsement> asked(Optional<UUID> only) {
        return Row.all(database.createNativeQuery(
                                "select * from polku.endorsements_for_me(cast(:only as uuid))", Tuple.class)
                        .setParameter("only", only.map(UUID::toString).orElse(null)))
                .stream()
                .map(row -> new AskedEndorsement(
                        ApplicationRows.id(row, "application"),
                        ApplicationRows.id(row, "owner"),
                        row.text("name").orElseThrow(),
                        row.name("name").orElseThrow(),
                        ApplicationRows.role(row),
                        row.number("hours").orElseThrow(),
                        row.moment("asked_at").orElseThrow(),
                        row.text("decision").flatMap(Decision::of),
                        row.number("version").orElseThrow()))
                .toList();
    }

    /** Nothing when it was answered or asked anew since that version. */
    boolean answer(AskedEndorsement asked, Endorse endorse, UUID by, Instant now) {
        return database.createNativeQuery(
                                "update polku.endorsement set decision = :decision, comment = cast(:comment as bytea), decided_by = :by, decided_at = :now,"
                                        + " version = version + 1 where application = :application and version = :version")
                        .setParameter("decision", endorse.decision().code())
                        .setParameter(
                                "comment",
                                vault.sealOptional(place(asked.person(), asked.application()), endorse.comment()))
                        .setParameter("by", by)
                        .setParameter("now", now)
                        .setParameter("application", asked.application())
                        .setParameter("version", asked.version())
                        .executeUpdate()
                == 1;
    }
}
