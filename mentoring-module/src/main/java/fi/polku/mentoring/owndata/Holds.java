package fi.polku.mentoring.owndata;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.shared.Slice;
import fi.polku.mentoring.shared.Texts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Legal holds, which human resources place on the data of people of their organisation, of those who have left it too. A hold
 * keeps retention from destroying; what somebody removes of their own stays theirs to remove. It never ends by itself.
 */
@UseCases
public class Holds {
    private static final int SHORTEST_SEARCH = 3;

    @Inject
    HoldStore store;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Holds that have not ended.
     *
     * @param actor human resources
     * @param after where the page begins
     * @param size how many, 1–100
     * @return a page, the newest first
     * @throws Problem.NotAllowed when the actor is not of human resources
     */
    public Slice<LegalHold> list(Actor actor, Cursor after, int size) {
        actor.require(Role.HR);
        return Slice.of(
                store.ofOrganisation(after, size + 1), size, hold -> new Cursor(hold.placedAt(), hold.id()).text());
    }

    /**
     * Those on the actor's own data.
     *
     * @param actor a person
     * @return the newest first
     */
    public List<LegalHold> onMine(Actor actor) {
        return store.onMine(actor);
    }

    /**
     * Places one.
     *
     * @param actor human resources
     * @param hold on whose data, why, and when it is to be reviewed
     * @return the hold
     * @throws Problem.NotAllowed when the actor is not of human resources
     * @throws Problem.Invalid when the person is none of the organisation's, or the day is past or more than a year away
     */
    public LegalHold place(Actor actor, PlaceHold hold) {
        actor.require(Role.HR);
        check(hold.reviewOn());
        if (!store.isOurs(hold.person())) {
            throw new Problem.Invalid("person", "hold.unknown-person");
        }
        UUID id = UUID.randomUUID();
        store.add(id, hold, clock.instant());
        LegalHold placed = store.find(id).orElseThrow();
        record(actor, "legal-hold.place", placed);
        return placed;
    }

    private void check(LocalDate review) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Texts.ZONE);
        if (!review.isAfter(today)) {
            throw new Problem.Invalid("reviewOn", "hold.review-past");
        }
        if (review.isAfter(today.plusYears(1))) {
            throw new Problem.Invalid("reviewOn", "hold.review-far");
        }
    }

    /**
     * Says that one is still needed, and when to look again.
     *
     * @param actor human resources
     * @param id the hold
     * @param next when it is to be reviewed next
     * @throws Problem.NotAllowed when the actor is not of human resources
     * @throws Problem.NotFound when there is no such hold
     * @throws Problem.Invalid when the day is past or more than a year away
     */
    public void review(Actor actor, UUID id, LocalDate next) {
        LegalHold hold = hold(actor, id);
        check(next);
        store.review(id, next);
        record(actor, "legal-hold.review", hold);
    }

    /**
     * Ends one. What is due by then is destroyed by the next run.
     *
     * @param actor human resources
     * @param id the hold
     * @return how it was
     * @throws Problem.NotAllowed when the actor is not of human resources
     * @throws Problem.NotFound when there is no such hold
     */
    public LegalHold end(Actor actor, UUID id) {
        LegalHold hold = hold(actor, id);
        if (!store.end(id, clock.instant())) {
            throw new Problem.NotFound();
        }
        record(actor, "legal-hold.end", hold);
        return hold;
    }

    /**
     * One that has not ended.
     *
     * @param actor human resources
     * @param id the hold
     * @return the hold
     * @throws Problem.NotAllowed when the actor is not of human resources
     * @throws Problem.NotFound when there is no such hold
     */
    public LegalHold hold(Actor actor, UUID id) {
        actor.require(Role.HR);
        return store.find(id).orElseThrow(Problem.NotFound::new);
    }

    private void record(Actor actor, String action, LegalHold hold) {
        audit.record(actor, action, AuditedThing.of("legal-hold", hold.id(), hold.person()), Role.HR.code());
    }

    /**
     * Finds people of the organisation by the beginning of their name, those who have left too.
     *
     * @param actor human resources
     * @param name at least three letters
     * @return at most ten, by name
     * @throws Problem.NotAllowed when the actor is not of human resources
     * @throws Problem.Invalid when fewer than three letters are given; the field is {@code name}
     */
    public List<Formerly> find(Actor actor, String name) {
        actor.require(Role.HR);
        String letters = name.strip();
        if (letters.codePointCount(0, letters.length()) < SHORTEST_SEARCH) {
            throw new Problem.Invalid("name", "field.at-least-letters", SHORTEST_SEARCH);
        }
        return store.find(letters);
    }

    /**
     * Somebody who was chosen from those that were found.
     *
     * @param actor human resources
     * @param person the one
     * @return by name
     * @throws Problem.NotAllowed when the actor is not of human resources
     * @throws Problem.NotFound when there is no such person of the organisation
     */
    public String chosen(Actor actor, UUID person) {
        actor.require(Role.HR);
        Optional<String> name = store.nameOf(person);
        return name.orElseThrow(Problem.NotFound::new);
    }
}
