package fi.polku.tests.data;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import fi.polku.run.ProjectFiles;
import fi.polku.tests.Caller;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What somebody took along: the files in the one that was handed over. */
public final class TakenAlong {
    private final Map<String, String> files = new LinkedHashMap<>();

    private TakenAlong() {}

    public static TakenAlong by(Caller who) {
        return of(who.download("/api/v1/me/export"));
    }

    /** Before anything was taken. */
    static TakenAlong none() {
        return new TakenAlong();
    }

    private static TakenAlong of(byte[] zip) {
        TakenAlong taken = new TakenAlong();
        try (ZipInputStream packed = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry file = packed.getNextEntry(); file != null; file = packed.getNextEntry()) {
                taken.files.put(file.getName(), new String(packed.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return taken;
    }

    List<String> names() {
        return List.copyOf(files.keySet());
    }

    public String html() {
        return file("own-data.html");
    }

    public String json() {
        return file("own-data.json");
    }

    String file(String name) {
        return Optional.ofNullable(files.get(name)).orElseThrow();
    }

    /** A part of the JSON. */
    public List<JsonObject> part(String name) {
        return document().getJsonArray(name).getValuesAs(JsonObject.class);
    }

    JsonObject document() {
        try (JsonReader reader = Json.createReader(new StringReader(json()))) {
            return reader.readObject();
        }
    }

    /** What in the JSON is not as the published schema says. */
    List<String> faults() {
        return faults(json());
    }

    public static List<String> faults(String json) {
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        published(),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
        return schema.validate(json, InputFormat.JSON).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /** The schema in {@code docs}. */
    static String published() {
        try {
            return Files.readString(ProjectFiles.root().resolve("docs/own-data.schema.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
