package fi.polku.mentoring.web;

import java.util.Optional;

/**
 * What just happened, said once on the next page.
 *
 * @param text in the reader's language
 * @param undo how to take it back, where one can
 */
public record Flash(String text, Optional<Undo> undo) {

    /** Something that cannot be taken back, or need not be. */
    public static Flash of(String text) {
        return new Flash(text, Optional.empty());
    }

    /**
     * A button that takes it back.
     *
     * @param label what the button says
     * @param action where it posts to
     */
    public record Undo(String label, String action) {}
}
