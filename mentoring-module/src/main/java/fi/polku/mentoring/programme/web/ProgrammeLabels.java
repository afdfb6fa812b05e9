package fi.polku.mentoring.programme.web;

import fi.polku.mentoring.programme.Basics;
import fi.polku.mentoring.programme.GroupForm;
import fi.polku.mentoring.programme.PhaseKind;
import fi.polku.mentoring.shared.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the summary of errors calls the fields of setting up. */
public final class ProgrammeLabels {
    private ProgrammeLabels() {}

    /**
     * Of every step.
     *
     * @param t the reader's language
     * @return by field
     */
    public static Map<String, String> of(Texts t) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String text : List.of("name", "purpose", "audience", "asked", "commitment", "themes")) {
            labels.put(text, t.get("programme." + text));
            for (String language : Basics.LANGUAGES) {
                labels.put(text + "." + language, in(t, language, t.get("programme." + text)));
            }
        }
        for (String field : List.of(
                "reach",
                "languages",
                "across",
                "cadence",
                "minutes",
                "preparation",
                "endorsed",
                "strategy",
                "funding",
                "retentionMonths",
                "places",
                "person",
                "organisation")) {
            labels.put(field, t.get("programme." + field));
        }
        for (int i = 0; i <= GroupForm.MOST_ROLES; i++) {
            for (String field : List.of("role", "min", "max", "who", "guests")) {
                labels.put(
                        "places[" + i + "]." + field,
                        t.get("programme.places.number", i + 1) + ", " + t.get("programme.places." + field));
            }
        }
        labels.putAll(phases(t));
        return labels;
    }

    /**
     * Of the days of a round.
     *
     * @param t the reader's language
     * @return by field
     */
    public static Map<String, String> phases(Texts t) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (PhaseKind kind : PhaseKind.values()) {
            for (String day : List.of("first", "last")) {
                labels.put(
                        "phases." + kind.code() + "." + day,
                        t.get("phase.kind." + kind.code()) + ", " + t.get("phase." + day));
            }
        }
        labels.put("phase", t.get("round.move.phase"));
        labels.put("days", t.get("round.move.days"));
        labels.put("lessons", t.get("round.lessons"));
        return labels;
    }

    /** A text's label in a language. */
    public static String in(Texts t, String language, String label) {
        return t.get("programme.in." + language, label);
    }
}
