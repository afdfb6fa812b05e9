package fi.polku.mentoring.reply;

import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.shared.Waits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks through the mailbox: each mail is read, what it says is committed, and only then is it marked in the mailbox. */
@ApplicationScoped
class ReplyTurn {
    private static final Logger LOG = Logger.getLogger(ReplyTurn.class.getName());
    private static final Actor WORKER = Actor.worker(Role.REPLIES);
    private static final int AT_ONCE = 100;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    @Inject
    ReplyBox box;

    @Inject
    Replies replies;

    @Inject
    ReplySettings settings;

    private int failures;

    /**
     * Reads what has come. Nobody else does so meanwhile.
     *
     * @return how long until it is looked again
     */
    Duration read() {
        try (ReplyBox.Opened opened = box.open()) {
            List<ReplyBox.Waiting> mails = opened.unread(AT_ONCE);
            for (ReplyBox.Waiting mail : mails) {
                replies.enter(WORKER, mail.read());
                mail.done();
            }
            replies.reached(WORKER);
            failures = 0;
            return mails.size() < AT_ONCE ? settings.every() : Duration.ZERO;
        } catch (BoxFault away) {
            LOG.log(Level.WARNING, "The mailbox of replies cannot be read: {0}", away.words());
            replies.away(WORKER, away.words());
            return Waits.after(settings.every(), ++failures, longest(), ThreadLocalRandom.current());
        }
    }

    private Duration longest() {
        return LONGEST_WAIT.compareTo(settings.every()) > 0 ? LONGEST_WAIT : settings.every();
    }
}
