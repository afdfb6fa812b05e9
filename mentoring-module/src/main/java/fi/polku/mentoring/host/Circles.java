package fi.polku.mentoring.host;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds those who are, over however many others, above themselves. */
final class Circles {
    private Circles() {}

    /**
     * Everybody who stands on a circle; who only reports to one does not.
     *
     * @param above who is above whom
     * @return in order of their ids
     */
    static SortedSet<String> in(Map<String, String> above) {
        SortedSet<String> found = new TreeSet<>();
        Map<String, String> walkedFrom = new HashMap<>();
        for (String start : above.keySet()) {
            String at = start;
            while (at != null && walkedFrom.putIfAbsent(at, start) == null) {
                at = above.get(at);
            }
            // met on this same walk: the circle is closed here
            if (at != null && start.equals(walkedFrom.get(at)) && !found.contains(at)) {
                for (String on = at; found.add(on); ) {
                    on = above.getOrDefault(on, at);
                }
            }
        }
        return found;
    }
}
