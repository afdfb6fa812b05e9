package fi.polku.mentoring.bank;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.mentorship.GroupBegun;
import fi.polku.mentoring.persistence.Idempotency;
import fi.polku.mentoring.persistence.IdempotencyKey;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Slice;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Asking a mentor: for oneself it goes to the mentor at once; for who reports to one it goes to them first, and to the mentor if they let it. The mentor accepts, and
 * a pair begins under the request's id, or declines, without having to say why.
 */
@UseCases
public class Requests {
    static final String KIND = "mentor-request";

    private static final int SUGGESTED = 3;
    private static final Set<String> REFUSED = Set.of("closed", "impossible", "full", "no-place");

    @Inject
    RequestStore store;

    @Inject
    OfferStore offers;

    @Inject
    BankFigures figures;

    @Inject
    BankSettings settings;

    @Inject
    AuditTrail audit;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<RequestChanged> changed;

    @Inject
    Event<RequestsReleased> released;

    @Inject
    Event<GroupBegun> begun;

    /**
     * Asks.
     *
     * @param actor whom the offer reaches
     * @param offer which
     * @param mentee for whom: themselves, or who reports to them
     * @param words why
     * @param key when the client may repeat the call
     * @return the request's id
     * @throws Problem.NotFound when the actor does not see the offer, or it is their own
     * @throws Problem.Invalid when it is for somebody who neither is the actor nor reports to them, or cannot be a mentee; the field is {@code mentee}
     * @throws Problem.Refused when the mentor has no place, has been asked already, or too much waits for an answer
     */
    public UUID ask(Actor actor, UUID offer, UUID mentee, String words, Optional<IdempotencyKey> key) {
        return key.map(k -> idempotency.once(actor, k, () -> add(actor, offer, mentee, words)))
                .orElseGet(() -> add(actor, offer, mentee, words));
    }

    private UUID add(Actor actor, UUID offer, UUID mentee, String words) {
        UUID id = UUID.randomUUID();
        Optional<String> refused = store.ask(id, actor.person(), offer, mentee, words);
        if (refused.isPresent()) {
            throw switch (refused.get()) {
                case "offer" -> new Problem.NotFound();
                case "report", "role" -> new Problem.Invalid("mentee", "bank.request.refused." + refused.get());
                default -> new Problem.Refused("bank.request.refused." + refused.get(), settings.requests());
            };
        }
        audit.record(actor, mentee.equals(actor.person()) ? "mentor.ask" : "mentor.propose", thing(id, mentee));
        if (mentee.equals(actor.person())) {
            sent(actor, id);
        }
        changed.fire(new RequestChanged(id));
        return id;
    }

    private void sent(Actor mentee, UUID request) {
        MentorRequest sent = store.find(request).orElseThrow(Problem.NotFound::new);
        figures.asked(mentee, sent.programme(), request);
    }

    private static AuditedThing thing(UUID request, UUID mentee) {
        return AuditedThing.of(KIND, request, mentee);
    }

    /**
     * Requests with which the actor has to do: their own, for their reports, for them, and to them.
     *
     * @param actor a person
     * @param after where the page begins
     * @param size how many, at least 1
     * @return the newest first, without their words
     */
    public Slice<MentorRequest> list(Actor actor, Cursor after, int size) {
        actor.person();
        return Slice.of(store.list(after, size + 1), size, r -> new Cursor(r.askedAt(), r.id()).text());
    }

    /**
     * A request, opened.
     *
     * @param request with its words
     * @param others like the mentor who was asked, with a place, where nothing came of it for the reader
     */
    public record Opened(MentorRequest request, List<Offer> others) {
        public Opened {
            others = List.copyOf(others);
        }
    }

    /**
     * Opens a request, on record where somebody else wrote it.
     *
     * @param actor who has to do with it
     * @param request which
     * @return with its words, and with suggestions where nothing came of it
     * @throws Problem.NotFound when they have nothing to do with it
     */
    public Opened open(Actor actor, UUID request) {
        actor.person();
        MentorRequest opened = store.open(request).orElseThrow(Problem.NotFound::new);
        if (opened.words().isPresent() && !opened.owner().id().equals(actor.person())) {
            audit.recordRead(
                    actor, AuditedThing.of(KIND, request, opened.owner().id()), Offers.RIGHT);
        }
        boolean suggest = opened.state().cameToNothing() && opened.stands() != MentorRequest.Stands.MENTOR;
        return new Opened(opened, suggest ? offers.like(opened.offer(), SUGGESTED) : List.of());
    }

    /**
     * How a request stands.
     *
     * @param actor who has to do with it
     * @param request which
     * @return without its words
     * @throws Problem.NotFound when they have nothing to do with it
     */
    public MentorRequest find(Actor actor, UUID request) {
        actor.person();
        return store.find(request).orElseThrow(Problem.NotFound::new);
    }

    /**
     * Lets what one's supervisor wrote go out, or not.
     *
     * @param actor for whom it is
     * @param request which
     * @param send whether it goes to the mentor
     * @throws Problem.NotFound when it is not the actor's to decide
     * @throws Problem.Refused when it is decided, or the mentor has no place any more
     */
    public void decide(Actor actor, UUID request, boolean send) {
        actor.person();
        String outcome = store.decide(request, send).orElseThrow(Problem.NotFound::new);
        refuse(outcome);
        audit.record(actor, send ? "mentor.send" : "mentor.keep-back", thing(request, actor.person()));
        if (send) {
            sent(actor, request);
        }
        changed.fire(new RequestChanged(request));
    }

    private static void refuse(String outcome) {
        if (REFUSED.contains(outcome)) {
            throw new Problem.Refused("bank.answer.refused." + outcome);
        }
    }

    /**
     * Accepts or declines. With the acceptance a pair has begun under the same id; who else waited for the last place is told that it is taken.
     *
     * @param actor who is asked
     * @param request which
     * @param accept whether
     * @throws Problem.NotFound when the actor is not asked
     * @throws Problem.Refused when it is not open any more, there is no place, or the pair would not be one
     */
    public void answer(Actor actor, UUID request, boolean accept) {
        actor.person();
        String outcome = store.answer(request, accept).orElseThrow(Problem.NotFound::new);
        refuse(outcome);
        MentorRequest answered = store.find(request).orElseThrow(Problem.NotFound::new);
        audit.record(
                actor,
                accept ? "mentor.accept" : "mentor.decline",
                thing(request, answered.mentee().id()));
        changed.fire(new RequestChanged(request));
        if (accept) {
            figures.begun(actor, answered.programme(), request);
            begun.fire(new GroupBegun(actor, request));
            released.fire(new RequestsReleased(request));
        }
    }

    /**
     * Takes a request back.
     *
     * @param actor for whom it is, or who wrote it while it is not with the mentor
     * @param request which
     * @throws Problem.NotFound when they have nothing to do with it, or it is theirs to answer
     * @throws Problem.Refused when it is too late
     */
    public void takeBack(Actor actor, UUID request) {
        actor.person();
        MentorRequest before = store.find(request).orElseThrow(Problem.NotFound::new);
        if (before.stands() == MentorRequest.Stands.MENTOR) {
            throw new Problem.NotFound();
        }
        if (!store.takeBack(request)) {
            throw new Problem.Refused("bank.answer.refused.closed");
        }
        audit.record(actor, "mentor.take-back", thing(request, before.mentee().id()));
    }
}
