package fi.polku.mentoring.reply;

import fi.polku.mentoring.calendar.Answered;
import fi.polku.mentoring.calendar.CalendarAnswers;
import fi.polku.mentoring.calendar.Reply;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Role;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replies that were read. What somebody answers is entered in the transaction that says that the mail was read, so that it counts once, wherever a server ends: the mail
 * is marked in its mailbox only afterwards.
 */
@UseCases
public class Replies {
    private static final Duration COUNTED = Duration.ofDays(30);
    private static final Duration KNOWN = Duration.ofDays(90);
    private static final Pattern UID = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@(.+)");

    @Inject
    ReplyStore store;

    @Inject
    ReplySettings settings;

    @Inject
    @Any
    Instance<CalendarAnswers> rooms;

    @Inject
    Clock clock;

    /**
     * Enters what a mail says, where it says something. A mail that was read before says nothing new.
     *
     * @param worker who reads replies
     * @param mail what was read
     */
    public void enter(Actor worker, ReplyMail.Read mail) {
        worker.require(Role.REPLIES);
        if (!store.isRead(mail.digest())) {
            store.keep(
                    mail.digest(),
                    mail.reply().map(reply -> enter(worker, reply)).orElse(mail.otherwise()),
                    clock.instant());
        }
    }

    private Outcome enter(Actor worker, Reply reply) {
        Matcher uid = UID.matcher(reply.uid());
        if (!uid.matches() || !uid.group(2).equalsIgnoreCase(settings.idHost())) {
            return Outcome.UNKNOWN;
        }
        UUID event = UUID.fromString(uid.group(1));
        for (CalendarAnswers room : rooms) {
            Optional<Answered> answered = room.enter(worker, event, reply);
            if (answered.isPresent()) {
                return Outcome.of(answered.get());
            }
        }
        return Outcome.UNKNOWN;
    }

    /**
     * The mailbox was looked through.
     *
     * @param worker who reads replies
     */
    public void reached(Actor worker) {
        worker.require(Role.REPLIES);
        store.looked(null, clock.instant());
        store.forget(clock.instant().minus(KNOWN));
    }

    /**
     * The mailbox could not be reached.
     *
     * @param worker who reads replies
     * @param fault what was said
     */
    public void away(Actor worker, String fault) {
        worker.require(Role.REPLIES);
        store.looked(fault, clock.instant());
    }

    /**
     * How replies are read.
     *
     * @param actor an administrator, or the worker
     * @return with how many mails came to what
     */
    public ReplyStanding standing(Actor actor) {
        if (!actor.roles().contains(Role.REPLIES)) {
            actor.require(Role.ADMIN);
        }
        return store.standing(settings.reads(), clock.instant().minus(COUNTED));
    }
}
