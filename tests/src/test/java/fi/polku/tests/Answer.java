package fi.polku.tests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/** What the server answered to one call. */
public final class Answer {
    private final String call;
    private final HttpResponse<String> response;

    Answer(String call, HttpResponse<String> response) {
        this.call = call;
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    /** The text of the body, empty where there is none. */
    public String body() {
        return response.body();
    }

    /** Where it came from in the end. */
    public URI address() {
        return response.uri();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The same, once it is certain that the status is that one; else fails and shows what was answered. */
    public Answer expect(int status) {
        assertThat(status()).as("%s%n%s", call, body()).isEqualTo(status);
        return this;
    }

    /** The body as a JSON object. */
    public JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(body()))) {
            return reader.readObject();
        }
    }

    /** The items of a list. */
    public List<JsonObject> items() {
        return json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    /** The value of that name in the object, as text; empty where it is left out. */
    public String text(String name) {
        return at(name).map(Answer::plain).orElse("");
    }

    /** Whether a value of that name is there. */
    public boolean has(String name) {
        return at(name).isPresent();
    }

    /** The fields that a problem names. */
    public List<String> wrongFields() {
        return json().containsKey("errors")
                ? json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                        .map(error -> error.getString("field"))
                        .toList()
                : List.of();
    }

    private Optional<JsonValue> at(String name) {
        JsonStructure object = json();
        return Optional.ofNullable(object.asJsonObject().get(name));
    }

    private static String plain(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }

    @Override
    public String toString() {
        return call + " → " + status() + "\n" + body();
    }
}
