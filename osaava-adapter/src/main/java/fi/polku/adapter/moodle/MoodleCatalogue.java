package fi.polku.adapter.moodle;

import fi.polku.adapter.Complaints;
import fi.polku.mentoring.host.CompetenceCatalogue;
import fi.polku.mentoring.host.HostCompetence;
import fi.polku.mentoring.host.HostFault;
import fi.polku.mentoring.host.HostFramework;
import fi.polku.mentoring.host.HostPage;
import fi.polku.mentoring.host.HostScale;
import fi.polku.mentoring.host.NotBelieved;
import fi.polku.mentoring.host.ReadFrom;
import fi.polku.mentoring.host.RejectReason;
import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Competency frameworks of the site, their scales and competencies. Scales and frameworks are few and come on one page;
 * competences come framework by framework, in the order of their numbers, which does not change while they are read.
 *
 * @param services asks Moodle
 * @param frameworks that people may see
 * @param names of competences
 */
record MoodleCatalogue(WebServices services, Frameworks frameworks, CompetenceNames names)
        implements CompetenceCatalogue {
    private static final String COMPETENCES = "core_competency_list_competencies";

    /** A heading too many is an error of the framework; {@link HostFramework} says how many there may be. */
    private static final int MOST_HEADINGS = 501;

    /** Where a reading of competences is. */
    private record Place(long framework, int skip) {
        static Place of(ReadFrom from) {
            String cursor = from.cursor().orElse("0.0");
            if (!cursor.matches("\\d{1,18}\\.\\d{1,9}")) {
                throw new HostFault.Forgot("competences: no page " + cursor);
            }
            String[] parts = cursor.split("\\.", -1);
            return new Place(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
        }

        String cursor() {
            return framework + "." + skip;
        }
    }

    @Override
    public HostPage<HostScale, String> scales(ReadFrom from) {
        Frameworks.Listed listed = frameworks.listed();
        Complaints complaints = new Complaints();
        List<HostScale> scales = new ArrayList<>();
        listed.present().stream()
                .map(Frameworks.Framework::scale)
                .distinct()
                .sorted()
                .forEach(id -> complaints
                        .record(String.valueOf(id), () -> scale(id, frameworks.levels(id)))
                        .ifPresent(scales::add));
        return new HostPage<>(scales, List.of(), complaints.rejected(), Optional.empty(), listed.at());
    }

    /** Moodle tells no name of a scale: it is called by its lowest and highest level. */
    private static HostScale scale(long id, List<Localized> levels) {
        if (levels.isEmpty()) {
            throw new NotBelieved(RejectReason.MISSING, "level");
        }
        List<HostScale.Level> steps = new ArrayList<>();
        for (Localized level : levels) {
            steps.add(new HostScale.Level(steps.size() + 1, level, Optional.empty()));
        }
        Localized lowest = levels.get(0);
        Localized highest = levels.get(levels.size() - 1);
        return new HostScale(
                String.valueOf(id),
                new Localized(
                        lowest.fi() + " – " + highest.fi(),
                        span(lowest.sv(), highest.sv()),
                        span(lowest.en(), highest.en())),
                steps,
                Instant.EPOCH);
    }

    private static String span(String lowest, String highest) {
        return lowest.isBlank() || highest.isBlank() ? "" : lowest + " – " + highest;
    }

    @Override
    public HostPage<HostFramework, String> frameworks(ReadFrom from) {
        Frameworks.Listed listed = frameworks.listed();
        Complaints complaints = new Complaints();
        List<HostFramework> present = new ArrayList<>();
        for (Frameworks.Framework framework : listed.present()) {
            complaints
                    .record(String.valueOf(framework.id()), () -> framework(framework))
                    .ifPresent(present::add);
        }
        return new HostPage<>(present, List.of(), complaints.rejected(), Optional.empty(), listed.at());
    }

    private HostFramework framework(Frameworks.Framework framework) {
        List<HostFramework.Group> headings = new ArrayList<>();
        if (framework.hasHeadings()) {
            WebServices.Reply reply = services.ask(
                    COMPETENCES,
                    new Parameters()
                            .where("competencyframeworkid", framework.id())
                            .where("parentid", 0)
                            .with("sort", "sortorder")
                            .with("order", "ASC")
                            .with("skip", 0)
                            .with("limit", MOST_HEADINGS));
            for (Fields heading : Fields.all(reply.what(), reply.value())) {
                headings.add(new HostFramework.Group(
                        String.valueOf(heading.id("id")), MoodleText.names(heading.text("shortname"))));
            }
        }
        return new HostFramework(
                String.valueOf(framework.id()),
                String.valueOf(framework.scale()),
                MoodleText.names(framework.fields().text("shortname")),
                Optional.empty(),
                headings,
                framework.fields().moment("timemodified"));
    }

    @Override
    public HostPage<HostCompetence, HostCompetence.Key> competences(ReadFrom from) {
        Place place = Place.of(from);
        Frameworks.Listed listed = frameworks.listed();
        Optional<Frameworks.Framework> found = listed.present().stream()
                .filter(framework -> framework.id() >= place.framework())
                .findFirst();
        if (found.isEmpty()) {
            return new HostPage<>(List.of(), List.of(), List.of(), Optional.empty(), listed.at());
        }
        Frameworks.Framework framework = found.get();
        int skip = framework.id() == place.framework() ? place.skip() : 0;
        int limit = services.settings().limits().competences();
        WebServices.Reply reply = services.ask(
                COMPETENCES,
                new Parameters()
                        .where("competencyframeworkid", framework.id())
                        .with("sort", "id")
                        .with("order", "ASC")
                        .with("skip", skip)
                        .with("limit", limit));
        List<Fields> came = Fields.all(reply.what(), reply.value());
        Place next = came.size() < limit ? new Place(framework.id() + 1, 0) : new Place(framework.id(), skip + limit);
        boolean more = listed.present().stream().anyMatch(one -> one.id() >= next.framework());
        return page(framework, came, more ? Optional.of(next.cursor()) : Optional.empty(), reply.at());
    }

    private HostPage<HostCompetence, HostCompetence.Key> page(
            Frameworks.Framework framework, List<Fields> came, Optional<String> next, Instant at) {
        Complaints complaints = new Complaints();
        List<HostCompetence> present = new ArrayList<>();
        Set<HostCompetence.Key> seen = new HashSet<>();
        for (Fields fields : came) {
            if (framework.hasHeadings() && "0".equals(fields.text("parentid"))) {
                continue;
            }
            complaints
                    .record(fields.text("id"), () -> competence(framework, fields))
                    .filter(competence -> {
                        boolean first = seen.add(competence.key());
                        if (!first) {
                            complaints.add(RejectReason.DUPLICATE, "idnumber");
                        }
                        return first;
                    })
                    .ifPresent(present::add);
        }
        return new HostPage<>(present, List.of(), complaints.rejected(), next, at);
    }

    private HostCompetence competence(Frameworks.Framework framework, Fields fields) {
        if (fields.number("scaleid").filter(own -> own != framework.scale()).isPresent()) {
            // its levels cannot be told from those of the framework's scale
            throw new NotBelieved(RejectReason.UNKNOWN_SCALE, "scaleid");
        }
        return new HostCompetence(
                new HostCompetence.Key(String.valueOf(framework.id()), names.uri(fields.text("idnumber"))),
                framework.hasHeadings() ? heading(fields.textOrEmpty("path")) : Optional.empty(),
                MoodleText.names(fields.text("shortname")),
                fields.moment("timemodified"));
    }

    /** The first of those above: {@code /0/7/31/} is below 7. */
    private static Optional<String> heading(String path) {
        String[] above = path.split("/", -1);
        return above.length > 2 && above[2].matches("\\d{1,18}") ? Optional.of(above[2]) : Optional.empty();
    }
}
