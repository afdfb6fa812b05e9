package fi.polku.reference;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * The competences that can be in a profile: all of ESCO, and the framework of expert work, which the agencies have chosen from
 * ESCO and grouped. Both are assessed on one scale of five levels.
 */
public record Catalogue(List<Scale> scales, List<Framework> frameworks, List<Competence> competences) {
    /** The scale's id. */
    public static final String LEVELS = "levels-5";
    /** Id of the framework with every ESCO skill. */
    public static final String ESCO = "esco";
    /** Id of the agencies' framework, from which profiles are made. */
    public static final String EXPERT_WORK = "expert-work";

    private static final Names ATTRIBUTION = new Names(
            "Tässä palvelussa käytetään Euroopan komission ESCO-luokitusta.",
            "I den här tjänsten används Europeiska kommissionens klassificering Esco.",
            "This service uses the ESCO classification of the European Commission.");

    public Catalogue {
        scales = List.copyOf(scales);
        frameworks = List.copyOf(frameworks);
        competences = List.copyOf(competences);
    }

    /** A scale with its levels, lowest first. */
    public record Scale(String id, Names name, List<Level> levels) {}

    /** A level of a scale. */
    public record Level(int value, Names name, Names description) {}

    /** A set of competences assessed on one scale, with its groups in the order shown. */
    public record Framework(String id, String scale, Names name, Names attribution, List<Group> groups) {}

    /** A group of competences within a framework. */
    public record Group(String id, Names name) {}

    /** A competence in one framework. */
    public record Competence(String framework, String uri, Optional<String> group, Names name) {}

    /** The catalogue as it is in the resource files. */
    public static Catalogue load() {
        var groups = Csv.rows("groups.csv").stream()
                .map(row -> new Group(row.get("id"), Names.of(row)))
                .toList();
        var esco = new Framework(
                ESCO,
                LEVELS,
                new Names(
                        "ESCO: taidot ja osaaminen", "Esco: färdigheter och kompetens", "ESCO: skills and competences"),
                ATTRIBUTION,
                List.of());
        var expertWork = new Framework(
                EXPERT_WORK,
                LEVELS,
                new Names("Asiantuntijatyön osaamiset", "Kompetenser i expertarbete", "Competences in expert work"),
                ATTRIBUTION,
                groups);
        return new Catalogue(List.of(levels()), List.of(expertWork, esco), inBoth());
    }

    /** The same with the first so many of ESCO's skills, and those that the agencies have chosen. */
    public Catalogue withSkills(int most) {
        var chosen = of(EXPERT_WORK).stream().map(Competence::uri).collect(toSet());
        var skills = of(ESCO);
        var some = IntStream.range(0, skills.size())
                .filter(place ->
                        place < most || chosen.contains(skills.get(place).uri()))
                .mapToObj(skills::get);
        return new Catalogue(
                scales,
                frameworks,
                Stream.concat(of(EXPERT_WORK).stream(), some).toList());
    }

    /** The competences of one framework, in the catalogue's order. */
    public List<Competence> of(String framework) {
        return competences.stream()
                .filter(competence -> competence.framework().equals(framework))
                .toList();
    }

    private static Scale levels() {
        return new Scale(
                LEVELS,
                new Names("Osaamistasot 1–5", "Kompetensnivåer 1–5", "Proficiency levels 1–5"),
                Csv.rows("levels.csv").stream().map(Catalogue::level).toList());
    }

    private static Level level(CSVRecord row) {
        var description = new Names(row.get("fi-description"), row.get("sv-description"), row.get("en-description"));
        return new Level(Integer.parseInt(row.get("value")), Names.of(row), description);
    }

    private static List<Competence> inBoth() {
        var skills = Csv.rows("esco.csv").stream()
                .map(row -> new Competence(ESCO, row.get("uri"), Optional.empty(), Names.of(row)))
                .toList();
        Map<String, Competence> byUri = skills.stream().collect(toMap(Competence::uri, Function.identity()));
        var all = new ArrayList<Competence>();
        for (var row : Csv.rows("expert-work.csv")) {
            var skill = Optional.ofNullable(byUri.get(row.get("uri"))).orElseThrow();
            all.add(new Competence(EXPERT_WORK, skill.uri(), Optional.of(row.get("group")), skill.name()));
        }
        all.addAll(skills);
        return all;
    }
}
