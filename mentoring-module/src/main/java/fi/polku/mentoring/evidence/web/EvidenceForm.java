package fi.polku.mentoring.evidence.web;

import fi.polku.mentoring.evidence.WriteEvidence;
import fi.polku.mentoring.web.Input;
import java.util.Optional;

/** Reads what a person writes as evidence, from a form or a JSON document. */
final class EvidenceForm {
    static final String COMPETENCE = "competence";
    static final String MARK = "mark";
    private static final int LONGEST_URI = 500;
    private static final int LONGEST_MARK = 100;

    private EvidenceForm() {}

    /** What is written, without its competence. */
    static WriteEvidence words(Input input) {
        input.known("title", "note", "level");
        return read(input);
    }

    private static WriteEvidence read(Input input) {
        String title = input.requiredLine("title", WriteEvidence.LONGEST_TITLE);
        Optional<String> note = input.text("note", WriteEvidence.LONGEST_NOTE);
        Optional<Integer> level = input.number("level", 1, WriteEvidence.HIGHEST_LEVEL);
        input.check();
        return new WriteEvidence(title, note, level);
    }

    /** Evidence that is begun, with its competence. */
    record Begun(String competence, WriteEvidence words) {}

    /** What is written of which competence. */
    static Begun begun(Input input) {
        input.known("kind", COMPETENCE, "title", "note", "level");
        String competence = input.requiredLine(COMPETENCE, LONGEST_URI);
        return new Begun(competence, read(input));
    }

    /** The mark of what somebody was shown. */
    static String mark(Input input) {
        input.known(MARK);
        String mark = input.requiredLine(MARK, LONGEST_MARK);
        input.check();
        return mark;
    }
}
