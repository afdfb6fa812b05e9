package fi.polku.mentoring.web;

import fi.polku.mentoring.shared.IdentityCode;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Problem.FieldError;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.core.MultivaluedMap;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * What somebody sent, from a form or as JSON, read field by field with the same rules. Errors are collected, so that all are
 * told at once; {@link #check()} throws them. Resources and pages take it as their entity.
 *
 * <p>Text is normalised (NFC) and trimmed; an empty text is an absent one. Refused everywhere: control characters, and
 * Finnish personal identity codes, which must not be stored.
 */
public final class Input {
    /** Longest single-line text unless said otherwise, in characters. */
    public static final int LINE = 200;
    /** Longest text of several lines, in characters. */
    public static final int TEXT = 20_000;

    /** Looked up once: each look goes through the libraries. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final Set<DateTimeFormatter> DATES = Set.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT));

    private final Map<String, JsonValue> values;
    private final boolean form;
    private final List<FieldError> errors = new ArrayList<>();

    private Input(Map<String, JsonValue> values, boolean form) {
        this.values = values;
        this.form = form;
    }

    /**
     * What a JSON document holds.
     *
     * @param document an object
     * @return its fields
     */
    public static Input of(JsonObject document) {
        return new Input(document, false);
    }

    /**
     * What a form holds; of fields that repeat, {@link #texts(String, int)} gives all, and any other reading is refused.
     *
     * @param fields as decoded
     * @return its fields
     */
    public static Input of(MultivaluedMap<String, String> fields) {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        fields.forEach((name, all) -> values.put(
                name,
                all.size() == 1
                        ? JSON.createValue(all.get(0))
                        : JSON.createArrayBuilder(all).build()));
        return new Input(values, true);
    }

    /**
     * Refuses fields that nobody reads: a misspelt name must not be lost in silence. Forms may carry more (the token, buttons).
     *
     * @param names every field there is
     * @return this
     */
    public Input known(String... names) {
        if (!form) {
            List<String> all = Arrays.asList(names);
            values.keySet().stream().filter(n -> !all.contains(n)).forEach(n -> error(n, "field.unknown"));
        }
        return this;
    }

    /**
     * Whether the field was sent at all, also as null or empty.
     *
     * @param name the field
     * @return false when it was left out, which in a patch means: as it is
     */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /**
     * One line that must be there.
     *
     * @param name the field
     * @param max longest, in characters
     * @return the text; empty when it is wrong, and {@link #check()} will tell
     */
    public String requiredLine(String name, int max) {
        Optional<String> text = line(name, max);
        if (text.isEmpty() && !hasError(name)) {
            error(name, "field.required");
        }
        return text.orElse("");
    }

    /**
     * Text that must be there.
     *
     * @param name the field
     * @param max longest, in characters
     * @return the text; empty when it is wrong
     */
    public String requiredText(String name, int max) {
        Optional<String> text = text(name, max);
        if (text.isEmpty() && !hasError(name)) {
            error(name, "field.required");
        }
        return text.orElse("");
    }

    /**
     * One line.
     *
     * @param name the field
     * @param max longest, in characters
     * @return absent when empty or wrong
     */
    public Optional<String> line(String name, int max) {
        return text(name, max).filter(text -> {
            if (text.indexOf('\n') >= 0) {
                error(name, "field.one-line");
                return false;
            }
            return true;
        });
    }

    /**
     * Text of any number of lines.
     *
     * @param name the field
     * @param max longest, in characters
     * @return absent when empty or wrong
     */
    public Optional<String> text(String name, int max) {
        return string(name).flatMap(text -> clean(name, text, max));
    }

    /**
     * A field that may repeat.
     *
     * @param name the field
     * @param max longest of each, in characters
     * @return without the empty ones
     */
    public List<String> texts(String name, int max) {
        JsonValue value = values.get(name);
        if (value == null || value == JsonValue.NULL) {
            return List.of();
        }
        List<JsonValue> all = value instanceof JsonArray array ? array : List.of(value);
        List<String> texts = new ArrayList<>();
        for (JsonValue each : all) {
            if (each instanceof JsonString text) {
                clean(name, text.getString(), max).ifPresent(texts::add);
            } else {
                error(name, "field.text");
            }
        }
        return texts;
    }

    /**
     * The objects of a list; in a form the fields {@code name[0].field}, {@code name[1].field}, ….
     *
     * @param name the field
     * @param max how many at most
     * @return each read by the same rules; their errors are told as {@code name[0].field} by {@link #adopt}
     */
    public List<Input> objects(String name, int max) {
        List<JsonValue> all = form ? listed(name, max) : array(name);
        if (all.size() > max) {
            error(name, "field.too-many", max);
            return List.of();
        }
        return all.stream().map(v -> new Input(v.asJsonObject(), form)).toList();
    }

    private List<JsonValue> array(String name) {
        JsonValue value = values.get(name);
        if (value == null || value == JsonValue.NULL) {
            return List.of();
        }
        if (!(value instanceof JsonArray array) || array.stream().anyMatch(v -> !(v instanceof JsonObject))) {
            error(name, "field.list");
            return List.of();
        }
        return array;
    }

    /** Looks no further than one too many: each look goes through all fields. */
    private List<JsonValue> listed(String name, int max) {
        List<JsonValue> all = new ArrayList<>();
        Map<String, JsonValue> next = under(name + "[0].");
        while (!next.isEmpty() && all.size() <= max) {
            all.add(object(next));
            next = under(name + "[" + all.size() + "].");
        }
        return all;
    }

    /**
     * An object; in a form the fields {@code name.field}.
     *
     * @param name the field
     * @return read by the same rules, its errors told by {@link #adopt}; absent when there is no object
     */
    public Optional<Input> object(String name) {
        if (form) {
            return Optional.of(under(name + "."))
                    .filter(fields -> !fields.isEmpty())
                    .map(fields -> new Input(fields, true));
        }
        return values.get(name) instanceof JsonObject object ? Optional.of(Input.of(object)) : Optional.empty();
    }

    /**
     * The same where nothing but an object will do.
     *
     * @param name the field
     * @return absent when the field is; also when it is something else, which is told
     */
    public Optional<Input> part(String name) {
        Optional<Input> part = object(name);
        JsonValue value = values.get(name);
        if (part.isEmpty() && value != null && value != JsonValue.NULL) {
            error(name, "field.object");
        }
        return part;
    }

    private Map<String, JsonValue> under(String prefix) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                fields.put(name.substring(prefix.length()), value);
            }
        });
        return fields;
    }

    private static JsonObject object(Map<String, JsonValue> fields) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        fields.forEach(object::add);
        return object.build();
    }

    /**
     * Takes over the errors of a part.
     *
     * @param prefix where the part stands, such as {@code steps[2].} or {@code name.}
     * @param part what was read there
     */
    public void adopt(String prefix, Input part) {
        part.errors.forEach(e -> errors.add(new FieldError(prefix + e.field(), e.key(), e.arguments())));
    }

    private Optional<String> clean(String name, String raw, int max) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
        if (text.chars()
                        .anyMatch(c ->
                                (Character.isISOControl(c) && c != '\n' && c != '\t') || c == '\uFFFE' || c == '\uFFFF')
                || unpaired(text)) {
            error(name, "field.control-characters");
            return Optional.empty();
        }
        if (text.length() > max) {
            error(name, "field.too-long", max);
            return Optional.empty();
        }
        if (IdentityCode.isIn(text)) {
            error(name, "field.identity-code");
            return Optional.empty();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static boolean unpaired(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private Optional<String> string(String name) {
        JsonValue value = values.get(name);
        if (value instanceof JsonString text) {
            return Optional.of(text.getString());
        }
        if (value != null && value != JsonValue.NULL) {
            error(name, "field.text");
        }
        return Optional.empty();
    }

    /**
     * A day.
     *
     * @param name the field
     * @return ISO date, in forms also {@code 31.5.2027}; between 1900 and 2200; absent when empty or wrong
     */
    public Optional<LocalDate> date(String name) {
        Optional<String> text = line(name, LINE);
        Optional<LocalDate> date =
                text.flatMap(this::parseDate).filter(d -> d.getYear() >= 1900 && d.getYear() <= 2200);
        if (text.isPresent() && date.isEmpty()) {
            error(name, "field.date");
        }
        return date;
    }

    /**
     * A day that must be there.
     *
     * @param name the field
     * @return absent when it is missing or wrong, and {@link #check()} will tell
     */
    public Optional<LocalDate> requiredDate(String name) {
        Optional<LocalDate> date = date(name);
        if (date.isEmpty() && !hasError(name)) {
            error(name, "field.required");
        }
        return date;
    }

    private Optional<LocalDate> parseDate(String text) {
        return DATES.stream()
                .filter(format -> form || format == DateTimeFormatter.ISO_LOCAL_DATE)
                .map(format -> {
                    try {
                        return Optional.of(LocalDate.parse(text, format));
                    } catch (DateTimeException e) {
                        return Optional.<LocalDate>empty();
                    }
                })
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * A whole number.
     *
     * @param name the field
     * @param min smallest
     * @param max largest
     * @return absent when empty or wrong
     */
    public Optional<Integer> number(String name, int min, int max) {
        JsonValue value = values.get(name);
        if (value == null
                || value == JsonValue.NULL
                || (form && string(name).orElse("").isBlank())) {
            return Optional.empty();
        }
        Optional<Integer> number = asInt(value).filter(n -> n >= min && n <= max);
        if (number.isEmpty()) {
            error(name, "field.number", min, max);
        }
        return number;
    }

    private Optional<Integer> asInt(JsonValue value) {
        try {
            if (value instanceof JsonNumber number) {
                return Optional.of(number.intValueExact());
            }
            return form && value instanceof JsonString text
                    ? Optional.of(Integer.valueOf(text.getString().strip()))
                    : Optional.empty();
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * Yes or no.
     *
     * @param name the field
     * @return absent when empty or wrong
     */
    public Optional<Boolean> truth(String name) {
        JsonValue value = values.get(name);
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return Optional.of(value == JsonValue.TRUE);
        }
        if (form) {
            return choice(
                    name,
                    word -> Optional.of(word)
                            .filter(w -> "true".equals(w) || "false".equals(w))
                            .map(Boolean::valueOf));
        }
        if (value != null && value != JsonValue.NULL) {
            error(name, "field.truth");
        }
        return Optional.empty();
    }

    /**
     * One of several words.
     *
     * @param name the field
     * @param meaning what a word means, absent for an unknown one
     * @param <E> what is chosen
     * @return absent when empty or wrong
     */
    public <E> Optional<E> choice(String name, Function<String, Optional<E>> meaning) {
        Optional<String> word = line(name, LINE);
        Optional<E> choice = word.flatMap(meaning);
        if (word.isPresent() && choice.isEmpty()) {
            error(name, "field.choice");
        }
        return choice;
    }

    /**
     * The id of a thing.
     *
     * @param name the field
     * @return absent when empty or wrong
     */
    public Optional<UUID> id(String name) {
        return choice(name, text -> {
            try {
                return Optional.of(UUID.fromString(text))
                        .filter(id -> id.toString().equalsIgnoreCase(text));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    /**
     * Notes an error that the reader of the form finds.
     *
     * @param name the field
     * @param key the message
     * @param arguments filled into it
     */
    public void error(String name, String key, Object... arguments) {
        errors.add(FieldError.of(name, key, arguments));
    }

    /**
     * Whether nothing has been wrong so far.
     *
     * @return false when {@link #check()} would throw
     */
    public boolean fine() {
        return errors.isEmpty();
    }

    private boolean hasError(String name) {
        return errors.stream().anyMatch(e -> e.field().equals(name));
    }

    /**
     * All is read: were there errors?
     *
     * @throws Problem.Invalid when there were
     */
    public void check() {
        if (!errors.isEmpty()) {
            throw new Problem.Invalid(errors);
        }
    }

    /**
     * What was sent, to fill the form again.
     *
     * @return each field's text as it was typed
     */
    public Map<String, String> raw() {
        Map<String, String> raw = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value instanceof JsonString text) {
                raw.put(name, text.getString());
            }
        });
        return raw;
    }

    /** The same text for the same content, whatever the order of the fields. */
    String canonical() {
        return new TreeMap<>(values).toString();
    }
}
