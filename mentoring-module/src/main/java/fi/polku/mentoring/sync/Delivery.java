package fi.polku.mentoring.sync;

import fi.polku.mentoring.host.DevelopmentRecords;
import fi.polku.mentoring.host.Host;
import fi.polku.mentoring.host.HostFault;
import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.host.Hosts;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends what waits, one message of a person at a time and in order. */
@ApplicationScoped
class Delivery {
    private static final Logger LOG = Logger.getLogger(Delivery.class.getName());
    private static final Actor WORKER = Actor.worker(Role.SYNC);
    private static final int AT_ONCE = 50;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    @Inject
    Outbox outbox;

    @Inject
    Hosts hosts;

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
            claimed.forEach(this::deliver);
            claimed = outbox.claim(WORKER, AT_ONCE);
        }
        return outbox.idleFor(WORKER);
    }

    private void deliver(Message message) {
        try {
            Optional<DevelopmentRecords> records =
                    hosts.find(message.host()).flatMap((Host host) -> host.find(DevelopmentRecords.class));
            if (records.isEmpty()) {
                outbox.postpone(WORKER, message, "the host is not connected", LONGEST_WAIT);
                return;
            }
            send(records.get(), message);
            outbox.sent(WORKER, message);
        } catch (HostFault.Refused e) {
            LOG.log(Level.WARNING, "Host {0} refused message {1}: {2}", new Object[] {
                message.host(), message.id(), e.getMessage()
            });
            outbox.refused(WORKER, message, words(e));
        } catch (HostFault.Away e) {
            outbox.postpone(WORKER, message, words(e), e.retryAfter().orElseGet(() -> wait(message)));
        } catch (HostFault e) {
            outbox.postpone(WORKER, message, words(e), wait(message));
        }
    }

    private static void send(DevelopmentRecords records, Message message) {
        String key = message.id().toString();
        switch (message.kind()) {
            case GOAL -> records.put(GoalContent.read(message), key);
            case GOAL_WITHDRAWN ->
                records.withdraw(
                        HostMessage.Kind.GOAL,
                        message.hostPerson(),
                        message.subject().toString(),
                        key);
        }
    }

    private static Duration wait(Message message) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(message.attempts() - 1, 12));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private static String words(HostFault fault) {
        return Objects.requireNonNullElse(fault.getMessage(), "");
    }
}
