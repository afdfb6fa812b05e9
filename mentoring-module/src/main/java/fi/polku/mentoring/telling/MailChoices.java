package fi.polku.mentoring.telling;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.notice.Choice;
import fi.polku.mentoring.notice.Delivery;
import fi.polku.mentoring.notice.NoticeKind;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;

/** What a person wants by mail, and when. What waits to be sent follows a new choice at once. */
@UseCases
public class MailChoices {
    @Inject
    MailChoiceStore store;

    @Inject
    AuditTrail audit;

    @Inject
    Event<Told> told;

    @Inject
    Clock clock;

    /**
     * What holds for a person.
     *
     * @param actor whose
     * @return what is chosen, else what is usual
     */
    public MailChoice read(Actor actor) {
        return store.of(actor.person());
    }

    /**
     * Chooses.
     *
     * @param actor for whom
     * @param version the version the choice was made on; absent when any will do
     * @param choice what shall hold; its language is not chosen here
     * @return what holds now
     * @throws Problem.Stale when it was changed since that version
     */
    public MailChoice choose(Actor actor, Optional<Integer> version, Choice choice) {
        MailChoice before = store.of(actor.person());
        if (version.isPresent() && version.get() != before.version()) {
            throw new Problem.Stale();
        }
        write(actor, choice, "notice.choose");
        return store.of(actor.person());
    }

    /**
     * Stops kinds, by the link in a mail. What cannot be stopped, or is stopped already, stays as it is.
     *
     * @param actor who got the mail
     * @param kinds which
     */
    public void stop(Actor actor, Collection<NoticeKind> kinds) {
        Choice before = store.of(actor.person()).choice();
        Choice after = before;
        for (NoticeKind kind : kinds) {
            after = kind.allows(Delivery.NOT_AT_ALL) ? after.without(kind) : after;
        }
        if (!after.equals(before)) {
            write(actor, after, "notice.stop");
        }
    }

    private void write(Actor actor, Choice choice, String action) {
        store.write(actor.person(), choice, clock.instant());
        audit.record(actor, action, AuditedThing.of("person", actor.person(), actor.person()));
        if (store.decideMailAnew() > 0) {
            told.fire(new Told());
        }
    }
}
