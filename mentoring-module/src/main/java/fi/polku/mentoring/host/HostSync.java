package fi.polku.mentoring.host;

import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Reads a host page by page into the local copy. The network is waited for outside of any transaction. */
@ApplicationScoped
public class HostSync {
    private static final Logger LOG = Logger.getLogger(HostSync.class.getName());
    private static final Actor WORKER = Actor.worker(Role.SYNC);

    @Inject
    HostCopy copy;

    /** What each host last failed with, so that the log tells of a fault when it begins and when it ends. */
    private final Map<String, String> faults = new ConcurrentHashMap<>();

    /**
     * How a run went.
     *
     * @param succeeded whether the copy is now as the host told
     * @param retryAfter when the host wants to be asked again, where it said so
     */
    public record Outcome(boolean succeeded, Optional<Duration> retryAfter) {}

    /**
     * Brings the copy up to date, as far as the host can be read. What was read before it failed is kept, and the next
     * run goes on from there.
     *
     * @param host the host
     * @return how it went
     */
    @SuppressWarnings("CatchAndPrintStackTrace") // a worker has nobody to throw to: the report tells
    public Outcome run(Host host) {
        try {
            do {
                Run run = copy.begin(WORKER, host.id(), offers(host));
                while (run.feed().isPresent()) {
                    run = turn(host, run, HostCopy.part(run));
                }
            } while (copy.isAsked(WORKER, host.id()));
            if (faults.remove(host.id()) != null) {
                LOG.log(Level.INFO, "Host {0} can be read again", host.id());
            }
            return new Outcome(true, Optional.empty());
        } catch (HostFault.Forgot e) {
            LOG.log(Level.INFO, "Host {0} has forgotten what changed; everything is read again: {1}", new Object[] {
                host.id(), e.getMessage()
            });
            copy.startOver(WORKER, host.id());
            return failed(host, e, false, Optional.of(Duration.ZERO));
        } catch (HostFault.Away e) {
            return failed(host, e, true, e.retryAfter());
        } catch (HostFault e) {
            return failed(host, e, false, Optional.empty());
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The sync of host " + host.id() + " failed", e);
            return failed(host, e, false, Optional.empty());
        }
    }

    private <R, K> Run turn(Host host, Run run, CopyPart<R, K> part) {
        HostPage<R, K> page = part.read(host, run.from());
        return copy.apply(WORKER, run, part, page);
    }

    private Outcome failed(Host host, RuntimeException fault, boolean goOn, Optional<Duration> retryAfter) {
        String message = fault instanceof HostFault
                ? Objects.requireNonNullElse(fault.getMessage(), "")
                : "an error of Polku: " + fault.getClass().getSimpleName();
        if (!message.equals(faults.put(host.id(), message))) {
            LOG.log(Level.WARNING, "Host {0} could not be read: {1}", new Object[] {host.id(), message});
        }
        FaultReason reason = fault instanceof HostFault told ? told.reason() : FaultReason.OWN_ERROR;
        copy.fail(WORKER, host.id(), new Fault(reason, message), goOn);
        return new Outcome(false, retryAfter);
    }

    private static List<String> offers(Host host) {
        Stream<String> reading = Stream.of(ChangeFeed.class, EmploymentDates.class, UnitDirectory.class)
                .filter(host::offers)
                .map(Class::getSimpleName);
        Stream<String> taking = host.find(DevelopmentRecords.class).stream()
                .flatMap(records -> records.taken().stream())
                .map(HostMessage.Kind::code);
        return Stream.concat(reading, taking).sorted().toList();
    }
}
