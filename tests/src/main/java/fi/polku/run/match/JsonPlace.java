package fi.polku.run.match;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A value in a JSON document, with where it is: what cannot be read is told by field, all at once. */
final class JsonPlace {
    private final String where;
    private final JsonValue value;
    private final List<String> flaws;

    JsonPlace(String where, JsonValue value, List<String> flaws) {
        this.where = where;
        this.value = value;
        this.flaws = flaws;
    }

    String where() {
        return where;
    }

    void refuse(String sentence) {
        flaws.add((where.isEmpty() ? "the document" : where) + ": " + sentence);
    }

    private Optional<JsonObject> object() {
        if (value instanceof JsonObject object) {
            return Optional.of(object);
        }
        refuse("must be an object, {…}");
        return Optional.empty();
    }

    /** Refuses fields that mean nothing: most are typing errors. */
    JsonPlace knowing(String... fields) {
        object().ifPresent(object -> object.keySet().stream()
                .filter(name -> !List.of(fields).contains(name))
                .forEach(name -> refuse("has no field \"" + name + "\"; there are " + String.join(", ", fields))));
        return this;
    }

    Optional<JsonPlace> find(String field) {
        if (value instanceof JsonObject object && object.containsKey(field)) {
            String at = where.isEmpty() ? field : where + "." + field;
            return Optional.of(new JsonPlace(at, object.get(field), flaws));
        }
        return Optional.empty();
    }

    Optional<JsonPlace> get(String field) {
        Optional<JsonPlace> found = find(field);
        if (found.isEmpty() && value instanceof JsonObject) {
            refuse("\"" + field + "\" is missing");
        }
        return found;
    }

    boolean isText() {
        return value instanceof JsonString;
    }

    String text() {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        refuse("must be a text");
        return "";
    }

    String text(String field) {
        return get(field).map(JsonPlace::text).orElse("");
    }

    long number() {
        if (value instanceof JsonNumber number && number.isIntegral()) {
            return number.longValue();
        }
        refuse("must be a whole number");
        return 0;
    }

    int number(String field, int usual) {
        return find(field)
                .map(JsonPlace::number)
                .map(number -> (int) Math.max(-1, Math.min(Integer.MAX_VALUE, number)))
                .orElse(usual);
    }

    boolean truth(String field, boolean usual) {
        return find(field).map(JsonPlace::truth).orElse(usual);
    }

    private boolean truth() {
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            refuse("must be true or false");
        }
        return value == JsonValue.TRUE;
    }

    List<JsonPlace> items() {
        List<JsonPlace> items = new ArrayList<>();
        if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                items.add(new JsonPlace(where + "[" + i + "]", array.get(i), flaws));
            }
        } else {
            refuse("must be a list, […]");
        }
        return items;
    }

    List<JsonPlace> items(String field) {
        return find(field).map(JsonPlace::items).orElse(List.of());
    }

    Set<String> texts() {
        Set<String> texts = new LinkedHashSet<>();
        items().forEach(item -> texts.add(item.text()));
        return texts;
    }

    Set<String> texts(String field) {
        return find(field).map(JsonPlace::texts).orElse(Set.of());
    }

    List<Set<String>> sets(String field) {
        return items(field).stream().map(JsonPlace::texts).toList();
    }

    <T> Map<String, T> map(String field, Function<JsonPlace, T> of) {
        Map<String, T> map = new LinkedHashMap<>();
        find(field)
                .ifPresent(place -> place.object()
                        .ifPresent(object -> object.forEach((name, its) ->
                                map.put(name, of.apply(new JsonPlace(place.where + "." + name, its, flaws))))));
        return map;
    }

    /** One of the constants, written as in {@code left-over}. */
    <E extends Enum<E>> E constant(Class<E> type) {
        String given = isText() ? text() : "";
        Optional<E> found = Constants.find(type, given);
        if (found.isEmpty()) {
            refuse("must be one of " + Constants.names(type));
        }
        return found.orElse(type.getEnumConstants()[0]);
    }
}
