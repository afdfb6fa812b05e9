package fi.polku.adapter.moodle;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Responses as they were recorded; see {@code samples/README.md}. */
final class Sample {
    private static final Map<String, JsonValue> READ = new ConcurrentHashMap<>();

    private Sample() {}

    static JsonValue response(String name) {
        return READ.computeIfAbsent(name, Sample::read);
    }

    private static JsonValue read(String name) {
        try (InputStream file =
                        Objects.requireNonNull(Sample.class.getResourceAsStream("samples/" + name + ".json"), name);
                JsonReader reader = Json.createReader(file)) {
            return Objects.requireNonNull(reader.readObject().get("response"), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonObject object(String name) {
        return response(name).asJsonObject();
    }

    /** The one element that a shortened list still has. */
    static JsonObject first(JsonArray list) {
        return list.getJsonObject(0);
    }

    /** An object like another, with another value in one place. */
    static JsonObject with(JsonObject like, String name, JsonValue value) {
        return Json.createObjectBuilder(like).add(name, value).build();
    }

    static JsonObject with(JsonObject like, String name, String value) {
        return with(like, name, Json.createValue(value));
    }

    static JsonObject with(JsonObject like, String name, long value) {
        return with(like, name, Json.createValue(value));
    }
}
