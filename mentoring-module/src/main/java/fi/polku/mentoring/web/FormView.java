package fi.polku.mentoring.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A form as a page shows it: what stands in its fields and what is wrong with them.
 *
 * @param values by field name; a field that is not there is empty
 * @param errors by field name, in the reader's language and in the order of the fields
 */
public record FormView(Map<String, String> values, Map<String, String> errors) {

    /** A form with nothing in it. */
    public static final FormView EMPTY = new FormView(Map.of(), Map.of());

    public FormView {
        values = Map.copyOf(values);
        errors = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    /** A form filled in, without mistakes. */
    public static FormView of(Map<String, String> values) {
        return new FormView(values, Map.of());
    }

    /** What stands in the field; empty if nothing. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** What is wrong with the field, if anything. */
    public Optional<String> error(String name) {
        return Optional.ofNullable(errors.get(name));
    }

    /** The field, for the parts that draw it. */
    public Field field(String name) {
        return new Field(name, value(name), error(name));
    }

    /** Whether anything is wrong. */
    public boolean hasErrors() {
        return !errors.isEmpty();
    }
}
