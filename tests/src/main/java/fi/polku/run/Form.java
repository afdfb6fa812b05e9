package fi.polku.run;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a posted form. */
final class Form {
    private final Map<String, String> fields = new HashMap<>();

    Form(@Nullable String body) {
        for (String pair : (body == null ? "" : body).split("&")) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                fields.put(decoded(pair.substring(0, sign)), decoded(pair.substring(sign + 1)));
            }
        }
    }

    /** The field's text without spaces around it, empty where the field is missing. */
    String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    boolean ticked(String field) {
        return fields.containsKey(field);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
