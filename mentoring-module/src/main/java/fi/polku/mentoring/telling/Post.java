package fi.polku.mentoring.telling;

import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.shared.Waits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells many what they are told, decides what is mailed when, and hands over what is due. */
@ApplicationScoped
class Post {
    private static final Logger LOG = Logger.getLogger(Post.class.getName());
    private static final Actor WORKER = Actor.worker(Role.NOTICES);
    private static final int PEOPLE = 500;
    private static final int NOTICES = 200;
    private static final int AT_ONCE = 20;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration LONGEST_AWAY = Duration.ofMinutes(5);

    @Inject
    Mailing mailing;

    @Inject
    MailServer server;

    @Inject
    MailSettings settings;

    @Inject
    Letters letters;

    @Inject
    Clock clock;

    /** How often in a row the server took no mail at all, and until when it is left alone, by {@link System#nanoTime}. */
    private int failures;

    private long resting;

    /** Writes reminders that are due. Nobody else does so meanwhile. */
    void remind() {
        mailing.remind(WORKER);
    }

    /**
     * Does all that is due. Nobody else does so meanwhile. What many are told goes a few at a time, and in between what has happened since: whoever is told of
     * something of their own does not wait until thousands have heard of a round.
     *
     * @return how long until there is more to do, absent when nothing waits
     */
    Optional<Duration> deliver() {
        Optional<Duration> away = begin();
        boolean more = true;
        while (more) {
            more = mailing.spread(WORKER, PEOPLE);
            plan();
            List<Mail> claimed = settings.sends() && away.isEmpty() ? mailing.claim(WORKER, AT_ONCE) : List.of();
            if (!claimed.isEmpty()) {
                away = hand(claimed);
                more = true;
            }
        }
        if (!settings.sends()) {
            return Optional.empty();
        }
        return away.isPresent() ? away : mailing.idleFor(WORKER);
    }

    /** Lets go of what a node that ended had begun with; how long the mail server is still left alone, absent when it is not. */
    private Optional<Duration> begin() {
        if (!settings.sends()) {
            return Optional.empty();
        }
        int again = mailing.release(WORKER);
        if (again > 0) {
            LOG.log(
                    Level.INFO,
                    "{0} mails that a node had begun to hand over when it ended are handed over once more, with the same Message-ID",
                    again);
        }
        long rest = resting - System.nanoTime();
        return failures > 0 && rest > 0 ? Optional.of(Duration.ofNanos(rest)) : Optional.empty();
    }

    private void plan() {
        int planned = NOTICES;
        while (planned == NOTICES) {
            planned = mailing.plan(WORKER, NOTICES);
        }
    }

    /** By one connection; ends where any other mail would meet the same, and says when to try again. */
    private Optional<Duration> hand(List<Mail> mails) {
        int done = 0;
        try (MailServer.Connected connected = server.connect()) {
            for (Mail mail : mails) {
                boolean taken = !isOurs(mail) || hand(connected, mail);
                done++;
                if (!taken) {
                    return away(mails.subList(done, mails.size()));
                }
            }
            failures = 0;
            return Optional.empty();
        } catch (MailFault.Away away) {
            LOG.log(Level.WARNING, "The mail server cannot be reached: {0}", away.words());
            mailing.note(WORKER, mails.get(0), away.words());
            return away(mails);
        }
    }

    /** Mails that were not tried wait for the server, not for a time of their own: when it is back, all go. */
    private Optional<Duration> away(List<Mail> left) {
        left.forEach(mail -> mailing.putBack(WORKER, mail));
        Duration wait = wait(++failures, LONGEST_AWAY);
        resting = System.nanoTime() + wait.toNanos();
        return Optional.of(wait);
    }

    /** Says whether another mail may fare better: not where the server takes none at all. */
    private boolean hand(MailServer.Connected connected, Mail claimed) {
        Optional<Mail> marked = mailing.hand(WORKER, claimed);
        if (marked.isEmpty()) {
            return true;
        }
        Mail mail = marked.get();
        Optional<String> address = mail.to().address();
        if (address.isEmpty()) {
            mailing.refused(WORKER, mail, "no address");
            return true;
        }
        try {
            connected.hand(mail, address.get(), mail.turn().handed().orElseThrow(), letters.of(mail));
            mailing.sent(WORKER, mail);
        } catch (MailFault.Refused refused) {
            LOG.log(Level.WARNING, "The mail server refused mail {0}: {1}", new Object[] {
                mail.id(), withoutAddress(refused.words(), address.get())
            });
            mailing.refused(WORKER, mail, refused.words());
        } catch (MailFault.Away away) {
            mailing.postpone(WORKER, mail, away, wait(mail.turn().attempts(), LONGEST_WAIT));
            return !away.forAll();
        } catch (MailFault other) {
            throw new IllegalStateException(other);
        }
        return true;
    }

    /** A slow server may have used up the time of those that were claimed together; another turn takes them then. */
    private boolean isOurs(Mail mail) {
        return clock.instant().isBefore(mail.turn().until());
    }

    /** Servers repeat the address in what they say; logs have none. */
    private static String withoutAddress(String words, String address) {
        return words.replace(address, "<receiver>");
    }

    private Duration wait(int attempts, Duration longest) {
        return Waits.after(settings.firstWait(), attempts, longest, ThreadLocalRandom.current());
    }
}
