package fi.polku.mentoring.telling;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.shared.Slice;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How mail goes, and mails that could not be delivered. An administrator sees those to people of their own organisation, without what they tell, and has them sent
 * again once the address is mended, or gives them up: what they tell stays in Polku for its receiver.
 */
@UseCases
public class DeadMails {
    private static final String RIGHT = "administrator";
    private static final String KIND = "mail";

    @Inject
    DeadMailStore store;

    @Inject
    MailSettings settings;

    @Inject
    AuditTrail audit;

    @Inject
    Event<Told> told;

    @Inject
    Clock clock;

    /**
     * How mail goes, and a page of what could not be delivered.
     *
     * @param standing how it goes
     * @param mails the last refused first
     */
    public record Overview(MailStanding standing, Slice<DeadMail> mails) {}

    /**
     * Reads both.
     *
     * @param actor an administrator
     * @param after where the page begins
     * @param size how many, 1–100
     * @return both
     * @throws Problem.NotAllowed when the actor is no administrator
     */
    public Overview read(Actor actor, Cursor after, int size) {
        actor.require(Role.ADMIN);
        Slice<DeadMail> mails =
                Slice.of(store.list(after, size + 1), size, mail -> new Cursor(mail.refusedAt(), mail.id()).text());
        return new Overview(store.standing(settings.sends()), mails);
    }

    /**
     * Sends one again.
     *
     * @param actor an administrator
     * @param id which
     * @throws Problem.NotAllowed when the actor is no administrator
     * @throws Problem.NotFound when no such mail was refused, or of another organisation
     */
    public void resend(Actor actor, UUID id) {
        actor.require(Role.ADMIN);
        if (resend(actor, Optional.of(id)) == 0) {
            throw new Problem.NotFound();
        }
    }

    /**
     * Sends all again.
     *
     * @param actor an administrator
     * @return how many
     * @throws Problem.NotAllowed when the actor is no administrator
     */
    public int resendAll(Actor actor) {
        actor.require(Role.ADMIN);
        return resend(actor, Optional.empty());
    }

    private int resend(Actor actor, Optional<UUID> only) {
        List<AuditedThing> again = store.resend(only, clock.instant());
        again.forEach(mail -> audit.record(actor, "mail.resend", mail, RIGHT));
        if (!again.isEmpty()) {
            told.fire(new Told());
        }
        return again.size();
    }

    /**
     * Gives one up.
     *
     * @param actor an administrator
     * @param id which
     * @throws Problem.NotAllowed when the actor is no administrator
     * @throws Problem.NotFound when no such mail was refused, or of another organisation
     */
    public void drop(Actor actor, UUID id) {
        actor.require(Role.ADMIN);
        UUID whose = store.drop(id).orElseThrow(Problem.NotFound::new);
        audit.record(actor, "mail.drop", AuditedThing.of(KIND, id, whose), RIGHT);
    }
}
