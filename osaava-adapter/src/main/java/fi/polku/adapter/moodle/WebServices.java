package fi.polku.adapter.moodle;

import fi.polku.adapter.BoundedStream;
import fi.polku.adapter.Line;
import fi.polku.mentoring.host.HostFault;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Calls Moodle's functions, and tells by the body whether it did what it was asked.
 *
 * @param connection to the site
 * @param line the same
 * @param settings of the site
 */
record WebServices(Connection connection, Line line, MoodleSettings settings) {
    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

    /** Moodle would say the same again: the user, the competence or the level is not there, or not in a state for it. */
    private static final Set<String> REFUSALS =
            Set.of("invalidrecordunknown", "invalidrecord", "invalidpersistenterror", "invaliduser", "codingerror");

    /** It cannot at present: being mended, or its own database is away. */
    private static final Set<String> AWAY = Set.of(
            "sitemaintenance",
            "dbconnectionfailed",
            "dmlreadexception",
            "dmlwriteexception",
            "dmltransactionexception");

    /**
     * What Moodle answered.
     *
     * @param what the function, for messages
     * @param value its answer
     * @param at when, by its own clock; long ago where it did not say
     */
    record Reply(String what, JsonValue value, Instant at) {}

    /**
     * Asks for something; asks again when nothing came.
     *
     * @param function Moodle's name of it
     * @param parameters of the function
     * @return its answer
     * @throws HostFault when Moodle is away, or answered with an error
     */
    Reply ask(String function, Parameters parameters) {
        return line.send(
                function,
                () -> connection.client().call(parameters.of(function, settings.token())),
                response -> reply(function, response, false));
    }

    /**
     * Asks for something that a message to Moodle names, and that may not be there.
     *
     * @param function Moodle's name of it
     * @param parameters of the function
     * @return its answer
     * @throws HostFault when Moodle is away, or answered with an error; {@link HostFault.Refused} when there is no such thing
     */
    Reply seek(String function, Parameters parameters) {
        return line.send(
                function,
                () -> connection.client().call(parameters.of(function, settings.token())),
                response -> reply(function, response, true));
    }

    /**
     * Has something done, at most once: whether it was cannot be told when no answer came.
     *
     * @param function Moodle's name of it
     * @param parameters of the function
     * @throws HostFault when it was not done, or nobody knows
     */
    void tell(String function, Parameters parameters) {
        line.sendOnce(
                function,
                () -> connection.client().call(parameters.of(function, settings.token())),
                response -> reply(function, response, true));
    }

    private Reply reply(String what, Response response, boolean mayRefuse) {
        MediaType type = response.getMediaType();
        if (type == null || !"application".equals(type.getType()) || !"json".equals(type.getSubtype())) {
            throw new HostFault.Misspoke(what + ": the answer is " + type + ", not application/json");
        }
        JsonValue value = read(what, response);
        if (value instanceof JsonObject object && object.containsKey("exception")) {
            throw fault(what, new Fields(object).textOrEmpty("errorcode"), mayRefuse);
        }
        Instant at = Optional.ofNullable(response.getDate())
                .map(date -> Instant.ofEpochMilli(date.getTime()))
                .orElse(Instant.EPOCH);
        return new Reply(what, value, at);
    }

    private JsonValue read(String what, Response response) {
        InputStream body = new BoundedStream(
                response.readEntity(InputStream.class),
                response.getLength(),
                settings.limits().bytes(),
                settings.limits().time());
        try (JsonReader reader = JSON.createReader(body, StandardCharsets.UTF_8)) {
            return reader.readValue();
        } catch (JsonParsingException e) {
            throw new HostFault.Misspoke(what + ": the answer is no JSON");
        } catch (JsonException e) {
            if (e.getCause() instanceof BoundedStream.TooLong tooLong) {
                throw new HostFault.Misspoke(what + ": the answer is " + tooLong.getMessage());
            }
            throw new HostFault.Away(what + ": the answer broke off", e);
        }
    }

    /** By the code alone: Moodle's message may name people. */
    private static HostFault fault(String what, String code, boolean mayRefuse) {
        String message = what + ": Moodle answered " + (code.matches("[a-zA-Z0-9_/-]{1,60}") ? code : "with an error");
        if (AWAY.contains(code)) {
            return new HostFault.Away(message, Optional.empty());
        }
        return mayRefuse && REFUSALS.contains(code) ? new HostFault.Refused(message) : new HostFault.Misspoke(message);
    }
}
