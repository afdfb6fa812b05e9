package fi.polku.mentoring.host;

import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Role;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
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

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

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
                Optional<Batches> batches = host.find(Batches.class);
                if (batches.isPresent()) {
                    readAll(host, batches.get());
                } else {
                    read(host, copy.begin(WORKER, host.id(), offers(host)));
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

    /** Everything that the host has given by now, in order. A batch that was not read to its end stays taken. */
    private void readAll(Host host, Batches batches) {
        for (Optional<Batch> next = batches.take(); next.isPresent(); next = batches.take()) {
            Batch batch = next.get();
            try {
                Run run = read(host, copy.begin(WORKER, host.id(), offers(host), batch));
                batches.applied(batch, copy.counts(WORKER, run));
            } catch (HostFault.Misspoke e) {
                // the run first: were the batch gone before it, the next batch could be taken for its rest
                Fault fault = fault(e);
                copy.fail(WORKER, host.id(), fault, false);
                batches.refused(batch, fault.words());
            }
        }
        copy.idle(WORKER, host.id(), offers(host));
    }

    private Run read(Host host, Run begun) {
        Run run = begun;
        while (run.feed().isPresent()) {
            run = copy(host, run, HostCopy.part(run));
        }
        return run;
    }

    /**
     * Reads a part to its end. While a page is written the next one is read: one ahead and no more, so that two are in
     * memory at most, whatever the size of the host.
     */
    private <R, K> Run copy(Host host, Run begun, CopyPart<R, K> part) {
        Run run = begun;
        HostPage<R, K> page = part.read(host, run.from());
        while (page.next().isPresent()) {
            ReadFrom next = ReadFrom.page(page.next().get());
            Future<HostPage<R, K>> ahead = executor.submit(() -> part.read(host, next));
            try {
                run = copy.apply(WORKER, run, part, page);
            } catch (RuntimeException e) {
                end(ahead);
                throw e;
            }
            page = page(ahead);
        }
        return copy.apply(WORKER, run, part, page);
    }

    private static <R, K> HostPage<R, K> page(Future<HostPage<R, K>> ahead) {
        try {
            return ahead.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException("a page cannot be read", e.getCause());
        } catch (InterruptedException e) {
            ahead.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the server ends", e);
        }
    }

    /** Nothing is read any more when a run is over. */
    private static void end(Future<?> ahead) {
        try {
            ahead.get();
        } catch (ExecutionException e) {
            LOG.log(Level.FINE, "The page after the one that could not be written", e.getCause());
        } catch (InterruptedException e) {
            ahead.cancel(true);
            Thread.currentThread().interrupt();
        }
    }

    private Outcome failed(Host host, RuntimeException thrown, boolean goOn, Optional<Duration> retryAfter) {
        Fault fault = fault(thrown);
        if (!fault.words().equals(faults.put(host.id(), fault.words()))) {
            LOG.log(Level.WARNING, "Host {0} could not be read: {1}", new Object[] {host.id(), fault.words()});
        }
        copy.fail(WORKER, host.id(), fault, goOn);
        return new Outcome(false, retryAfter);
    }

    private static Fault fault(RuntimeException thrown) {
        return thrown instanceof HostFault told
                ? new Fault(told.reason(), Objects.requireNonNullElse(told.getMessage(), ""))
                : new Fault(
                        FaultReason.OWN_ERROR,
                        "an error of Polku: " + thrown.getClass().getSimpleName());
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
