package fi.polku.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What the reference host holds, written as batches of files, as HR systems do it by night. The manifest comes last and appears in
 * one step.
 */
public final class NightlyFiles {
    static final String NAMESPACE = ContractEndpoint.NAMESPACE + ":batch";
    private static final List<String> COLLECTIONS =
            List.of("scales", "frameworks", "competences", "units", "people", "profiles");

    private final Records records;
    private final Path folder;
    private final int elementsPerFile;
    private long sequence;
    private Optional<Instant> asOf = Optional.empty();

    private record Entry(String name, String collection, int elements, long bytes, String sha256) {}

    private record Moment(Instant asOf, Optional<Instant> since) {}

    /**
     * @param records what is written
     * @param folder that Polku reads, its {@code polku.host.<name>.inbound}
     * @param elementsPerFile at most so many people, profiles … go into one file
     */
    public NightlyFiles(Records records, Path folder, int elementsPerFile) {
        this.records = records;
        this.folder = folder;
        this.elementsPerFile = elementsPerFile;
    }

    /** Writes everything; the batch's folder. */
    public Path full() throws IOException {
        return write(new Moment(records.now(), Optional.empty()), "full");
    }

    /**
     * Writes what has changed since the last batch; the batch's folder.
     *
     * @throws IllegalStateException when there was none
     */
    public Path changes() throws IOException {
        return write(
                new Moment(
                        records.now(), Optional.of(asOf.orElseThrow(() -> new IllegalStateException("First full.")))),
                "changes");
    }

    private Path write(Moment moment, String kind) throws IOException {
        var batch = Files.createDirectories(folder.resolve("batch-%06d".formatted(sequence + 1)));
        var entries = new ArrayList<Entry>();
        for (var name : COLLECTIONS) {
            collection(batch, Feed.named(name).orElseThrow(), moment, entries);
        }
        var part = batch.resolve("manifest.xml.part");
        Files.write(part, manifest(kind, moment, entries));
        Files.move(part, batch.resolve("manifest.xml"), StandardCopyOption.ATOMIC_MOVE);
        sequence++;
        asOf = Optional.of(moment.asOf());
        return batch;
    }

    private <T> void collection(Path batch, Feed<T> feed, Moment moment, List<Entry> entries) throws IOException {
        var ledger = feed.ledger().apply(records);
        var after = Optional.of("");
        for (var number = 1; after.isPresent(); number++) {
            var part = ledger.part(moment.since(), after.get(), elementsPerFile);
            var name = "%s-%03d.xml".formatted(feed.name(), number);
            var digest = sha256();
            try (var out = new DigestOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(batch.resolve(name)), 1 << 16), digest)) {
                document(out, feed, moment, part.lines());
            }
            entries.add(new Entry(
                    name,
                    feed.name(),
                    part.lines().size(),
                    Files.size(batch.resolve(name)),
                    HexFormat.of().formatHex(digest.digest())));
            after = part.next();
        }
    }

    private static <T> void document(OutputStream out, Feed<T> feed, Moment moment, List<Ledger.Line<T>> lines) {
        var xml = Xml.document(out, ContractEndpoint.NAMESPACE, feed.name())
                .attribute("version", "1.0")
                .attribute("asOf", moment.asOf())
                .attribute("since", moment.since());
        lines.forEach(line -> feed.write(xml, line));
        xml.finish();
    }

    private byte[] manifest(String kind, Moment moment, List<Entry> entries) {
        var out = new ByteArrayOutputStream();
        var xml = Xml.document(out, NAMESPACE, "batch")
                .attribute("version", "1.0")
                .attribute("sequence", sequence + 1)
                .attribute("previous", Optional.of(sequence).filter(number -> number > 0))
                .attribute("kind", kind)
                .attribute("since", moment.since())
                .attribute("asOf", moment.asOf())
                .attribute("created", records.now());
        entries.forEach(entry -> xml.empty("file")
                .attribute("name", entry.name())
                .attribute("collection", entry.collection())
                .attribute("elements", entry.elements())
                .attribute("bytes", entry.bytes())
                .attribute("sha256", entry.sha256()));
        xml.finish();
        return out.toByteArray();
    }

    static String sha256(String document) {
        return HexFormat.of().formatHex(sha256().digest(document.getBytes(UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
