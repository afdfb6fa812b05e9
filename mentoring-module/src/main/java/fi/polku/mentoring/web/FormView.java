package fi.polku.mentoring.web;

import fi.polku.mentoring.shared.Problem.FieldError;
import fi.polku.mentoring.shared.Texts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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
        errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    /** A form filled in, without mistakes. */
    public static FormView of(Map<String, String> values) {
        return new FormView(values, Map.of());
    }

    /** A form that was refused, as it was sent; of several mistakes in a field the first is shown. */
    public static FormView refused(Map<String, String> values, List<FieldError> mistakes, Texts t) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (FieldError mistake : mistakes) {
            errors.putIfAbsent(
                    mistake.field(), t.get(mistake.key(), mistake.arguments().toArray()));
        }
        return new FormView(values, errors);
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
