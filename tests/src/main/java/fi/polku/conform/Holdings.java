package fi.polku.conform;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xml.sax.Attributes;

/** What the host holds that others refer to, noted in a first reading and looked up in a second. */
final class Holdings {
    private static final int DEEPEST = 1000;

    private final Map<String, Set<Integer>> scales = new HashMap<>();
    private final Map<String, String> frameworks = new HashMap<>();
    private final Ids groups = new Ids();
    private final Ids competences = new Ids();
    private final Ids units = new Ids();
    private final Ids people = new Ids();
    private final Report report;
    private Optional<Instant> begun = Optional.empty();
    private Optional<Competence> sample = Optional.empty();
    private String open = "";
    private boolean settled;

    Holdings(Report report) {
        this.report = report;
    }

    /** A competence that is there, with the lowest level of its scale. */
    record Competence(String framework, String uri, int level) {}

    /** When the first reading began, by the host's clock: what changed since is no fault. */
    void begin(String asOf) {
        begun = begun.or(() -> Traversal.moment(asOf));
    }

    Optional<Competence> sample() {
        return sample;
    }

    /** Whether a person of that id was there in the first reading. */
    boolean hasPerson(String id) {
        return people.contains(id);
    }

    /** Notes what is there. */
    void note(Collection collection, int depth, String name, Attributes element) {
        if (depth == 1) {
            open = id(element);
            switch (collection) {
                case SCALES -> scales.put(id(element), new HashSet<>());
                case FRAMEWORKS -> frameworks.put(id(element), text(element, "scale"));
                case COMPETENCES -> noteCompetence(element);
                case UNITS -> units.add(id(element), above(element, "parent"));
                case PEOPLE -> people.add(id(element), above(element, "supervisor"));
                default -> {
                    // nobody refers to these
                }
            }
        } else if (depth == 2 && name.equals("level")) {
            number(text(element, "value"))
                    .ifPresent(
                            level -> scales.getOrDefault(open, new HashSet<>()).add(level));
        } else if (depth == 2 && name.equals("group")) {
            groups.add(open + " " + id(element));
        }
    }

    private void noteCompetence(Attributes element) {
        String framework = text(element, "framework");
        competences.add(framework + " " + text(element, "uri"));
        if (sample.isEmpty()) {
            sample = scales.getOrDefault(frameworks.getOrDefault(framework, ""), Set.of()).stream()
                    .min(Integer::compare)
                    .map(level -> new Competence(framework, text(element, "uri"), level));
        }
    }

    /** Looks whether what an element refers to is there. */
    void resolve(Collection collection, int depth, String name, Attributes element) {
        if (depth == 1) {
            settled = begun.isEmpty()
                    || Traversal.moment(text(element, "changed"))
                            .map(changed -> changed.isBefore(begun.get()))
                            .orElse(true);
            open = name + " " + collection.key(element);
        }
        if (!settled || depth == 0 || name.equals("removed")) {
            return;
        }
        switch (collection) {
            case FRAMEWORKS -> refer(depth == 1 && !scales.containsKey(text(element, "scale")), collection, "scale");
            case COMPETENCES -> competence(depth, element);
            case UNITS -> unit(depth, element);
            case PEOPLE -> person(element);
            case PROFILES, COURSES, DISCUSSIONS -> ofAPerson(collection, depth, name, element);
            default -> {
                // refers to nothing
            }
        }
    }

    private void competence(int depth, Attributes element) {
        if (depth == 1) {
            String framework = text(element, "framework");
            refer(!frameworks.containsKey(framework), Collection.COMPETENCES, "framework " + framework);
            given(element, "group")
                    .ifPresent(group ->
                            refer(!groups.contains(framework + " " + group), Collection.COMPETENCES, "group " + group));
        }
    }

    private void unit(int depth, Attributes element) {
        if (depth == 1) {
            String agency = text(element, "agency");
            refer(!units.contains(agency), Collection.UNITS, "agency " + agency);
            given(element, "parent")
                    .ifPresent(parent -> refer(!units.contains(parent), Collection.UNITS, "parent " + parent));
            circle(units, Collection.UNITS, id(element));
        }
    }

    private void person(Attributes element) {
        String unit = text(element, "unit");
        refer(!units.contains(unit), Collection.PEOPLE, "unit " + unit);
        given(element, "supervisor")
                .ifPresent(above -> refer(!people.contains(above), Collection.PEOPLE, "supervisor " + above));
        circle(people, Collection.PEOPLE, id(element));
    }

    private void ofAPerson(Collection collection, int depth, String name, Attributes element) {
        if (depth == 1) {
            String person = text(element, "person");
            refer(!people.contains(person), collection, "person " + person);
        } else if (name.equals("entry")) {
            reference(collection, text(element, "framework"), text(element, "competence"));
            given(element, "assessedBy").ifPresent(by -> refer(!people.contains(by), collection, "assessedBy " + by));
            level(element, "level");
            level(element, "target");
        } else if (name.equals("competence")) {
            reference(collection, text(element, "framework"), text(element, "uri"));
        }
    }

    private void reference(Collection collection, String framework, String uri) {
        refer(!competences.contains(framework + " " + uri), collection, "competence " + uri + " of " + framework);
    }

    private void level(Attributes entry, String attribute) {
        Set<Integer> levels = scales.get(frameworks.getOrDefault(text(entry, "framework"), ""));
        if (levels != null) {
            report.kept(Rule.R10);
            given(entry, attribute)
                    .flatMap(Holdings::number)
                    .filter(level -> !levels.contains(level))
                    .ifPresent(level -> report.broken(
                            Rule.R10,
                            "GET profiles",
                            open + " has the " + attribute + " " + level + ", and its scale " + levels));
        }
    }

    private void refer(boolean missing, Collection collection, String to) {
        if (missing) {
            report.broken(Rule.R8, "GET " + collection.resource(), open + " refers to a " + to + " that is not there");
        } else {
            report.kept(Rule.R8);
        }
    }

    private void circle(Ids hierarchy, Collection collection, String id) {
        long start = Ids.number(id);
        long above = hierarchy.beside(start);
        int steps = 0;
        while (above != 0 && above != start && steps < DEEPEST) {
            above = hierarchy.beside(above);
            steps++;
        }
        if (above == start) {
            report.broken(Rule.R9, "GET " + collection.resource(), open + " is above itself");
        } else {
            report.kept(Rule.R9);
        }
    }

    private static long above(Attributes element, String attribute) {
        return given(element, attribute).map(Ids::number).orElse(0L);
    }

    private static String id(Attributes element) {
        return text(element, "id");
    }

    private static String text(Attributes element, String attribute) {
        return given(element, attribute).orElse("");
    }

    private static Optional<String> given(Attributes element, String attribute) {
        return Optional.ofNullable(element.getValue("", attribute));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
