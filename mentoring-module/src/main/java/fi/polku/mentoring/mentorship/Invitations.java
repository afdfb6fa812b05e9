package fi.polku.mentoring.mentorship;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.Idempotency;
import fi.polku.mentoring.persistence.IdempotencyKey;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.programme.ProgrammeStatus;
import fi.polku.mentoring.programme.ProgrammeView;
import fi.polku.mentoring.programme.Programmes;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Beginning a group when it is needed, in a programme without rounds: somebody invites, each who is named accepts or declines, and with the last acceptance
 * the group begins.
 */
@UseCases
public class Invitations {
    /** Why not: who would be the mentor has given away all the places that they offer, and has not said that they would all the same. */
    public static final String BEYOND = "invitation.refused.beyond";

    private static final String KIND = "invitation";
    private static final Set<String> REFUSED = Set.of("closed", "impossible", "beyond");
    private static final int SHORTEST_SEARCH = 3;

    @Inject
    InvitationStore store;

    @Inject
    Programmes programmes;

    @Inject
    AuditTrail audit;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<InvitationSent> sent;

    @Inject
    Event<InvitationAccepted> accepted;

    @Inject
    Event<InvitationAnswered> answered;

    @Inject
    Event<GroupBegun> begun;

    /**
     * A programme in which groups begin when they are needed.
     *
     * @param actor somebody whom it reaches, or who runs it
     * @param programme which
     * @return the programme
     * @throws Problem.NotFound when there is none for the actor, or it is in rounds or not announced
     */
    public ProgrammeView programme(Actor actor, UUID programme) {
        ProgrammeView view = programmes.read(actor, programme);
        if (view.content().inRounds() || view.status() != ProgrammeStatus.PUBLISHED) {
            throw new Problem.NotFound();
        }
        return view;
    }

    /**
     * Finds whom the actor may ask.
     *
     * @param actor who looks
     * @param programme in which programme, as {@link #programme} has given it to the actor
     * @param role as what
     * @param name the beginning of a name, three letters at least
     * @return at most ten, by name; only such whom the role is for
     * @throws Problem.Invalid when fewer than three letters are given; the field is {@code name}
     */
    public List<Candidate> find(Actor actor, ProgrammeView programme, GroupRole role, String name) {
        actor.person();
        String letters = name.strip();
        if (letters.codePointCount(0, letters.length()) < SHORTEST_SEARCH) {
            throw new Problem.Invalid("name", "field.at-least-letters", SHORTEST_SEARCH);
        }
        return store.find(programme.id(), role, letters);
    }

    /**
     * The name of somebody who was chosen.
     *
     * @param actor who chose
     * @param programme in which programme
     * @param seat whom, as what
     * @return absent when the actor may not ask them, or the role is not for them
     */
    public Optional<String> name(Actor actor, UUID programme, Seat seat) {
        actor.person();
        return store.name(programme, seat);
    }

    /**
     * Invites.
     *
     * @param actor one of those named, a supervisor of one, or who runs the programme
     * @param programme in which programme
     * @param invite whom, as what, and why
     * @param key when the client may repeat the call
     * @return the invitation's id
     * @throws Problem.NotFound when there is no such programme for the actor
     * @throws Problem.Invalid when a role is not for somebody, or there are too few or too many of a role; the field is {@code people}
     * @throws Problem.Refused when the actor may not bring these people together, it has been asked already, or the actor would be the mentor beyond the places that
     *     they offer and has not said so
     */
    public UUID invite(Actor actor, UUID programme, Invite invite, Optional<IdempotencyKey> key) {
        programme(actor, programme);
        return key.map(k -> idempotency.once(actor, k, () -> add(actor, programme, invite)))
                .orElseGet(() -> add(actor, programme, invite));
    }

    private UUID add(Actor actor, UUID programme, Invite invite) {
        UUID id = UUID.randomUUID();
        Optional<String> refused = store.add(id, programme, invite);
        if (refused.isPresent()) {
            throw switch (refused.get()) {
                case "programme" -> new Problem.NotFound();
                case "role", "size", "twice" -> new Problem.Invalid("people", "invitation.refused." + refused.get());
                default -> new Problem.Refused("invitation.refused." + refused.get());
            };
        }
        record(actor, "invitation.send", id);
        sent.fire(new InvitationSent(id));
        return id;
    }

    /**
     * Invitations of the actor's, and to the actor.
     *
     * @param actor a person
     * @return open ones, and what was closed lately without a group; the last first, at most 50
     */
    public List<Invitation> mine(Actor actor) {
        actor.person();
        return store.all(Optional.empty());
    }

    /**
     * Reads one.
     *
     * @param actor who invites or is invited
     * @param id which
     * @return as it stands
     * @throws Problem.NotFound when there is none for the actor
     */
    public Invitation read(Actor actor, UUID id) {
        actor.person();
        return store.all(Optional.of(id)).stream().findFirst().orElseThrow(Problem.NotFound::new);
    }

    /**
     * Accepts or declines.
     *
     * @param actor one who is invited
     * @param id which
     * @param accept whether
     * @param beyond whether the actor would be the mentor also beyond the places that they offer
     * @return as it stands then; accepted by all, the group has begun under the same id
     * @throws Problem.NotFound when the actor is not invited
     * @throws Problem.Refused when it is not open any more, the group is not possible any more, or it would be beyond what the actor offers
     */
    public Invitation answer(Actor actor, UUID id, boolean accept, boolean beyond) {
        actor.person();
        String outcome = store.answer(id, accept, beyond).orElseThrow(Problem.NotFound::new);
        if (REFUSED.contains(outcome)) {
            throw new Problem.Refused("invitation.refused." + outcome);
        }
        record(actor, accept ? "invitation.accept" : "invitation.decline", id);
        if (accept) {
            accepted.fire(new InvitationAccepted(id));
        }
        if (!"accepted".equals(outcome)) {
            answered.fire(new InvitationAnswered(id));
        }
        if ("begun".equals(outcome)) {
            begun.fire(new GroupBegun(actor, id));
        }
        return read(actor, id);
    }

    /**
     * Takes an invitation back.
     *
     * @param actor who invited
     * @param id which
     * @throws Problem.NotFound when it is not the actor's
     * @throws Problem.Refused when it is not open any more
     */
    public void takeBack(Actor actor, UUID id) {
        if (!read(actor, id).owner().equals(actor.person())) {
            throw new Problem.NotFound();
        }
        if (!store.takeBack(id)) {
            throw new Problem.Refused("invitation.refused.closed");
        }
        record(actor, "invitation.take-back", id);
    }

    private void record(Actor actor, String action, UUID id) {
        audit.record(actor, action, new AuditedThing(KIND, id, Optional.empty()));
    }
}
