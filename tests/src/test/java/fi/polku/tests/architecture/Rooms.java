package fi.polku.tests.architecture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rooms of the product and whom each may import, besides {@code shared} and {@code persistence}: the table of {@code
 * docs/architecture.md}. A room that is not here does not exist; {@code room.web} may import what its room may, the
 * {@code .web} of those, and {@code web}.
 */
final class Rooms {
    private static final String SHARED = "shared";
    private static final String PERSISTENCE = "persistence";
    private static final String WEB = "web";
    private static final String TEMPLATES = "pages.";
    /** Folders of templates that are not called like their room. */
    private static final Map<String, String> FOLDERS =
            Map.of("layout", WEB, "part", WEB, "signin", WEB, "log", "learninglog", "template", "path");

    private final Map<String, Set<String>> imports = new LinkedHashMap<>();

    /** The table itself. */
    static Rooms ofTheProduct() {
        return new Rooms()
                .room(SHARED)
                .room(PERSISTENCE)
                .room("audit")
                .room("host", "audit")
                .room("keys", "audit")
                .room("sharing", "host", "audit")
                .room("matching")
                .room("goal", "host", "keys", "sharing", "audit")
                .room("figure")
                .room("path", "figure", "goal", "host", "keys", "sharing", "audit")
                .room("evidence", "path", "host", "keys", "audit")
                .room("participation", "mentorship", "programme", "host", "audit")
                .room("learninglog", "goal", "path", "host", "keys", "sharing", "audit")
                .room("deputy", "sharing", "audit")
                .room("guest", "audit")
                .room("development", "host", "goal", "path", "sharing")
                .room("team", "application", "host", "goal", "path", "sharing")
                .room("report", "figure", "path")
                .room("programme", "calendar", "audit")
                .room("application", "programme", "host", "keys", "sharing", "audit")
                .room("mentorship", "desk", "application", "programme", "host", "keys", "sharing", "audit")
                .room("meeting", "calendar", "mentorship", "programme", "keys", "audit")
                .room("material", "programme", "audit")
                .room("gathering", "mentorship", "programme", "calendar", "audit")
                .room("desk", "application", "programme", "keys", "audit")
                .room("proposal", "desk", "application", "programme", "matching", "keys", "audit")
                .room("network", "programme", "host", "keys", "audit")
                .room("bank", "mentorship", "programme", "figure", "host", "keys", "audit")
                .room("survey", "figure", "programme", "keys", "audit")
                .room("calendar")
                .room("notice")
                .room("reply", "calendar")
                .room("sync", "host", "audit", "goal", "sharing")
                .room(
                        "telling",
                        "notice",
                        "calendar",
                        "desk",
                        "application",
                        "mentorship",
                        "meeting",
                        "gathering",
                        "network",
                        "bank",
                        "programme",
                        "path",
                        "goal",
                        "deputy",
                        "sharing",
                        "sync",
                        "privacy",
                        "reply",
                        "keys",
                        "audit")
                .room("feed", "calendar", "audit")
                .room("privacy")
                .room("owndata", "audit", "privacy", "sharing")
                .room("today", "host", "learninglog")
                .room(WEB, "host", "audit", "keys");
    }

    private Rooms room(String name, String... mayImport) {
        imports.put(name, Set.of(mayImport));
        return this;
    }

    Set<String> names() {
        return imports.keySet();
    }

    /** By room, whom it may import. */
    Map<String, Set<String>> table() {
        return Map.copyOf(imports);
    }

    /** Whether a package below the root is a room or its {@code .web}; there is no third level. */
    boolean knows(String packageName) {
        String place = place(packageName);
        return imports.containsKey(roomOf(place))
                && (place.equals(roomOf(place)) || place.equals(roomOf(place) + ".web"));
    }

    /**
     * Whether a class of the one package may depend on one of the other.
     *
     * @param fromPackage below the root, such as {@code goal.web}
     * @param toPackage below the root
     */
    boolean allow(String fromPackage, String toPackage) {
        String from = place(fromPackage);
        String to = place(toPackage);
        if (from.equals(to)) {
            return true;
        }
        Set<String> allowed = new TreeSet<>(imports.getOrDefault(roomOf(from), Set.of()));
        allowed.addAll(roomOf(from).equals(SHARED) ? Set.of() : Set.of(SHARED));
        allowed.addAll(Set.of(SHARED, PERSISTENCE).contains(roomOf(from)) ? Set.of() : Set.of(PERSISTENCE));
        if (!from.endsWith("." + WEB)) {
            return allowed.contains(to);
        }
        allowed.addAll(Set.of(roomOf(from), WEB));
        return allowed.contains(to) || (to.endsWith("." + WEB) && allowed.contains(roomOf(to)));
    }

    /** A page's template is part of its room's {@code .web}. */
    private static String place(String packageName) {
        if (!packageName.startsWith(TEMPLATES)) {
            return packageName;
        }
        String folder = packageName.substring(TEMPLATES.length());
        String room = FOLDERS.getOrDefault(folder, folder);
        return room.equals(WEB) ? WEB : room + "." + WEB;
    }

    private static String roomOf(String place) {
        int dot = place.indexOf('.');
        return dot < 0 ? place : place.substring(0, dot);
    }
}
