package fi.polku.conform;

import fi.polku.conform.Report.Case;
import fi.polku.conform.Report.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report as people read it, and as a map that is written as JSON. */
final class PrintedReport {
    private PrintedReport() {}

    static String text(Report report, String asked) {
        StringBuilder text = new StringBuilder("Competence System Adapter Contract v1, asked of " + asked + "\n");
        for (Verdict verdict : List.of(Verdict.PASSED, Verdict.ABSENT, Verdict.NOT_TRIED, Verdict.BROKEN)) {
            List<Rule> rules = rules(report, verdict);
            if (!rules.isEmpty()) {
                text.append('\n').append(verdict.words()).append('\n');
                String before = "";
                for (Rule rule : rules) {
                    text.append(line(report, rule, before));
                    before = report.why(rule);
                }
            }
        }
        int broken = rules(report, Verdict.BROKEN).size();
        String end =
                broken == 0 ? "No rule is broken" : broken == 1 ? "One rule is broken" : broken + " rules are broken";
        return text.append('\n')
                .append(end)
                .append("; the rules are told in docs/contract/README.md.\n")
                .toString();
    }

    /** Rules in a row that could not be tried for the same reason say it once. */
    private static String line(Report report, Rule rule, String before) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-4s %s%n", rule, rule.title()));
        String why = report.why(rule);
        if (!why.isEmpty() && !why.equals(before)) {
            line.append("       ").append(why).append('\n');
        }
        for (Case one : report.cases(rule)) {
            line.append("       asked: ").append(one.asked()).append('\n');
            line.append("       came:  ").append(one.came()).append('\n');
        }
        if (!report.cases(rule).isEmpty()) {
            line.append("       mend:  ").append(rule.mend()).append('\n');
        }
        return line.toString();
    }

    static Map<String, Object> json(Report report, String asked) {
        List<Object> rules = new ArrayList<>();
        for (Rule rule : report.rules()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("rule", rule.name());
            one.put("title", rule.title());
            one.put(
                    "verdict",
                    report.verdict(rule).name().toLowerCase(Locale.ROOT).replace('_', '-'));
            one.put("why", report.why(rule));
            one.put("mend", rule.mend());
            one.put(
                    "cases",
                    report.cases(rule).stream()
                            .map(seen -> Map.of("asked", seen.asked(), "came", seen.came()))
                            .toList());
            rules.add(one);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("contract", "urn:polku:competence-system-adapter:v1");
        all.put("host", asked);
        all.put("broken", report.anyBroken());
        all.put("rules", rules);
        return all;
    }

    private static List<Rule> rules(Report report, Verdict verdict) {
        return report.rules().stream()
                .filter(rule -> report.verdict(rule) == verdict)
                .toList();
    }
}
