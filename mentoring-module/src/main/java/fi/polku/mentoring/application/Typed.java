package fi.polku.mentoring.application;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What somebody has typed into an application, right or wrong: nothing is lost because something else is not ready.
 *
 * @param fields by name, of {@link #NAMES}; what is empty is left out
 */
public record Typed(Map<String, String> fields) {
    /** Nothing yet. */
    public static final Typed NOTHING = new Typed(Map.of());
    /** Texts that are required: why one applies, what one holds dear, how one looks at oneself. */
    public static final List<String> TEXTS = List.of("motivation", "values", "reflection");
    /** Texts that may be left out. Interests build trust and are never scored. */
    public static final List<String> NOTES = List.of("wishes", "interests");
    /** Several of them are joined by blanks. */
    public static final List<String> CHOICES = List.of("themes", "languages");
    /** All fields. */
    public static final List<String> NAMES = List.of(
            "themes",
            "motivation",
            "values",
            "reflection",
            "languages",
            "meets",
            "place",
            "hours",
            "wishes",
            "interests");
    /** Longest text, in characters. */
    public static final int LONGEST = 4_000;

    public Typed {
        fields = fields.entrySet().stream()
                .filter(e -> NAMES.contains(e.getKey()) && !e.getValue().isBlank())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * What stands in a field.
     *
     * @param name of {@link #NAMES}
     * @return empty when nothing does
     */
    public String value(String name) {
        return fields.getOrDefault(name, "");
    }

    /**
     * What is chosen in a field that takes several.
     *
     * @param name of {@link #CHOICES}
     * @return in the order of choosing
     */
    public List<String> chosen(String name) {
        return Arrays.stream(value(name).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * The same with other values in some fields.
     *
     * @param others by name; an empty one takes away what was there
     * @return the result
     */
    public Typed with(Map<String, String> others) {
        Map<String, String> all = new HashMap<>(fields);
        all.putAll(others);
        return new Typed(all);
    }

    String document() {
        JsonObjectBuilder object = Json.createObjectBuilder();
        fields.forEach(object::add);
        return object.build().toString();
    }

    static Typed of(String document) {
        try (JsonReader reader = Json.createReader(new StringReader(document))) {
            JsonObject object = reader.readObject();
            return new Typed(object.keySet().stream().collect(Collectors.toMap(name -> name, object::getString)));
        }
    }
}
