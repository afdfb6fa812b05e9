package fi.polku.mentoring.sync;

import fi.polku.mentoring.host.DevelopmentRecords;
import fi.polku.mentoring.host.Host;
import fi.polku.mentoring.host.HostFault;
import fi.polku.mentoring.host.Hosts;
import fi.polku.mentoring.host.MessageContent;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.shared.Waits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends what waits, one message of a person at a time and in order. */
@ApplicationScoped
class Delivery {
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Logger LOG = Logger.getLogger(Delivery.class.getName());
    private static final Actor WORKER = Actor.worker(Role.SYNC);
    private static final int AT_ONCE = 20;

    @Inject
    Outbox outbox;

    @Inject
    Hosts hosts;

    @Inject
    DeliverySettings settings;

    @Inject
    Clock clock;

    /**
     * Sends all that is due. Nobody else does so meanwhile.
     *
     * @return how long until there is more to do, absent when nothing waits
     */
    Optional<Duration> deliver() {
        int left = outbox.release(WORKER);
        if (left > 0) {
            LOG.log(Level.INFO, "{0} messages that a node had begun to send when it ended are sent again", left);
        }
        List<Message> claimed = outbox.claim(WORKER, AT_ONCE);
        while (!claimed.isEmpty()) {
            claimed.stream().filter(this::isOurs).forEach(this::deliver);
            claimed = outbox.claim(WORKER, AT_ONCE);
        }
        return outbox.idleFor(WORKER);
    }

    /** A slow host may have used up the time of those that were claimed together; another turn takes them then. */
    private boolean isOurs(Message message) {
        return clock.instant().isBefore(message.claim().until());
    }

    private void deliver(Message message) {
        try {
            Optional<DevelopmentRecords> records =
                    hosts.find(message.to().host()).flatMap((Host host) -> host.find(DevelopmentRecords.class));
            if (records.isEmpty()) {
                outbox.postpone(WORKER, message, "the host is not connected", LONGEST_WAIT);
                return;
            }
            send(records.get(), message);
            outbox.sent(WORKER, message);
        } catch (HostFault.Refused e) {
            LOG.log(Level.WARNING, "Host {0} refused message {1}: {2}", new Object[] {
                message.to().host(), message.id(), e.getMessage()
            });
            outbox.refused(WORKER, message, words(e));
        } catch (HostFault.Away e) {
            outbox.postpone(
                    WORKER, message, words(e), e.retryAfter().map(Waits::asked).orElseGet(() -> wait(message)));
        } catch (HostFault e) {
            outbox.postpone(WORKER, message, words(e), wait(message));
        }
    }

    private static void send(DevelopmentRecords records, Message message) {
        String key = message.id().toString();
        Message.Tells tells = message.tells();
        String subject = tells.subject().toString();
        String person = message.to().hostPerson();
        if (tells.content().isPresent()) {
            records.put(
                    MessageContent.read(
                            tells.kind(), subject, person, tells.content().get()),
                    key);
        } else {
            records.withdraw(tells.kind(), person, subject, key);
        }
    }

    private Duration wait(Message message) {
        return Waits.after(settings.firstWait(), message.claim().attempts(), LONGEST_WAIT, ThreadLocalRandom.current());
    }

    private static String words(HostFault fault) {
        return Objects.requireNonNullElse(fault.getMessage(), "");
    }
}
