package fi.polku.tests;

import fi.polku.run.ProjectFiles;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the tests write about people, noted in files so that all logs can be searched for it when the last test of the last
 * JVM has ended.
 */
public final class Written {
    /** The fields of API and forms that hold what is sealed. */
    private static final Set<String> PRIVATE =
            Set.of("whatHappened", "insight", "next", "why", "success", "reflection", "text", "comment", "answer");

    private static final Path FOLDER = ProjectFiles.root().resolve("tests/target/written");
    private static final int LONGEST = 2_000;

    private static final Set<String> NOTED = new HashSet<>();

    private Written() {}

    /**
     * What was written.
     *
     * @param sealed what nobody but those with a right to it may read
     * @param open all else: titles, names, descriptions
     */
    public record Texts(List<String> sealed, List<String> open) {}

    /** Notes what a request carries. */
    static void json(String body) {
        if (!body.startsWith("{")) {
            return;
        }
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            object(reader.readObject());
        } catch (RuntimeException e) {
            // Broken on purpose; the parser says so in several ways.
        }
    }

    /** Notes what a form carries. */
    static void form(Map<String, String> fields) {
        fields.forEach(Written::note);
    }

    /** What all JVMs have noted since the build was cleaned. */
    public static Texts all() {
        Texts all = new Texts(new ArrayList<>(), new ArrayList<>());
        if (!Files.isDirectory(FOLDER)) {
            return all;
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file)) {
                    String text = new String(Base64.getDecoder().decode(line.substring(1)), StandardCharsets.UTF_8);
                    (line.charAt(0) == '+' ? all.sealed() : all.open()).add(text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static void object(JsonObject object) {
        object.forEach(Written::value);
    }

    private static void value(String name, JsonValue value) {
        if (value instanceof JsonString text) {
            note(name, text.getString());
        } else if (value instanceof JsonObject object) {
            object(object);
        } else if (value instanceof JsonArray array) {
            array.forEach(each -> value(name, each));
        }
    }

    private static synchronized void note(String name, String text) {
        String beginning = text.substring(0, Math.min(text.length(), LONGEST));
        String line = (PRIVATE.contains(name) ? "+" : "-")
                + Base64.getEncoder().encodeToString(beginning.getBytes(StandardCharsets.UTF_8));
        if (NOTED.add(line)) {
            try {
                Files.createDirectories(FOLDER);
                Files.writeString(
                        FOLDER.resolve(ProcessHandle.current().pid() + ".txt"),
                        line + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
