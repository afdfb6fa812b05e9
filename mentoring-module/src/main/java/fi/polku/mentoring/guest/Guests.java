package fi.polku.mentoring.guest;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.Idempotency;
import fi.polku.mentoring.persistence.IdempotencyKey;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.OneTimeWord;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.shared.Slice;
import fi.polku.mentoring.shared.Texts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Guests of an organisation, for its human resources. How a guest uses the link is sign-in's. */
@UseCases
public class Guests {
    private static final String KIND = "guest";
    private static final int LONGEST_YEARS = 3;

    @Inject
    GuestStore store;

    @Inject
    AuditTrail audit;

    @Inject
    Idempotency idempotency;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "polku.guest.link", defaultValue = "P7D")
    Duration linkLasts;

    /**
     * Invites somebody.
     *
     * @param actor human resources
     * @param guest whom
     * @param key when the client may repeat the call
     * @return the invitation, whose link is to be handed over; with a repeated key, who was invited the first time
     * @throws Problem.NotAllowed when the actor is not of human resources
     * @throws Problem.Invalid when the last day is past or more than three years away; the field is {@code until}
     * @throws Problem.Refused when the key was used for something else
     */
    public Invited invite(Actor actor, InviteGuest guest, Optional<IdempotencyKey> key) {
        actor.require(Role.HR);
        requireNear(guest);
        Invitation invitation = fresh(UUID.randomUUID());
        UUID id = key.map(k -> idempotency.once(actor, k, () -> add(actor, guest, invitation)))
                .orElseGet(() -> add(actor, guest, invitation));
        return new Invited(
                id, Optional.of(invitation).filter(made -> made.guest().equals(id)));
    }

    private void requireNear(InviteGuest guest) {
        LocalDate today = today();
        if (guest.until().isBefore(today)) {
            throw new Problem.Invalid("until", "guest.until.past");
        }
        if (guest.until().isAfter(today.plusYears(LONGEST_YEARS))) {
            throw new Problem.Invalid("until", "guest.until.far", LONGEST_YEARS);
        }
    }

    private UUID add(Actor actor, InviteGuest guest, Invitation invitation) {
        store.add(actor, guest, invitation, clock.instant());
        record(actor, "guest.invite", invitation.guest());
        return invitation.guest();
    }

    /**
     * Makes a new link in place of the former.
     *
     * @param actor human resources
     * @param id the guest
     * @return the invitation, whose link is to be handed over
     * @throws Problem.NotFound when the actor's organisation has invited no such guest
     * @throws Problem.Refused when the guest has come, or is not waited for any more
     */
    public Invitation renew(Actor actor, UUID id) {
        if (!read(actor, id).isWaitedFor()) {
            throw new Problem.Refused("guest.refused.not-waited-for");
        }
        Invitation invitation = fresh(id);
        store.renew(invitation);
        record(actor, "guest.renew", id);
        return invitation;
    }

    private Invitation fresh(UUID id) {
        return new Invitation(id, OneTimeWord.fresh(), clock.instant().plus(linkLasts));
    }

    /**
     * Takes an invitation back, or ends a guest's time: sessions end at once, what the guest wrote stays under retention.
     *
     * @param actor human resources
     * @param id the guest
     * @throws Problem.NotFound when the actor's organisation has invited no such guest
     * @throws Problem.Refused when it is over already
     */
    public void end(Actor actor, UUID id) {
        read(actor, id);
        if (!store.end(id)) {
            throw new Problem.Refused("guest.refused.over");
        }
        record(actor, "guest.end", id);
    }

    /**
     * Who has been invited, newest first.
     *
     * @param actor human resources
     * @param after where the page begins
     * @param size how many at most
     * @return one page
     * @throws Problem.NotAllowed when the actor is not of human resources
     */
    public Slice<GuestView> list(Actor actor, Cursor after, int size) {
        actor.require(Role.HR);
        return store.list(after, size, clock.instant(), today());
    }

    /**
     * One guest.
     *
     * @param actor human resources
     * @param id the guest
     * @return the guest
     * @throws Problem.NotFound when the actor's organisation has invited no such guest
     */
    public GuestView read(Actor actor, UUID id) {
        actor.require(Role.HR);
        return store.find(id, clock.instant(), today()).orElseThrow(Problem.NotFound::new);
    }

    /**
     * Guests who may be somebody that has come into the organisation's service.
     *
     * @param actor human resources
     * @return at most a hundred, those who came last first
     * @throws Problem.NotAllowed when the actor is not of human resources
     */
    public List<Arrival> arrivals(Actor actor) {
        actor.require(Role.HR);
        return store.arrivals();
    }

    /**
     * Says whether a guest is that person. If so, all that is the guest's becomes the person's, for good.
     *
     * @param actor human resources of the organisation that the person has come into
     * @param guest the guest
     * @param person the person
     * @param same whether they are the same
     * @throws Problem.NotFound when they are not suggested to be the same
     */
    public void decide(Actor actor, UUID guest, UUID person, boolean same) {
        actor.require(Role.HR);
        if (!store.decide(guest, person, same)) {
            throw new Problem.NotFound();
        }
        AuditedThing thing = new AuditedThing(KIND, guest, same ? Optional.of(person) : Optional.empty());
        audit.record(actor, same ? "guest.join" : "guest.not-the-same", thing, Role.HR.code());
    }

    private void record(Actor actor, String action, UUID id) {
        audit.record(actor, action, new AuditedThing(KIND, id, Optional.empty()), Role.HR.code());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Texts.ZONE);
    }
}
