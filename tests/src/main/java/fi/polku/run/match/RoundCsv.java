package fi.polku.run.match;

import fi.polku.mentoring.matching.Applicant;
import fi.polku.mentoring.matching.Budget;
import fi.polku.mentoring.matching.Form;
import fi.polku.mentoring.matching.Instance;
import fi.polku.mentoring.matching.Locks;
import fi.polku.mentoring.matching.Role;
import fi.polku.mentoring.matching.Rules;
import fi.polku.mentoring.matching.Wish;
import fi.polku.run.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads people from a table, one a row, for a quick try: the form follows from the roles, organisations differ, and all wishes weigh the same. Several
 * codes in a cell are parted by {@code |}; a level follows its code after {@code =}.
 */
final class RoundCsv {
    private static final List<String> NEEDED = List.of("id", "role", "organisation", "languages");
    private static final int EVEN = 10;
    private static final Pattern FIELD = Pattern.compile("applicants\\[(\\d+)]\\.(\\w+)");

    private final List<String> flaws = new ArrayList<>();

    private RoundCsv() {}

    /**
     * Reads.
     *
     * @throws Refusal naming every row and column that cannot be read
     */
    static Question read(String text) {
        RoundCsv round = new RoundCsv();
        char delimiter = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return round.question(parser);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new Refusal("The file is not a table that can be read: " + e.getMessage(), e);
        }
    }

    private Question question(CSVParser parser) {
        List<String> there = parser.getHeaderNames();
        there.stream()
                .filter(name -> !RoundJson.FIELDS.contains(name))
                .forEach(name -> flaws.add(
                        "column " + name + ": there is none; there are " + String.join(", ", RoundJson.FIELDS)));
        NEEDED.stream()
                .filter(name -> !there.contains(name))
                .forEach(name -> flaws.add("column " + name + ": is missing"));
        refuseFlaws();
        List<Applicant> people = new ArrayList<>();
        parser.forEach(row -> people.add(applicant(row)));
        refuseFlaws();
        Map<Wish, Integer> weights = new EnumMap<>(Wish.class);
        for (Wish wish : Wish.values()) {
            weights.put(wish, EVEN);
        }
        Rules rules = new Rules(form(people), Rules.Differing.EVERYBODY, weights);
        Instance instance = Rounds.sound(rules, people, List.of(), Locks.NONE, RoundCsv::cell);
        return new Question(instance, Budget.of(people.size(), rules.form(), 1), Map.of());
    }

    /** {@code applicants[0].held.law} is in the row after the header. */
    private static String cell(String field) {
        Matcher matcher = FIELD.matcher(field);
        return matcher.lookingAt()
                ? "row " + (Integer.parseInt(matcher.group(1)) + 2) + ", column " + matcher.group(2)
                : field;
    }

    private void refuseFlaws() {
        if (!flaws.isEmpty()) {
            throw Rounds.refusal(flaws);
        }
    }

    private static Form form(List<Applicant> people) {
        Set<Role> roles = people.stream().map(Applicant::role).collect(Collectors.toSet());
        if (roles.contains(Role.SENIOR) || roles.contains(Role.NEWCOMER)) {
            return Form.reverse(2, 3, 2, 3);
        }
        return roles.contains(Role.PEER) ? Form.triads() : Form.pairs();
    }

    private Applicant applicant(CSVRecord row) {
        return new Applicant(
                cell(row, "id"),
                Constants.find(Role.class, cell(row, "role")).orElseGet(() -> {
                    refuse(row, "role", "must be one of " + Constants.names(Role.class));
                    return Role.PEER;
                }),
                cell(row, "organisation"),
                new Applicant.Practice(
                        codes(row, "languages"),
                        codes(row, "places"),
                        truth(row, "remote"),
                        cell(row, "capacity").isEmpty() ? 1 : number(row, "capacity", cell(row, "capacity")),
                        truth(row, "leftOver")),
                new Applicant.Profile(
                        codes(row, "themes"),
                        levels(row, "held"),
                        wants(row),
                        codes(row, "experience"),
                        codes(row, "values"),
                        codes(row, "wishes"),
                        codes(row, "qualities")),
                new Applicant.Relations(List.copyOf(codes(row, "supervisors")), codes(row, "refused")));
    }

    private void refuse(CSVRecord row, String column, String sentence) {
        flaws.add("row " + (row.getRecordNumber() + 1) + ", column " + column + ": " + sentence);
    }

    private static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }

    private static Set<String> codes(CSVRecord row, String column) {
        Set<String> codes = new LinkedHashSet<>();
        for (String each : cell(row, column).split("\\|", -1)) {
            if (!each.isBlank()) {
                codes.add(each.strip());
            }
        }
        return codes;
    }

    private boolean truth(CSVRecord row, String column) {
        String given = cell(row, column);
        if (!Set.of("", "true", "false", "yes", "no", "1", "0").contains(given)) {
            refuse(row, column, "must be yes or no");
        }
        return Set.of("true", "yes", "1").contains(given);
    }

    private int number(CSVRecord row, String column, String given) {
        if (!given.matches("\\d{1,4}")) {
            refuse(row, column, "must be a whole number, not \"" + given + "\"");
            return 1;
        }
        return Integer.parseInt(given);
    }

    private Map<String, Integer> levels(CSVRecord row, String column) {
        Map<String, Integer> levels = new TreeMap<>();
        for (String each : codes(row, column)) {
            String[] parts = each.split("=", 2);
            levels.put(parts[0], number(row, column, parts.length > 1 ? parts[1] : ""));
        }
        return levels;
    }

    /** As in {@code law=1>3}: the level now, and the target; the target alone is from nothing. */
    private Map<String, Applicant.Want> wants(CSVRecord row) {
        Map<String, Applicant.Want> wants = new TreeMap<>();
        for (String each : codes(row, "wanted")) {
            String[] parts = each.split("=", 2);
            String[] levels = (parts.length > 1 ? parts[1] : "").split(">", 2);
            int target = number(row, "wanted", levels[levels.length - 1]);
            wants.put(parts[0], new Applicant.Want(levels.length > 1 ? number(row, "wanted", levels[0]) : 0, target));
        }
        return wants;
    }
}
