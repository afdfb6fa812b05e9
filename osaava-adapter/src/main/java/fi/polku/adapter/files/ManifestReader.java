package fi.polku.adapter.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** Reads a manifest. */
final class ManifestReader extends CheckedXml {
    /** Enough for ten thousand files. */
    private static final long MOST_BYTES = 4L * 1024 * 1024;

    private final List<Manifest.Entry> files = new ArrayList<>();
    private @Nullable Manifest head;

    private ManifestReader() {
        super(Manifest.NAME);
    }

    /**
     * Reads the manifest of a batch.
     *
     * @param folder the batch
     * @return what it says
     * @throws BatchRefused when it is none
     * @throws IOException when it cannot be read
     */
    static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(Manifest.NAME);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new BatchRefused("manifest.xml is missing or no file");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new BatchRefused("manifest.xml has more than " + MOST_BYTES + " bytes");
        }
        ManifestReader reader = new ManifestReader();
        try (InputStream document = new BufferedInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS))) {
            reader.read(document);
        }
        return reader.manifest();
    }

    @Override
    void element(String namespace, String element, Attributes attributes) {
        if (head == null && !(BATCH.equals(namespace) && "batch".equals(element))) {
            throw new BatchRefused("manifest.xml is no <batch> of the contract's namespace");
        }
        try {
            tell(attributes);
        } catch (DateTimeException | NumberFormatException e) {
            throw new BatchRefused("manifest.xml has a moment or number that cannot be");
        }
    }

    private void tell(Attributes attributes) {
        if (head == null) {
            head = new Manifest(
                    number(value(attributes, "sequence").orElseThrow()),
                    value(attributes, "previous").map(ManifestReader::number),
                    Manifest.Kind.valueOf(
                            value(attributes, "kind").orElseThrow().toUpperCase(Locale.ROOT)),
                    value(attributes, "since").map(Instant::parse),
                    Instant.parse(value(attributes, "asOf").orElseThrow()),
                    List.of());
        } else {
            files.add(new Manifest.Entry(
                    value(attributes, "name").orElseThrow(),
                    value(attributes, "collection").orElseThrow(),
                    number(value(attributes, "elements").orElseThrow()),
                    number(value(attributes, "bytes").orElseThrow()),
                    value(attributes, "sha256").orElseThrow()));
        }
    }

    /** Blanks around a number or moment are allowed by the schema. */
    private static Optional<String> value(Attributes attributes, String attribute) {
        return Optional.ofNullable(attributes.getValue(attribute)).map(String::strip);
    }

    private static long number(String written) {
        return Long.parseLong(written);
    }

    private Manifest manifest() {
        Manifest of = head;
        if (of == null) {
            throw new BatchRefused("manifest.xml is empty");
        }
        return new Manifest(of.sequence(), of.previous(), of.kind(), of.since(), of.asOf(), files);
    }
}
