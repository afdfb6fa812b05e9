package fi.polku.mentoring.path;

import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Askings for review and their decisions in the database. Called with the path's row held. What is written for a review
 * and about it is sealed with the key of the path's owner, so that both can read it and it goes when that key goes.
 */
@ApplicationScoped
class ReviewStore {
    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    static Place text(UUID owner, UUID review) {
        return new Place(owner, "step_review.text", review);
    }

    static Place comment(UUID owner, UUID review) {
        return new Place(owner, "step_review.comment", review);
    }

    /** A review from a row that holds its columns. */
    static ReviewView view(Tuple row, UUID owner, UUID id, Vault vault) {
        return new ReviewView(
                id,
                Rows.moment(row, "asked_at").orElseThrow(),
                vault.open(text(owner, id), row.get("text", byte[].class)),
                Optional.ofNullable(row.get("decision", String.class)).flatMap(Decision::of),
                Rows.id(row, "reviewer"),
                vault.open(comment(owner, id), row.get("comment", byte[].class)),
                Rows.moment(row, "decided_at"));
    }

    /** Those that were not taken back, the latest first. */
    List<ReviewView> all(UUID step) {
        return Rows.of(database.createNativeQuery("""
                                select id, owner, asked_at, text, decision, reviewer, comment, decided_at from polku.step_review
                                 where step = :step and withdrawn_at is null order by asked_at desc, id limit 50""", Tuple.class).setParameter("step", step))
                .map(row -> view(row, row.get("owner", UUID.class), row.get("id", UUID.class), vault))
                .toList();
    }

    void ask(Step step, Optional<String> text, Instant now) {
        UUID id = UUID.randomUUID();
        database.createNativeQuery("""
                        insert into polku.step_review (id, step, owner, asked_at, text) values (:id, :step, :owner, :now, cast(:text as bytea))""")
                .setParameter("id", id)
                .setParameter("step", step.id())
                .setParameter("owner", step.owner())
                .setParameter("now", now)
                .setParameter("text", vault.sealOptional(text(step.owner(), id), text))
                .executeUpdate();
    }

    void withdraw(Step step, Instant now) {
        one(database.createNativeQuery(
                        "update polku.step_review set withdrawn_at = :now where step = :step and decision is null and withdrawn_at is null")
                .setParameter("now", now)
                .setParameter("step", step.id())
                .executeUpdate());
    }

    void decide(Step step, UUID reviewer, ReviewStep review, Instant now) {
        UUID id = Rows.of(database.createNativeQuery(
                                "select id from polku.step_review where step = :step and decision is null and withdrawn_at is null",
                                Tuple.class)
                        .setParameter("step", step.id()))
                .map(row -> row.get("id", UUID.class))
                .findFirst()
                .orElseThrow(Problem.Stale::new);
        one(database.createNativeQuery("""
                        update polku.step_review
                           set decision = :decision, reviewer = :reviewer, comment = cast(:comment as bytea), decided_at = :now
                         where id = :id""")
                .setParameter("decision", review.decision().code())
                .setParameter("reviewer", reviewer)
                .setParameter("comment", vault.sealOptional(comment(step.owner(), id), review.comment()))
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate());
    }

    /** Makes the last review wait again; its comment stays for the one who wrote it. */
    void reconsider(Step step) {
        one(database.createNativeQuery("""
                        update polku.step_review set decision = null, decided_at = null
                         where id = (select id from polku.step_review where step = :step and withdrawn_at is null order by asked_at desc, id limit 1)""").setParameter("step", step.id()).executeUpdate());
    }

    /** The last review that was given. */
    Optional<StepSituation.Reviewed> last(UUID step, UUID actor) {
        return Rows.of(database.createNativeQuery("""
                                select reviewer, decided_at from polku.step_review
                                 where step = :step and decision is not null order by asked_at desc, id limit 1""", Tuple.class).setParameter("step", step))
                .map(row -> new StepSituation.Reviewed(
                        Rows.id(row, "reviewer").filter(actor::equals).isPresent(),
                        Rows.moment(row, "decided_at").orElseThrow()))
                .findFirst();
    }

    private static void one(int changed) {
        if (changed != 1) {
            throw new Problem.Stale();
        }
    }
}
