package fi.polku.adapter.moodle;

import fi.polku.adapter.Complaints;
import fi.polku.mentoring.host.Border;
import fi.polku.mentoring.host.CompetenceProfiles;
import fi.polku.mentoring.host.HostCompetence;
import fi.polku.mentoring.host.HostFault;
import fi.polku.mentoring.host.HostPage;
import fi.polku.mentoring.host.HostProfile;
import fi.polku.mentoring.host.HostProfileEntry;
import fi.polku.mentoring.host.NotBelieved;
import fi.polku.mentoring.host.ReadFrom;
import fi.polku.mentoring.host.RejectReason;
import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Ratings by the saved report, gathered person by person. The report must be sorted by person; the last person of some pages
 * of it may go on on the next, and so is left for the next reading.
 *
 * @param report of all ratings
 * @param frameworks with their scales
 * @param names of competences
 */
record MoodleProfiles(RatingsReport report, Frameworks frameworks, CompetenceNames names)
        implements CompetenceProfiles {
    private static final String NOT_SORTED = "core_reportbuilder_retrieve_report: the report is not sorted by person";

    /** Pages of the report that make one of the port, and so also how many rows one person may have. */
    private static final int PAGES = 5;

    /**
     * Where a reading is.
     *
     * @param page of the report
     * @param total rows that the report had
     * @param done whose rows came last; rows up to theirs have been read
     */
    record Place(int page, long total, String done) {
        static Place of(ReadFrom from) {
            if (from.cursor().isEmpty()) {
                return new Place(0, 0, "");
            }
            String[] parts = from.cursor().get().split("\\.", 3);
            if (parts.length != 3 || !parts[0].matches("\\d{1,9}") || !parts[1].matches("\\d{1,18}")) {
                throw new HostFault.Forgot("profiles: no page " + from.cursor().get());
            }
            return new Place(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), parts[2]);
        }

        String cursor() {
            return page + "." + total + "." + done;
        }
    }

    /** Some pages of the report. */
    private record Window(List<RatingsReport.Row> rows, int after, boolean isLast, long total, Instant at) {}

    /** What a framework's ratings mean. */
    private record Meaning(Frameworks.Framework framework, Map<String, Integer> levels) {}

    @Override
    public HostPage<HostProfile, String> profiles(ReadFrom from) {
        Place place = Place.of(from);
        Window window = window(place);
        Map<String, List<RatingsReport.Row>> people = byPerson(window, place.done());
        Optional<Place> next = window.isLast() ? Optional.empty() : Optional.of(next(window, place, people));
        Complaints complaints = new Complaints();
        Map<String, Meaning> meanings = people.isEmpty() ? Map.of() : meanings();
        List<HostProfile> present = new ArrayList<>();
        people.forEach((person, rows) -> complaints
                .record(person, () -> profile(person, rows, meanings, complaints))
                .ifPresent(present::add));
        return new HostPage<>(present, List.of(), complaints.rejected(), next.map(Place::cursor), window.at());
    }

    private Window window(Place place) {
        List<RatingsReport.Row> rows = new ArrayList<>();
        int page = place.page();
        while (true) {
            RatingsReport.Page read = report.page(page);
            if (read.total() < place.total()) {
                throw new HostFault.Forgot("profiles: rows were removed from the report while it was read");
            }
            rows.addAll(read.rows());
            page++;
            boolean isLast =
                    read.rows().isEmpty() || (long) page * report.settings().rows() >= read.total();
            if (isLast || page - place.page() == PAGES) {
                return new Window(rows, page, isLast, read.total(), read.at());
            }
        }
    }

    /** The rows of those who have not been read before. */
    private static Map<String, List<RatingsReport.Row>> byPerson(Window window, String done) {
        Map<String, List<RatingsReport.Row>> people = new LinkedHashMap<>();
        String before = "";
        for (RatingsReport.Row row : window.rows()) {
            String person = row.person();
            if (person.isEmpty()) {
                continue;
            }
            if (!person.equals(before) && (people.containsKey(person) || ReportOrder.certainlyBefore(person, before))) {
                throw new HostFault.Misspoke(NOT_SORTED);
            }
            people.computeIfAbsent(person, key -> new ArrayList<>()).add(row);
            before = person;
        }
        if (people.containsKey(done)) {
            people.keySet().removeIf(new UpTo(done));
        } else if (!people.isEmpty()
                && ReportOrder.certainlyBefore(people.keySet().iterator().next(), done)) {
            throw new HostFault.Misspoke(NOT_SORTED);
        }
        return people;
    }

    /** Those up to and including somebody. */
    private static final class UpTo implements java.util.function.Predicate<String> {
        private final String last;
        private boolean passed;

        UpTo(String last) {
            this.last = last;
        }

        @Override
        public boolean test(String person) {
            boolean isUpTo = !passed;
            passed = passed || person.equals(last);
            return isUpTo;
        }
    }

    /** Leaves the last person, who may go on, for the next reading; rows of nobody end everybody. */
    private static Place next(Window window, Place place, Map<String, List<RatingsReport.Row>> people) {
        List<String> order = List.copyOf(people.keySet());
        String last = window.rows().get(window.rows().size() - 1).person();
        if (order.isEmpty() || last.isEmpty()) {
            return new Place(
                    window.after(), window.total(), order.isEmpty() ? place.done() : order.get(order.size() - 1));
        }
        int page = people.getOrDefault(order.get(order.size() - 1), List.of())
                .get(0)
                .page();
        if (order.size() == 1 && page == place.page()) {
            throw new HostFault.Misspoke("core_reportbuilder_retrieve_report: one person has more rows than " + PAGES
                    + " pages of the report; polku.host.*.report.rows must be greater");
        }
        people.remove(order.get(order.size() - 1));
        return new Place(page, window.total(), order.size() == 1 ? place.done() : order.get(order.size() - 2));
    }

    private Map<String, Meaning> meanings() {
        Map<Long, Map<String, Integer>> scales = new HashMap<>();
        Map<String, Meaning> meanings = new HashMap<>();
        for (Frameworks.Framework framework : frameworks.listed().present()) {
            meanings.put(
                    framework.fields().textOrEmpty("idnumber").strip(),
                    new Meaning(framework, scales.computeIfAbsent(framework.scale(), this::levels)));
        }
        return meanings;
    }

    /** The report tells a level by its name, in whichever language. */
    private Map<String, Integer> levels(long scale) {
        Map<String, Integer> levels = new HashMap<>();
        int level = 0;
        for (Localized name : frameworks.levels(scale)) {
            level++;
            levels.putIfAbsent(name.fi(), level);
            levels.putIfAbsent(name.sv(), level);
            levels.putIfAbsent(name.en(), level);
        }
        levels.remove("");
        return levels;
    }

    private HostProfile profile(
            String person, List<RatingsReport.Row> rows, Map<String, Meaning> meanings, Complaints complaints) {
        Border.id("person", person);
        List<HostProfileEntry> entries = new ArrayList<>();
        Set<HostCompetence.Key> seen = new HashSet<>();
        for (RatingsReport.Row row : rows) {
            try {
                HostProfileEntry entry = entry(row, meanings);
                if (seen.add(entry.competence())) {
                    entries.add(entry);
                } else {
                    complaints.add(RejectReason.DUPLICATE, "entry");
                }
            } catch (NotBelieved e) {
                complaints.add(e.reason(), e.field());
            }
        }
        // the report tells no moment that a program can read: what was read last is what holds
        return new HostProfile(person, entries, Instant.EPOCH);
    }

    private HostProfileEntry entry(RatingsReport.Row row, Map<String, Meaning> meanings) {
        Meaning meaning = meanings.get(row.framework());
        if (meaning == null) {
            throw new NotBelieved(RejectReason.UNKNOWN_FRAMEWORK, "framework");
        }
        Optional<Integer> level = Optional.empty();
        if (!row.rating().isEmpty()) {
            Integer known = meaning.levels().get(MoodleText.names(row.rating()).fi());
            if (known == null) {
                throw new NotBelieved(RejectReason.OFF_SCALE, "level");
            }
            level = Optional.of(known);
        }
        return new HostProfileEntry(
                new HostCompetence.Key(String.valueOf(meaning.framework().id()), names.uri(row.competence())),
                level,
                meaning.framework().proficient(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
