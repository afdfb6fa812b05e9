package fi.polku.adapter.moodle;

import fi.polku.mentoring.host.Border;
import fi.polku.mentoring.host.HostFault;
import fi.polku.mentoring.host.NotBelieved;
import fi.polku.mentoring.host.RejectReason;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object as Moodle sends it: numbers come as numbers or as strings, what is missing may be null, and nothing is
 * certain.
 *
 * @param object what came
 */
record Fields(JsonObject object) {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");

    static List<Fields> all(String what, @Nullable JsonValue value) {
        if (!(value instanceof JsonArray array)) {
            throw new HostFault.Misspoke(what + ": the answer is no list");
        }
        List<Fields> all = new ArrayList<>(array.size());
        for (JsonValue element : array) {
            all.add(of(what, element));
        }
        return all;
    }

    static Fields of(String what, @Nullable JsonValue value) {
        if (!(value instanceof JsonObject object)) {
            throw new HostFault.Misspoke(what + ": something in the answer is no object");
        }
        return new Fields(object);
    }

    static @Nullable String text(@Nullable JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        return value instanceof JsonNumber number ? number.toString() : null;
    }

    @Nullable
    JsonValue value(String name) {
        return object.get(name);
    }

    @Nullable
    String text(String name) {
        return text(value(name));
    }

    String textOrEmpty(String name) {
        String text = text(name);
        return text == null ? "" : text;
    }

    /** A number that may be missing, or null. */
    Optional<Long> number(String name) {
        String text = text(name);
        return text == null || !WHOLE.matcher(text).matches() ? Optional.empty() : Optional.of(Long.valueOf(text));
    }

    /** A number that must be there. */
    long id(String name) {
        Border.given(name, text(name));
        return number(name).orElseThrow(() -> new NotBelieved(RejectReason.MALFORMED, name));
    }

    /** A number without which the whole answer is of no use. */
    long sure(String what, String name) {
        return number(name).orElseThrow(() -> new HostFault.Misspoke(what + ": something has no usable " + name));
    }

    /** Seconds since 1970. */
    Instant moment(String name) {
        return Instant.ofEpochSecond(id(name));
    }

    boolean is(String name) {
        JsonValue value = value(name);
        return JsonValue.TRUE.equals(value) || "1".equals(text(value));
    }
}
