package fi.polku.run.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes what the host has to say at a moment into a folder: documents of the contract, each small enough for a page.
 *
 * @param population whose records
 * @param round zero for everything, one for what changed, two for everything as it was at first, once more
 * @param changes how many people, and how many profiles, a round changes
 * @param form pages of HTTP, or a batch of files
 */
record Documents(Population population, int round, int changes, Form form) {
    /** As many as Polku asks for usually. */
    static final int PAGE = 1000;

    /** The round that changes something; in the others everything is as it was at first. */
    static final int CHANGED = 1;

    private static final String NAMESPACE = "urn:polku:competence-system-adapter:v1";

    enum Form {
        /** Each document names the next one. */
        PAGES,
        /** A manifest names them all. */
        BATCH
    }

    private record Written(String name, String collection, int elements, long bytes, String sha256) {}

    /** The name of a collection's document, without its ending. */
    static String name(String collection, int number) {
        return String.format(Locale.ROOT, "%s-%04d", collection, number);
    }

    /**
     * Writes them.
     *
     * @return how many bytes they have
     */
    long write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Written> all = new ArrayList<>();
        for (String collection : Population.COLLECTIONS) {
            List<Integer> numbers = numbers(collection);
            int documents = Math.max(1, (numbers.size() + PAGE - 1) / PAGE);
            for (int document = 0; document < documents; document++) {
                List<Integer> some = numbers.subList(document * PAGE, Math.min(numbers.size(), (document + 1) * PAGE));
                Optional<String> next = document + 1 < documents
                        ? Optional.of(round + "." + name(collection, document + 2))
                        : Optional.empty();
                all.add(write(folder, collection, name(collection, document + 1), some, next));
            }
        }
        if (form == Form.BATCH) {
            Files.writeString(folder.resolve("manifest.xml"), manifest(all));
        }
        return all.stream().mapToLong(Written::bytes).sum();
    }

    private boolean isFull() {
        return round != CHANGED;
    }

    /** Changes are spread over everybody. */
    private List<Integer> numbers(String collection) {
        int count = population.count(collection);
        if (isFull()) {
            return java.util.stream.IntStream.range(0, count).boxed().toList();
        }
        if (!collection.equals("people") && !collection.equals("profiles")) {
            return List.of();
        }
        int some = Math.min(changes, count);
        return java.util.stream.IntStream.range(0, some)
                .map(number -> (int) ((long) number * count / some))
                .boxed()
                .toList();
    }

    private Written write(Path folder, String collection, String name, List<Integer> numbers, Optional<String> next)
            throws IOException {
        MessageDigest digest = sha256();
        Path file = folder.resolve(name + ".xml");
        try (OutputStream out = new BufferedOutputStream(
                new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), digest),
                1 << 16)) {
            out.write(head(collection, next).getBytes(UTF_8));
            for (int number : numbers) {
                out.write(population
                        .element(collection, number, Moments.state(isFull() ? 0 : round))
                        .getBytes(UTF_8));
            }
            out.write(("</" + collection + ">").getBytes(UTF_8));
        }
        return new Written(
                name + ".xml",
                collection,
                numbers.size(),
                Files.size(file),
                HexFormat.of().formatHex(digest.digest()));
    }

    private String head(String collection, Optional<String> next) {
        String since = isFull() ? "" : " since=\"" + Moments.asOf(round - 1) + "\"";
        String further = form == Form.PAGES
                ? next.map(cursor -> " next=\"" + cursor + "\"").orElse("")
                : "";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><" + collection + " xmlns=\"" + NAMESPACE
                + "\" version=\"1.0\" asOf=\"" + Moments.asOf(round) + "\"" + since + further + ">";
    }

    private String manifest(List<Written> files) {
        StringBuilder manifest = new StringBuilder(
                        "<batch xmlns=\"" + NAMESPACE + ":batch\" version=\"1.0\" sequence=\"")
                .append(round + 1)
                .append(isFull() ? "\" kind=\"full\"" : "\" previous=\"" + round + "\" kind=\"changes\"")
                .append(isFull() ? "" : " since=\"" + Moments.asOf(round - 1) + "\"")
                .append(" asOf=\"")
                .append(Moments.asOf(round))
                .append("\" created=\"")
                .append(Moments.asOf(round))
                .append("\">");
        files.forEach(file ->
                manifest.append("<file name=\"%s\" collection=\"%s\" elements=\"%d\" bytes=\"%d\" sha256=\"%s\"/>"
                        .formatted(file.name(), file.collection(), file.elements(), file.bytes(), file.sha256())));
        return manifest.append("</batch>").toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
