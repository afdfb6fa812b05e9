package fi.polku.adapter.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.xml.sax.Attributes;

/** Holds one file of a batch to the schema and to what the manifest says of it, in one reading. */
final class FileCheck extends CheckedXml {
    private static final String CONTRACT = "urn:polku:competence-system-adapter:v1";
    /** More parts than this no element has; a validator compares some of them with all before. */
    private static final int MOST_PARTS = 10_000;
    /** The schema compares each of these with all before it. */
    private static final Set<String> COMPARED = Set.of("scales", "frameworks");

    private static final int MOST_COMPARED = 5_000;

    private final Manifest manifest;
    private final Manifest.Entry entry;
    private int depth;
    private long elements;
    private int parts;

    private FileCheck(Manifest manifest, Manifest.Entry entry) {
        super(entry.name());
        this.manifest = manifest;
        this.entry = entry;
    }

    /**
     * Checks a file.
     *
     * @param folder the batch
     * @param manifest of the batch
     * @param entry what it says of the file
     * @throws BatchRefused when the file is not what the manifest says
     * @throws IOException when it cannot be read
     */
    static void check(Path folder, Manifest manifest, Manifest.Entry entry) throws IOException {
        FileCheck check = new FileCheck(manifest, entry);
        Optional<BatchRefused> wrong = Optional.empty();
        try (DigestInputStream document = Sha256.reading(open(folder, entry))) {
            try {
                check.read(new Bounded(document, entry.name()));
            } catch (BatchRefused e) {
                wrong = Optional.of(e);
            }
            document.transferTo(OutputStream.nullOutputStream());
            if (!Sha256.of(document).equals(entry.sha256())) {
                throw new BatchRefused(entry.name()
                        + ": the SHA-256 is not the manifest's; the file was damaged or changed on the way");
            }
        }
        if (wrong.isPresent()) {
            throw wrong.get();
        }
        if (check.elements != entry.elements()) {
            throw new BatchRefused(
                    entry.name() + " has " + check.elements + " elements, the manifest says " + entry.elements());
        }
    }

    static InputStream open(Path folder, Manifest.Entry entry) throws IOException {
        return Files.newInputStream(folder.resolve(entry.name()), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    void element(String namespace, String element, Attributes attributes) {
        if (depth == 0) {
            root(namespace, element, attributes);
        } else if (depth == 1) {
            parts = 0;
            if (++elements > MOST_COMPARED && COMPARED.contains(entry.collection())) {
                throw refused("has more than " + MOST_COMPARED + " elements");
            }
            if ("removed".equals(element) && manifest.kind() == Manifest.Kind.FULL) {
                throw refused("has a <removed> in a full batch, where what is not there is gone");
            }
        } else if (++parts > MOST_PARTS) {
            throw refused("has an element with more than " + MOST_PARTS + " parts");
        }
        depth++;
    }

    @Override
    public void endElement(String namespace, String element, String qualified) {
        depth--;
    }

    private void root(String namespace, String element, Attributes attributes) {
        if (!CONTRACT.equals(namespace) || !entry.collection().equals(element)) {
            throw refused("is no <" + entry.collection() + "> of the contract's namespace");
        }
        if (!moment(attributes, "asOf").equals(Optional.of(manifest.asOf()))) {
            throw refused("has another asOf than the manifest");
        }
        if (!moment(attributes, "since").equals(manifest.since())) {
            throw refused("has another since than the manifest");
        }
        if (attributes.getValue("next") != null) {
            throw refused("has a next; in a batch the manifest tells the order");
        }
    }

    private Optional<Instant> moment(Attributes attributes, String attribute) {
        try {
            return Optional.ofNullable(attributes.getValue(attribute))
                    .map(String::strip)
                    .map(Instant::parse);
        } catch (DateTimeException e) {
            throw refused("has an " + attribute + " that cannot be");
        }
    }

    private BatchRefused refused(String what) {
        return new BatchRefused(entry.name() + " " + what);
    }

    /** A parser keeps a whole tag in memory, so no tag may be without end. */
    private static final class Bounded extends FilterInputStream {
        private static final int MOST = 1024 * 1024;

        private final String name;
        private int sinceTag;

        Bounded(InputStream document, String name) {
            super(document);
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            if (octet >= 0) {
                count((byte) octet);
            }
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int octets = super.read(buffer, offset, length);
            for (int i = 0; i < octets; i++) {
                count(buffer[offset + i]);
            }
            return octets;
        }

        private void count(byte octet) {
            sinceTag = octet == '<' ? 0 : sinceTag + 1;
            if (sinceTag > MOST) {
                throw new BatchRefused(name + " has a tag or text of more than " + MOST + " bytes");
            }
        }

        @Override
        public void close() {
            // whoever opened the file still reads its rest
        }
    }
}
