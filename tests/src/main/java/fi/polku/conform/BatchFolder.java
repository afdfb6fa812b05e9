package fi.polku.conform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xml.sax.Attributes;

/** Tries the rules on a batch of files, without changing anything in its folder. */
final class BatchFolder {
    private static final String NAME = "batch-\\d{6,12}";

    private final Path folder;
    private final Report report = new Report(Rule.byFiles());
    private final Manners manners = new Manners(report);
    private final Holdings holdings = new Holdings(report);

    /**
     * @param folder of one batch, whose name is the batch's
     */
    BatchFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Reads all of it.
     *
     * @return what was found
     * @throws UncheckedIOException when a file cannot be read
     */
    Report report() {
        try {
            Manifest manifest = Manifest.read(folder.resolve(Manifest.FILE), report);
            head(manifest);
            filesAreNamed(manifest);
            Set<Manifest.Entry> readable = manifest.files().stream()
                    .filter(file ->
                            isAsTheManifestSays(file) && collection(file).isPresent())
                    .collect(Collectors.toSet());
            for (Collection collection : Collection.values()) {
                read(manifest, collection, readable, holdings::note);
            }
            if (manifest.isFull()) {
                for (Collection collection : Collection.values()) {
                    again(manifest, collection, readable);
                }
            } else {
                List.of(Rule.R8, Rule.R9, Rule.R10)
                        .forEach(rule -> report.absent(rule, "Changes refer to what came before them."));
            }
        } catch (Unusable e) {
            report.rules().forEach(rule -> report.untried(rule, e.getMessage() + "."));
        } catch (IOException e) {
            throw new UncheckedIOException("The batch cannot be read: " + e.getMessage() + ".", e);
        }
        return report;
    }

    private void head(Manifest manifest) {
        String name = String.valueOf(folder.getFileName());
        boolean named = name.matches(NAME) && Long.parseLong(name.substring("batch-".length())) == manifest.number();
        report.check(Rule.F1, named, Manifest.FILE, "number " + manifest.number() + " in the folder " + name);
        boolean since = manifest.since().isPresent();
        report.check(
                Rule.F1,
                manifest.isFull() ? !since : since && manifest.previous().isPresent(),
                Manifest.FILE,
                manifest.isFull()
                        ? "since in a full batch"
                        : "no since or no previous in a batch of "
                                + manifest.root().get("kind"));
        if (manifest.isFull()) {
            for (Collection collection : Collection.values()) {
                if (Collection.REQUIRED.contains(collection.capability())) {
                    report.check(
                            Rule.F4,
                            manifest.files().stream()
                                    .anyMatch(file -> collection(file).equals(Optional.of(collection))),
                            Manifest.FILE,
                            "no file of " + collection.resource());
                }
            }
        }
    }

    private void filesAreNamed(Manifest manifest) throws IOException {
        Set<String> named = new TreeSet<>();
        for (Manifest.Entry file : manifest.files()) {
            report.check(Rule.F2, named.add(file.name()), Manifest.FILE, file.name() + " twice");
            report.check(
                    Rule.F4,
                    collection(file).isPresent(),
                    Manifest.FILE,
                    file.name() + " of the collection " + file.collection() + ", which a host does not bring");
        }
        named.add(Manifest.FILE);
        try (Stream<Path> entries = Files.list(folder)) {
            entries.map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> !named.contains(name))
                    .forEach(name -> report.broken(Rule.F2, name, "a file that the manifest does not name"));
        }
    }

    private boolean isAsTheManifestSays(Manifest.Entry file) {
        Path path = folder.resolve(file.name());
        if (!Files.isRegularFile(path)) {
            report.broken(Rule.F2, file.name(), "no such file");
            return false;
        }
        try {
            long bytes = Files.size(path);
            report.check(
                    Rule.F2, bytes == file.bytes(), file.name(), bytes + " bytes, the manifest says " + file.bytes());
            boolean same = Manifest.sha256(path).equals(file.sha256());
            report.check(Rule.F2, same, file.name(), "another SHA-256 than the manifest says");
            return bytes == file.bytes() && same;
        } catch (IOException e) {
            throw new UncheckedIOException(file.name() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private void read(Manifest manifest, Collection collection, Set<Manifest.Entry> readable, Visitor visitor)
            throws IOException {
        Ids ids = new Ids();
        for (Manifest.Entry file : manifest.files()) {
            if (collection(file).equals(Optional.of(collection)) && readable.contains(file)) {
                long[] elements = {0};
                contents(file, (depth, name, attributes) -> {
                    if (depth == 0) {
                        root(manifest, file, name, attributes);
                    } else if (depth == 1) {
                        elements[0]++;
                        element(manifest, file, collection, ids, name, attributes);
                    }
                    visitor.see(collection, depth, name, attributes);
                });
                report.check(
                        Rule.F2,
                        elements[0] == file.elements(),
                        file.name(),
                        elements[0] + " elements, the manifest says " + file.elements());
                report.kept(Rule.R3);
            }
        }
    }

    private void again(Manifest manifest, Collection collection, Set<Manifest.Entry> readable) throws IOException {
        for (Manifest.Entry file : manifest.files()) {
            if (collection(file).equals(Optional.of(collection)) && readable.contains(file)) {
                contents(file, (depth, name, attributes) -> holdings.resolve(collection, depth, name, attributes));
            }
        }
    }

    private void contents(Manifest.Entry file, Elements elements) throws IOException {
        try (InputStream document = new BufferedInputStream(Files.newInputStream(folder.resolve(file.name())))) {
            manners.contents(new Question("file", file.name(), Map.of(), Optional.empty()), document, elements);
            report.kept(Rule.B3);
        }
    }

    private void root(Manifest manifest, Manifest.Entry file, String name, Attributes attributes) {
        report.check(Rule.F3, name.equals(file.collection()), file.name(), "the root " + name);
        report.check(
                Rule.F3,
                manifest.asOf().equals(attributes.getValue("", "asOf")),
                file.name(),
                "another asOf than the manifest's");
        report.check(
                Rule.F3,
                manifest.since().equals(Optional.ofNullable(attributes.getValue("", "since"))),
                file.name(),
                "another since than the manifest's");
        report.check(Rule.F3, attributes.getValue("", "next") == null, file.name(), "a next");
    }

    private void element(
            Manifest manifest,
            Manifest.Entry file,
            Collection collection,
            Ids ids,
            String name,
            Attributes attributes) {
        if (!ids.add(collection.key(attributes))) {
            report.broken(Rule.R3, file.name(), name + " " + collection.key(attributes) + ", which had come before");
        }
        if (manifest.isFull() && name.equals("removed")) {
            report.broken(Rule.F4, file.name(), "removed in a full batch, where what is not there is gone");
        }
    }

    private static Optional<Collection> collection(Manifest.Entry file) {
        return Arrays.stream(Collection.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(file.collection()))
                .findAny();
    }

    /** Sees the elements of a collection. */
    private interface Visitor {
        void see(Collection collection, int depth, String name, Attributes attributes);
    }
}
