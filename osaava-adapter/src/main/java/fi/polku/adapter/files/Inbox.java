package fi.polku.adapter.files;

import fi.polku.mentoring.host.Batch;
import fi.polku.mentoring.host.Batches;
import fi.polku.mentoring.host.FaultReason;
import fi.polku.mentoring.host.FeedCount;
import fi.polku.mentoring.host.HostFault;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes a host's batches in order, one at a time. What has become of each is read from where it lies, so a node that ends,
 * in whatever moment, leaves nothing that the next one does not understand.
 */
final class Inbox implements Batches {
    private static final Logger LOG = Logger.getLogger(Inbox.class.getName());

    private final Folders folders;
    private final FilesSettings.Limits limits;
    private final Clock clock;
    private final Receipts receipts;
    private final Optional<HostReceipts> fromHost;
    private Optional<Taken> current = Optional.empty();

    /**
     * The batch that is being read, found to be in order.
     *
     * @param name where it lies
     * @param manifest what it holds
     */
    record Taken(BatchName name, Manifest manifest) {}

    /** Work on folders. */
    private interface Work<T> {
        T done() throws IOException;
    }

    Inbox(FilesSettings settings, Clock clock) {
        this.folders = new Folders(settings.inbound());
        this.limits = settings.limits();
        this.clock = clock;
        this.receipts = new Receipts(folders.receipts(), clock);
        this.fromHost = settings.outbound().map(HostReceipts::in);
    }

    /**
     * The batch that is being read.
     *
     * @return the one taken last
     * @throws HostFault.Away when none is, or not by this node
     */
    synchronized Taken current() {
        return current.orElseThrow(() -> new HostFault.Away("no batch has been taken", Optional.empty()));
    }

    @Override
    public synchronized Optional<Batch> take() {
        return onFolders(() -> {
            folders.prepare();
            Optional<HostFault.Misspoke> refused = Optional.empty();
            Optional<BatchName> taken =
                    Folders.in(folders.processing()).stream().findFirst();
            boolean again = taken.isPresent();
            for (taken = taken.or(this::next); taken.isPresent(); taken = next(), again = false) {
                try {
                    return Optional.of(checked(taken.get(), again));
                } catch (BatchRefused e) {
                    refused = Optional.of(refuse(taken.get(), e.reason()));
                }
            }
            refused.or(this::standing).or(this::refusedByHost).ifPresent(fault -> {
                throw fault;
            });
            return Optional.empty();
        });
    }

    @Override
    public synchronized void applied(Batch batch, List<FeedCount> counts) {
        Taken taken = current();
        onFolders(() -> {
            receipts.applied(taken.name(), counts);
            folders.finish(taken.name());
            folders.forget(clock.instant().minus(limits.keep()));
            return taken;
        });
        current = Optional.empty();
    }

    @Override
    public synchronized void refused(Batch batch, String reason) {
        Taken taken = current();
        onFolders(() -> refuse(taken.name(), reason));
    }

    /** Anew also after a fault: another node may have had the batch meanwhile, or another batch by that name. */
    private Batch checked(BatchName name, boolean again) throws IOException {
        Manifest manifest = new BatchCheck(last(), clock.instant(), limits).check(name.folder(), name.number());
        current = Optional.of(new Taken(name, manifest));
        return new Batch(name.plain(), manifest.since(), manifest.asOf(), again);
    }

    /** The last batch applied; one that can no longer be read is as none, so that a full batch is needed. */
    private Optional<Applied> last() throws IOException {
        Optional<BatchName> done = Folders.lastIn(folders.done());
        try {
            return done.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Applied.of(ManifestReader.read(done.get().folder())));
        } catch (BatchRefused e) {
            LOG.log(Level.WARNING, "The manifest of {0} in {1} cannot be read; a full batch is needed", new Object[] {
                done.get().plain(), folders.done()
            });
            return Optional.empty();
        }
    }

    /** Takes the batch with the lowest number, unless the host is still writing it: the next then waits for it. */
    private Optional<BatchName> next() {
        return onFolders(() -> {
            Optional<BatchName> first = Folders.in(folders.inbound()).stream().findFirst();
            if (first.isEmpty() || isBeingWritten(first.get())) {
                return Optional.empty();
            }
            return Optional.of(folders.process(first.get()));
        });
    }

    private boolean isBeingWritten(BatchName batch) throws IOException {
        return !Folders.isComplete(batch)
                && Folders.touched(batch).isAfter(clock.instant().minus(limits.patience()));
    }

    private HostFault.Misspoke refuse(BatchName batch, String reason) throws IOException {
        LOG.log(Level.WARNING, "{0} was refused: {1}", new Object[] {batch.plain(), reason});
        receipts.refused(batch, reason);
        folders.fail(batch, reason);
        current = Optional.empty();
        return fault(batch, reason);
    }

    /** What is still wrong because nothing newer than the last refused batch has been applied. */
    private Optional<HostFault.Misspoke> standing() {
        return onFolders(() -> {
            Optional<BatchName> failed = Folders.lastIn(folders.failed());
            Optional<BatchName> done = Folders.lastIn(folders.done());
            if (failed.isEmpty()
                    || done.filter(batch -> batch.number() >= failed.get().number())
                            .isPresent()) {
                return Optional.empty();
            }
            return Optional.of(fault(failed.get(), Folders.reason(failed.get()).orElse("for a reason that is lost")));
        });
    }

    /** Nobody refuses at once by files, so this is where an administrator learns of it. */
    private Optional<HostFault.Misspoke> refusedByHost() {
        return onFolders(() -> {
            List<String> batches = fromHost.isPresent() ? fromHost.get().refused() : List.of();
            return batches.stream()
                    .findFirst()
                    .map(
                            first -> new HostFault.Misspoke(
                                    FaultReason.REFUSED,
                                    "the host refused " + batches.size() + " of Polku's batches of messages, first "
                                            + first
                                            + "; its receipt in the outbound folder says why, and is taken away when that is settled"));
        });
    }

    private static HostFault.Misspoke fault(BatchName batch, String reason) {
        return new HostFault.Misspoke(batch.plain() + " was refused: " + reason);
    }

    private static <T> T onFolders(Work<T> work) {
        try {
            return work.done();
        } catch (IOException e) {
            // the message of such an exception may quote what a host wrote
            throw new HostFault.Away(
                    "the inbound folder cannot be read or written ("
                            + e.getClass().getSimpleName() + ")",
                    e);
        }
    }
}
