package fi.polku.mentoring.web;

import java.util.List;
import java.util.Optional;

/**
 * What an action did, to be said on the next page.
 *
 * @param key the message
 * @param arguments filled into it; texts only
 * @param undo where a POST takes it back
 */
public record Done(String key, List<String> arguments, Optional<String> undo) {

    /**
     * Something done.
     *
     * @param key the message
     * @param arguments filled into it
     * @return without undo
     */
    public static Done of(String key, String... arguments) {
        return new Done(key, List.of(arguments), Optional.empty());
    }

    /**
     * The same, with a way back.
     *
     * @param action where a POST takes it back
     * @return with undo
     */
    public Done undoBy(String action) {
        return new Done(key, arguments, Optional.of(action));
    }
}
