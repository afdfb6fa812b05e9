package fi.polku.adapter.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A host of few people that writes batches as the contract says. */
final class NightlyHost {
    static final Instant START = Instant.parse("2026-11-20T02:00:00Z");
    private static final String NAMES = "<name fi='Nimi'/>";

    final Path inbound;
    /** Family names, by the people's ids. */
    final Map<String, String> people = new TreeMap<>();

    private final Map<String, Instant> changed = new TreeMap<>();
    private final Map<String, Instant> gone = new TreeMap<>();
    private Instant now = START;
    private Instant asOf = START;
    private long sequence;
    private int perFile = 3;

    NightlyHost(Path inbound) {
        this.inbound = inbound;
        for (int i = 1; i <= 7; i++) {
            put("p-" + i, "Nimi" + i);
        }
    }

    /** A batch as it is about to be written; tests spoil it first. */
    final class Draft {
        long number;
        String name;
        String kind;
        String head;
        final Map<String, String> files = new LinkedHashMap<>();
        final Map<String, String> entries = new LinkedHashMap<>();

        Draft(long number, String kind, String head) {
            this.number = number;
            this.name = "batch-%06d".formatted(number);
            this.kind = kind;
            this.head = head;
        }

        void file(String collection, int part, String attributes, List<String> elements) {
            String file = collection + "-" + part + ".xml";
            String document = "<?xml version='1.0' encoding='UTF-8'?>\n<" + collection
                    + " xmlns='urn:polku:competence-system-adapter:v1' version='1.0' " + attributes + ">\n"
                    + String.join("\n", elements) + "\n</" + collection + ">\n";
            files.put(file, document);
            describe(file, collection, elements.size());
        }

        /** A file of the batch, which is there. */
        String text(String file) {
            return Objects.requireNonNull(files.get(file), file);
        }

        private String entry(String file) {
            return Objects.requireNonNull(entries.get(file), file);
        }

        /** Says of a file in the manifest what it is now. */
        void describe(String file, String collection, int elements) {
            byte[] bytes = text(file).getBytes(UTF_8);
            entries.put(
                    file,
                    "<file name='" + file + "' collection='" + collection + "' elements='" + elements + "' bytes='"
                            + bytes.length + "' sha256='" + Sha256.of(bytes) + "'/>");
        }

        /** Changes a file and tells the manifest, so that the file's own fault is met. */
        Draft change(String file, String from, String to) {
            files.put(file, replaced(text(file), from, to));
            String entry = entry(file);
            String collection = entry.replaceAll(".*collection='([a-z]+)'.*", "$1");
            describe(file, collection, Integer.parseInt(entry.replaceAll(".*elements='([0-9]+)'.*", "$1")));
            return this;
        }

        /** Changes what the manifest says of a file. */
        Draft claim(String file, String from, String to) {
            entries.put(file, replaced(entry(file), from, to));
            return this;
        }

        Draft head(String from, String to) {
            head = replaced(head, from, to);
            return this;
        }

        String manifest() {
            return "<batch xmlns='urn:polku:competence-system-adapter:v1:batch' version='1.0' sequence='" + number
                    + "' kind='" + kind + "' " + head + ">\n" + String.join("\n", entries.values()) + "\n</batch>\n";
        }

        Path write() {
            Path folder = writeFiles();
            NightlyHost.text(folder.resolve("manifest.xml"), manifest());
            return folder;
        }

        Path writeFiles() {
            try {
                Path folder = Files.createDirectories(inbound.resolve(name));
                files.forEach((file, document) -> NightlyHost.text(folder.resolve(file), document));
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String replaced(String text, String from, String to) {
            if (!text.contains(from)) {
                throw new IllegalArgumentException("no " + from + " in " + text);
            }
            return text.replace(from, to);
        }
    }

    void put(String id, String familyName) {
        now = now.plusSeconds(1);
        people.put(id, familyName);
        changed.put(id, now);
        gone.remove(id);
    }

    void remove(String id) {
        now = now.plusSeconds(1);
        people.remove(id);
        changed.remove(id);
        gone.put(id, now);
    }

    Draft full() {
        now = now.plusSeconds(1);
        String attributes = "asOf='" + now + "'";
        Draft draft = new Draft(
                sequence + 1,
                "full",
                (sequence > 0 ? "previous='" + sequence + "' " : "") + "created='" + now + "' " + attributes);
        String time = "changed='" + START + "'";
        draft.file(
                "scales",
                1,
                attributes,
                List.of("<scale id='s' " + time + ">" + NAMES + "<level value='1'>" + NAMES
                        + "</level><level value='2'>" + NAMES + "</level></scale>"));
        draft.file(
                "frameworks",
                1,
                attributes,
                List.of("<framework id='f' scale='s' " + time + ">" + NAMES + "</framework>"));
        draft.file(
                "competences",
                1,
                attributes,
                List.of("<competence framework='f' uri='urn:c' " + time + ">" + NAMES + "</competence>"));
        draft.file("units", 1, attributes, List.of("<unit id='u' agency='u' " + time + ">" + NAMES + "</unit>"));
        files(draft, attributes, people.keySet().stream().map(this::person).toList());
        draft.file(
                "profiles",
                1,
                attributes,
                people.keySet().stream()
                        .map(id -> "<profile person='" + id + "' " + time
                                + "><entry framework='f' competence='urn:c' level='1'/></profile>")
                        .toList());
        return given(draft);
    }

    Draft changes() {
        now = now.plusSeconds(1);
        String attributes = "since='" + asOf + "' asOf='" + now + "'";
        Draft draft =
                new Draft(sequence + 1, "changes", "previous='" + sequence + "' created='" + now + "' " + attributes);
        List<String> elements = new ArrayList<>();
        changed.forEach((id, at) -> {
            if (!at.isBefore(asOf)) {
                elements.add(person(id));
            }
        });
        gone.forEach((id, at) -> {
            if (!at.isBefore(asOf)) {
                elements.add("<removed id='" + id + "' changed='" + at + "'/>");
            }
        });
        files(draft, attributes, elements);
        return given(draft);
    }

    private Draft given(Draft draft) {
        sequence = draft.number;
        asOf = now;
        return draft;
    }

    private void files(Draft draft, String attributes, List<String> elements) {
        int part = 0;
        for (int from = 0; from < Math.max(1, elements.size()); from += perFile) {
            draft.file("people", ++part, attributes, elements.subList(from, Math.min(elements.size(), from + perFile)));
        }
    }

    private String person(String id) {
        return "<person id='" + id + "' givenName='Aino' familyName='" + people.get(id) + "' unit='u' changed='"
                + changed.get(id) + "'/>";
    }

    /** Makes it seem that a batch was last written then. */
    static void touch(Path batch, Instant written) throws IOException {
        try (Stream<Path> files = Files.list(batch)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(written));
            }
        }
        Files.setLastModifiedTime(batch, FileTime.from(written));
    }

    static void text(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
