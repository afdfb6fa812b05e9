package fi.polku.mentoring.telling;

import fi.polku.mentoring.notice.Due;
import fi.polku.mentoring.notice.Notice;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Role;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Mails that wait. Each is claimed in one transaction, marked as being handed over in another, handed to the mail server outside of any, and settled in a third:
 * no row is locked while the network is waited for. A node that dies in between loses its claim to whoever sends next. Where it died after the mark, the mail
 * server may have the mail; it is handed over once more, as the same mail with the same Message-ID, since nobody must miss what it tells.
 */
@UseCases
class Mailing {
    @Inject
    MailStore store;

    @Inject
    MailSettings settings;

    @Inject
    Clock clock;

    /** Tells a few more people of what many are told; says whether there may be more. */
    public boolean spread(Actor actor, int people) {
        actor.require(Role.NOTICES);
        return store.spread(people, clock.instant());
    }

    /** Writes the reminders that are due; how many are new. */
    public int remind(Actor actor) {
        actor.require(Role.NOTICES);
        return store.remind(clock.instant());
    }

    /** Decides by which mail notices go, as their receivers have chosen; of how many. */
    public int plan(Actor actor, int limit) {
        actor.require(Role.NOTICES);
        Instant now = clock.instant();
        List<Planned> planned =
                store.undecided(limit).stream().map(u -> decide(u, now)).toList();
        store.plan(planned);
        return planned.size();
    }

    /** What is decided late is decided as of now: the digest whose time has passed is gone. */
    private Planned decide(MailStore.Undecided undecided, Instant now) {
        Notice notice = undecided.notice();
        if (!settings.sends()) {
            return Planned.without(notice, "no-mail");
        }
        Instant from = notice.span().from().isBefore(now) ? now : notice.span().from();
        Notice asOfNow = new Notice(
                notice.id(),
                notice.person(),
                notice.kind(),
                notice.about(),
                new Notice.Span(from, notice.span().until()));
        return Planned.of(notice, Due.of(asOfNow, undecided.choice()));
    }

    /**
     * Lets go of what a node had claimed that is no more: only one sends at a time, and who calls this has not begun.
     *
     * @return how many the mail server may have, and will get once more
     */
    public int release(Actor actor) {
        actor.require(Role.NOTICES);
        return store.release();
    }

    /** Takes the mails that are due, the earliest first. */
    public List<Mail> claim(Actor actor, int limit) {
        actor.require(Role.NOTICES);
        Instant now = clock.instant();
        return store.claim(limit, now, now.plus(settings.claim()).truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * Marks that a mail is about to be handed over. What is of no use any more is left out of it, but not once it has been marked: it is the same mail then.
     *
     * @return the mail as it goes; absent when nothing in it is of use, or it is another's turn
     */
    public Optional<Mail> hand(Actor actor, Mail mail) {
        actor.require(Role.NOTICES);
        Mail left = mail.ofUse();
        store.leaveOut(mail.ofNoUse().stream().map(Mail.Line::notice).toList());
        if (left.lines().isEmpty()) {
            store.discard(mail.id());
            return Optional.empty();
        }
        Instant at = mail.turn().handed().orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return store.hand(mail, at)
                ? Optional.of(new Mail(
                        left.id(),
                        left.to(),
                        left.lines(),
                        new Mail.Turn(
                                mail.turn().attempts(),
                                mail.turn().digest(),
                                Optional.of(at),
                                mail.turn().until())))
                : Optional.empty();
    }

    /** The mail server has taken it. */
    public void sent(Actor actor, Mail mail) {
        actor.require(Role.NOTICES);
        store.sent(mail.id(), clock.instant());
    }

    /** The mail server is away, or wants it later; it may have it where the connection broke in the middle. */
    public void postpone(Actor actor, Mail mail, MailFault.Away fault, Duration wait) {
        actor.require(Role.NOTICES);
        store.postpone(mail, fault, clock.instant().plus(wait));
    }

    /** Writes down why the server could not be reached, for an administrator. */
    public void note(Actor actor, Mail mail, String fault) {
        actor.require(Role.NOTICES);
        store.note(mail, fault);
    }

    /** Lets go of one that was not tried. */
    public void putBack(Actor actor, Mail mail) {
        actor.require(Role.NOTICES);
        store.putBack(mail);
    }

    /** The mail server refused it for good; it waits for an administrator. */
    public void refused(Actor actor, Mail mail, String fault) {
        actor.require(Role.NOTICES);
        store.refused(mail, fault, clock.instant());
    }

    /** How long until a mail is due; absent when none waits. */
    public Optional<Duration> idleFor(Actor actor) {
        actor.require(Role.NOTICES);
        return store.nextDue().map(due -> Duration.between(clock.instant(), due));
    }
}
