package fi.polku.conform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.xml.sax.Attributes;

/** Whether those into whom people were merged are there: by however many steps, never in a circle. */
final class Merges implements Elements {
    private final Predicate<String> known;
    private final Set<String> present = new HashSet<>();
    private final Map<String, String> into = new HashMap<>();

    /**
     * @param known whether an earlier reading had that person
     */
    Merges(Predicate<String> known) {
        this.known = known;
    }

    @Override
    public void element(int depth, String name, Attributes attributes) {
        if (depth != 1) {
            return;
        }
        String id = Optional.ofNullable(attributes.getValue("", "id")).orElse("");
        if (name.equals("removed")) {
            Optional.ofNullable(attributes.getValue("", "mergedInto")).ifPresent(stays -> into.put(id, stays));
        } else {
            present.add(id);
        }
    }

    void check(Report report) {
        into.forEach((gone, stays) -> report.check(
                Rule.R8,
                arrives(gone),
                "GET people",
                "removed " + gone + " was merged into " + stays + ", who is not there"));
    }

    private boolean arrives(String gone) {
        Set<String> passed = new HashSet<>();
        String at = gone;
        while (into.containsKey(at) && passed.add(at)) {
            at = into.get(at);
        }
        return !into.containsKey(at) && (present.contains(at) || known.test(at));
    }
}
