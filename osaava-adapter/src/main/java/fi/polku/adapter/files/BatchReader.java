package fi.polku.adapter.files;

import fi.polku.adapter.contract.Contents;
import fi.polku.mentoring.host.HostFault;
import fi.polku.mentoring.host.HostPage;
import fi.polku.mentoring.host.ReadFrom;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the batch that was taken, page by page. A file stays open between two pages, so that each is read once; where that
 * was broken off, it is read anew up to the place where it was.
 */
final class BatchReader {
    private final Inbox inbox;
    private final int size;
    private @Nullable OpenFile<?, ?> open;

    BatchReader(Inbox inbox, int size) {
        this.inbox = inbox;
        this.size = size;
    }

    /**
     * Where a page begins.
     *
     * @param batch its number
     * @param collection what is read
     * @param file which of the collection's files
     * @param element how many of the file's elements come before
     */
    private record Place(long batch, String collection, int file, long element) {
        String cursor() {
            return batch + "." + file + "." + element;
        }

        static Place of(long batch, String collection, ReadFrom from) {
            if (from.cursor().isEmpty()) {
                return new Place(batch, collection, 0, 0);
            }
            String cursor = from.cursor().get();
            if (!cursor.matches(batch + "\\.\\d{1,9}\\.\\d{1,18}")) {
                throw new HostFault.Forgot("the place where the reading was is not in " + BatchName.of(batch));
            }
            String[] parts = cursor.split("\\.");
            return new Place(batch, collection, Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
        }

        Place next(boolean more, int read) {
            return more
                    ? new Place(batch, collection, file, element + read)
                    : new Place(batch, collection, file + 1, 0);
        }
    }

    /** A parser closes what it has read, but the rest of the file is still to be read for its SHA-256. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream file) {
            super(file);
        }

        @Override
        public void close() {
            // the file is closed by whoever opened it
        }
    }

    /** A file that is being read, and the place where that is. */
    private record OpenFile<R, K>(Place place, DigestInputStream stream, Contents.Document<R, K> document) {}

    /**
     * Reads a page.
     *
     * @param contents the collection
     * @param from where it begins
     * @return what it holds
     * @throws HostFault.Away when the file cannot be read
     * @throws HostFault.Misspoke when the file is no longer the one that was checked
     * @throws HostFault.Forgot when the place is not in this batch
     */
    synchronized <R, K> HostPage<R, K> page(Contents<R, K> contents, ReadFrom from) {
        Inbox.Taken taken = inbox.current();
        Place place = Place.of(taken.manifest().sequence(), contents.collection(), from);
        List<Manifest.Entry> files = taken.manifest().of(contents.collection());
        if (from.cursor().isEmpty() && files.isEmpty()) {
            return new HostPage<>(
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    taken.manifest().asOf());
        }
        if (place.file() >= files.size()) {
            throw new HostFault.Forgot("the place where the reading was is not in " + BatchName.of(place.batch()));
        }
        try {
            return read(taken, contents, place, files);
        } catch (IOException e) {
            close();
            throw new HostFault.Away(
                    "a file of " + taken.name().plain() + " cannot be read ("
                            + e.getClass().getSimpleName() + ")",
                    e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private <R, K> HostPage<R, K> read(
            Inbox.Taken taken, Contents<R, K> contents, Place place, List<Manifest.Entry> files) throws IOException {
        Manifest.Entry entry = files.get(place.file());
        OpenFile<R, K> file = at(taken, contents, place, entry);
        Contents.Part<R, K> part = file.document().read(size);
        Place next = place.next(part.more(), size);
        if (part.more()) {
            open = new OpenFile<>(next, file.stream(), file.document());
        } else {
            end(taken, file, entry);
        }
        return new HostPage<>(
                part.present(),
                part.gone(),
                part.rejected(),
                next.file() < files.size() ? Optional.of(next.cursor()) : Optional.empty(),
                taken.manifest().asOf());
    }

    @SuppressWarnings("unchecked") // a file at that place is of that collection
    private <R, K> OpenFile<R, K> at(Inbox.Taken taken, Contents<R, K> contents, Place place, Manifest.Entry entry)
            throws IOException {
        OpenFile<?, ?> ready = open;
        if (ready != null && ready.place().equals(place)) {
            return (OpenFile<R, K>) ready;
        }
        close();
        InputStream bytes = new BufferedInputStream(FileCheck.open(taken.name().folder(), entry), 1 << 16);
        DigestInputStream stream = Sha256.reading(bytes);
        OpenFile<R, K> opened = new OpenFile<>(place, stream, contents.open(new Unclosed(stream)));
        open = opened;
        for (long skipped = 0; skipped < place.element(); skipped += size) {
            opened.document().read((int) Math.min(size, place.element() - skipped));
        }
        return opened;
    }

    /** The host may still be able to write where a batch is being read. */
    private void end(Inbox.Taken taken, OpenFile<?, ?> file, Manifest.Entry entry) throws IOException {
        file.stream().transferTo(OutputStream.nullOutputStream());
        boolean same = Sha256.of(file.stream()).equals(entry.sha256());
        open = file;
        close();
        if (!same) {
            throw new HostFault.Misspoke(
                    entry.name() + " of " + taken.name().plain() + " was changed while it was read");
        }
    }

    private void close() {
        OpenFile<?, ?> ready = open;
        open = null;
        if (ready != null) {
            try {
                ready.stream().close();
            } catch (IOException e) {
                throw new HostFault.Away("a file that was read cannot be closed", e);
            }
        }
    }
}
