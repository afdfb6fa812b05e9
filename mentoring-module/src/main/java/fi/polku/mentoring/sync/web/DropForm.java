package fi.polku.mentoring.sync.web;

import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.sync.DeadLetters;
import fi.polku.mentoring.web.Input;

/** Reads why a message is given up, from a form or a JSON document. */
final class DropForm {
    private DropForm() {}

    /**
     * The reason.
     *
     * @throws Problem.Invalid when it is missing or wrong
     */
    static String reason(Input input) {
        input.known("reason");
        String reason = input.requiredLine("reason", DeadLetters.LONGEST_REASON);
        input.check();
        return reason;
    }
}
