package fi.polku.mentoring.application.web;

import fi.polku.mentoring.application.Typed;
import fi.polku.mentoring.web.Input;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads what is typed into an application. Nothing is required while one writes; only what could not be kept is refused. */
final class TypedInput {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_NUMBER = 20;

    private TypedInput() {}

    /** A page's form holds all fields; boxes that are not ticked are not sent. */
    static UnaryOperator<Typed> form(Input input) {
        Map<String, String> all = read(input, Typed.NAMES);
        input.check();
        return before -> new Typed(all);
    }

    /** JSON Merge Patch: what is left out stays, null takes away. */
    static UnaryOperator<Typed> patch(Input input) {
        input.known(Typed.NAMES.toArray(String[]::new));
        List<String> said = Typed.NAMES.stream().filter(input::has).toList();
        Map<String, String> some = read(input, said);
        input.check();
        return before -> before.with(some);
    }

    /** The form as it was sent, to be shown again with what is wrong. */
    static Typed sent(Input input) {
        Map<String, String> all = new HashMap<>(input.raw());
        Typed.CHOICES.forEach(name -> all.put(name, String.join(" ", input.texts(name, Input.LINE))));
        return new Typed(all);
    }

    private static Map<String, String> read(Input input, List<String> names) {
        Map<String, String> values = new HashMap<>();
        for (String name : names) {
            values.put(name, read(input, name));
        }
        return values;
    }

    private static String read(Input input, String name) {
        if (Typed.CHOICES.contains(name)) {
            return String.join(" ", input.texts(name, Input.LINE));
        }
        if ("hours".equals(name)) {
            return hours(input).orElse("");
        }
        Optional<String> text = "place".equals(name) || "meets".equals(name)
                ? input.line(name, LONGEST_LINE)
                : input.text(name, Typed.LONGEST);
        return text.orElse("");
    }

    /** A number in JSON, as typed in a form: a draft keeps what is no number yet. */
    private static Optional<String> hours(Input input) {
        return input.raw().containsKey("hours")
                ? input.line("hours", LONGEST_NUMBER)
                : input.number("hours", 0, Integer.MAX_VALUE).map(n -> Integer.toString(n));
    }
}
