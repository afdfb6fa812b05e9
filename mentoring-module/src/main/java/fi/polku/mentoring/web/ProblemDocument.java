package fi.polku.mentoring.web;

import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A problem in a person's language, ready to be sent: as an RFC 9457 document or on a page.
 *
 * @param status the HTTP status
 * @param type names the kind of problem, relative to {@code urn:polku:problem:}
 * @param title what happened, short
 * @param detail what happened
 * @param todo what to do, for pages
 * @param errors by field, for wrong input
 */
public record ProblemDocument(
        int status, String type, String title, String detail, String todo, Map<String, String> errors) {

    /**
     * Translates a problem.
     *
     * @param problem what happened
     * @param status the HTTP status it is sent with
     * @param t the language
     * @return the document
     */
    public static ProblemDocument of(Problem problem, int status, Texts t) {
        Map<String, String> errors = problem instanceof Problem.Invalid invalid ? errors(invalid, t) : Map.of();
        return new ProblemDocument(
                status,
                problem.key().replace("problem.", ""),
                own(problem, status, "title", t),
                t.get(problem.key(), problem.arguments()),
                own(problem, status, "todo", t),
                errors);
    }

    /** The problem's own words where it has some, else those of its status. */
    private static String own(Problem problem, int status, String part, Texts t) {
        String key = problem.key() + "." + part;
        return t.get(t.has(key) ? key : "problem." + status + "." + part);
    }

    /**
     * A problem that the status alone tells.
     *
     * @param status the HTTP status
     * @param t the language
     * @return the document
     */
    public static ProblemDocument of(int status, Texts t) {
        String key =
                t.has("problem." + status + ".title") ? "problem." + status : "problem." + (status < 500 ? 400 : 500);
        return of(status, Integer.toString(status), key, t);
    }

    /** A fault of sign-in alone, which leaves who is signed in where they are. */
    static ProblemDocument signInUnavailable(Texts t) {
        String type = "sign-in-unavailable";
        return of(503, type, "problem." + type, t);
    }

    private static ProblemDocument of(int status, String type, String key, Texts t) {
        return new ProblemDocument(
                status, type, t.get(key + ".title"), t.get(key + ".text"), t.get(key + ".todo"), Map.of());
    }

    /**
     * The errors of wrong input, in the person's language; the first of each field.
     *
     * @param invalid the problem
     * @param t the language
     * @return by field, in the order of the form
     */
    public static Map<String, String> errors(Problem.Invalid invalid, Texts t) {
        Map<String, String> errors = new LinkedHashMap<>();
        invalid.errors()
                .forEach(e -> errors.putIfAbsent(
                        e.field(), t.get(e.key(), e.arguments().toArray())));
        return errors;
    }

    JsonObject json(Optional<String> instance) {
        JsonObjectBuilder document = Json.createObjectBuilder()
                .add("type", "urn:polku:problem:" + type)
                .add("title", title)
                .add("status", status)
                .add("detail", detail);
        instance.ifPresent(i -> document.add("instance", i));
        if (!errors.isEmpty()) {
            JsonArrayBuilder list = Json.createArrayBuilder();
            List.copyOf(errors.entrySet())
                    .forEach(e -> list.add(
                            Json.createObjectBuilder().add("field", e.getKey()).add("detail", e.getValue())));
            document.add("errors", list);
        }
        return document.build();
    }
}
