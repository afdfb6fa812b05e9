package fi.polku.conform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.Attributes;

/**
 * What a batch of files says of itself.
 *
 * @param root the attributes of the root element
 * @param files in their order
 */
record Manifest(Map<String, String> root, List<Entry> files) {
    static final String FILE = "manifest.xml";

    Manifest {
        root = Map.copyOf(root);
        files = List.copyOf(files);
    }

    /** A file of the batch, as the manifest describes it. */
    record Entry(String name, String collection, long elements, long bytes, String sha256) {
        static Entry of(Attributes attributes) {
            return new Entry(
                    attributes.getValue("", "name"),
                    attributes.getValue("", "collection"),
                    Long.parseLong(attributes.getValue("", "elements")),
                    Long.parseLong(attributes.getValue("", "bytes")),
                    attributes.getValue("", "sha256"));
        }
    }

    /**
     * Reads it, and notes what is wrong with it.
     *
     * @throws Unusable when there is none, or none that is valid
     */
    static Manifest read(Path file, Report report) throws IOException {
        if (!Files.isRegularFile(file)) {
            report.broken(Rule.F1, FILE, "no such file");
            throw new Unusable("There is no " + FILE);
        }
        Map<String, String> root = new HashMap<>();
        List<Entry> files = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        try (InputStream document = new BufferedInputStream(Files.newInputStream(file))) {
            Contents.Faults faults = Contents.read(document, Contents.BATCH, (depth, name, attributes) -> {
                try {
                    if (depth == 0) {
                        root.put("", name);
                        for (int i = 0; i < attributes.getLength(); i++) {
                            root.put(attributes.getLocalName(i), attributes.getValue(i));
                        }
                    } else {
                        files.add(Entry.of(attributes));
                    }
                } catch (NumberFormatException e) {
                    wrong.add("a number that is none");
                }
            });
            wrong.addAll(faults.invalid());
            if (faults.typed()) {
                wrong.add("a document type");
            }
        }
        if (wrong.isEmpty() && !"batch".equals(root.get(""))) {
            wrong.add("the root " + root.get(""));
        }
        if (!wrong.isEmpty()) {
            wrong.forEach(fault -> report.broken(Rule.F1, FILE, fault));
            throw new Unusable(FILE + " is not valid");
        }
        report.kept(Rule.F1);
        return new Manifest(root, files);
    }

    long number() {
        return Long.parseLong(root.getOrDefault("sequence", "0"));
    }

    boolean isFull() {
        return "full".equals(root.get("kind"));
    }

    String asOf() {
        return root.getOrDefault("asOf", "");
    }

    Optional<String> since() {
        return Optional.ofNullable(root.get("since"));
    }

    Optional<String> previous() {
        return Optional.ofNullable(root.get("previous"));
    }

    static String sha256(Path file) throws IOException {
        try (DigestInputStream bytes = new DigestInputStream(
                new BufferedInputStream(Files.newInputStream(file)), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
