package fi.polku.mentoring.web;

import fi.polku.mentoring.shared.Problem;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;

/** Reads {@link Input} from a form or a JSON object. */
@Provider
public class InputReader implements MessageBodyReader<Input> {
    /** Of a name that stands twice, one of two readers in a row might take the first and the other the last. */
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Input.class;
    }

    @Override
    public Input readFrom(
            Class<Input> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        byte[] body = Bodies.read(stream);
        if (body.length == 0) {
            return Input.of(JsonValue.EMPTY_JSON_OBJECT);
        }
        return media.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                ? Input.of(Bodies.form(body))
                : Input.of(object(Bodies.text(body)));
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            JsonStructure document = reader.read();
            if (document instanceof JsonObject object) {
                return object;
            }
        } catch (RuntimeException e) {
            // The server's parser says so by a JsonException, and by a bare RuntimeException where nesting is too deep.
            throw new Problem.Invalid("body", "field.json");
        }
        throw new Problem.Invalid("body", "field.json-object");
    }
}
