package fi.polku.mentoring.web;

import java.util.Optional;

/**
 * One field of a form as a page shows it again.
 *
 * @param name its name in the form, and its id in the page
 * @param value what was typed; empty if nothing
 * @param error what is wrong with it, in the reader's language
 */
public record Field(String name, String value, Optional<String> error) {

    /** A field without a mistake. */
    public static Field of(String name, String value) {
        return new Field(name, value, Optional.empty());
    }

    /** Whether this is what was chosen, for options and radio buttons. */
    public boolean is(String choice) {
        return value.equals(choice);
    }

    /** The ids of what describes this field to those who do not see the page; empty if nothing does. */
    public String describedBy(String hint) {
        String hintId = hint.isEmpty() ? "" : name + "-hint";
        String errorId = error.isPresent() ? name + "-error" : "";
        return (errorId + " " + hintId).strip();
    }
}
