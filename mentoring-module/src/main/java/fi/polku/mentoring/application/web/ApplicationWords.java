package fi.polku.mentoring.application.web;

import fi.polku.mentoring.application.Endorsed;
import fi.polku.mentoring.application.Stage;
import fi.polku.mentoring.application.Typed;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Tone;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Words and colours for where an application stands, and the names of fields in a summary of errors. */
public final class ApplicationWords {
    private ApplicationWords() {}

    /** Where it stands; of who waits also the place. */
    public static String stage(Texts t, Stage stage, Optional<Integer> waiting) {
        return t.get("application.stage." + stage.code(), waiting.orElse(0));
    }

    /** The colour of that. */
    public static Tone tone(Stage stage) {
        return switch (stage) {
            case DRAFT -> Tone.ACTIVE;
            case SENT, PLACED -> Tone.GOOD;
            case WAITING, UNMATCHED -> Tone.WAITING;
            case TOO_LATE -> Tone.WARNING;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
    }

    /** The colour of the supervisor's endorsement. */
    public static Tone tone(Endorsed endorsed) {
        return switch (endorsed) {
            case ENDORSED -> Tone.GOOD;
            case ASKED -> Tone.WAITING;
            case DECLINED, NOBODY_TO_ASK -> Tone.WARNING;
            case NOT_NEEDED, TO_ASK -> Tone.NEUTRAL;
        };
    }

    /** The fields of an application. */
    public static Map<String, String> labels(Texts t) {
        Map<String, String> labels = new HashMap<>();
        Typed.NAMES.forEach(name -> labels.put(name, t.get("application." + name)));
        return labels;
    }

    /** The fields of what organisers say of applicants. */
    public static Map<String, String> organisers(Texts t) {
        Map<String, String> labels = new HashMap<>();
        Stream.of("mentor", "mentee", "peer", "senior", "newcomer")
                .forEach(role -> labels.put(role, t.get("programme.role." + role)));
        labels.put("until", t.get("applicants.late.until"));
        labels.put("person", t.get("programme.person"));
        labels.put("name", t.get("deputy.name"));
        labels.put("q", t.get("applicants.q"));
        labels.put("role", t.get("applicants.role"));
        labels.put("state", t.get("applicants.state"));
        labels.put("endorsement", t.get("applicants.endorsement"));
        return labels;
    }

    /** The fields of a supervisor's answer. */
    public static Map<String, String> endorsement(Texts t) {
        return Map.of("comment", t.get("endorsement.comment"), "decision", t.get("endorsement.decision"));
    }
}
