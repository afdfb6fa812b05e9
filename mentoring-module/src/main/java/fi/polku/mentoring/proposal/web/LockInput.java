package fi.polku.mentoring.proposal.web;

import fi.polku.mentoring.web.Input;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** About whom something is decided, as forms and JSON say it. */
final class LockInput {
    private LockInput() {}

    /** The field {@code applications}; what is no id is an error of it. */
    static Set<UUID> applications(Input input) {
        Set<UUID> all = new LinkedHashSet<>();
        for (String text : input.texts("applications", Input.LINE)) {
            try {
                all.add(UUID.fromString(text));
            } catch (IllegalArgumentException e) {
                input.error("applications", "field.choice");
            }
        }
        return all;
    }
}
