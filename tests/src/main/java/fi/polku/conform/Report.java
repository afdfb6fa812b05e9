package fi.polku.conform;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What has been found of each rule so far. Of a rule that was broken a few cases are kept, which is what one mends by. */
public final class Report {
    private static final int CASES = 3;

    private final List<Rule> rules;
    private final Map<Rule, List<Case>> broken = new EnumMap<>(Rule.class);
    private final Map<Rule, Integer> kept = new EnumMap<>(Rule.class);
    private final Map<Rule, String> absent = new EnumMap<>(Rule.class);
    private final Map<Rule, String> untried = new EnumMap<>(Rule.class);

    /**
     * @param rules that there is something to find out about
     */
    Report(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rules that the report is about. */
    public List<Rule> rules() {
        return rules;
    }

    /** How a rule stands. */
    public enum Verdict {
        PASSED("passed"),
        ABSENT("optional and absent"),
        NOT_TRIED("not tried"),
        BROKEN("broken");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }

    /**
     * One time that a rule was broken.
     *
     * @param asked the request
     * @param came what was wrong with the answer
     */
    public record Case(String asked, String came) {}

    /** The host kept the rule once. */
    void kept(Rule rule) {
        kept.merge(rule, 1, Integer::sum);
    }

    /** The host broke the rule. */
    void broken(Rule rule, String asked, String came) {
        List<Case> cases = broken.computeIfAbsent(rule, key -> new ArrayList<>());
        if (cases.size() < CASES) {
            cases.add(new Case(asked, came));
        }
    }

    /** Kept or broken, as is seen. */
    void check(Rule rule, boolean holds, String asked, String came) {
        if (holds) {
            kept(rule);
        } else {
            broken(rule, asked, came);
        }
    }

    /** The host does not offer what the rule is about. */
    void absent(Rule rule, String why) {
        absent.putIfAbsent(rule, why);
    }

    /** The rule could not be tried. */
    void untried(Rule rule, String why) {
        untried.putIfAbsent(rule, why);
    }

    /** How the rule stands. */
    public Verdict verdict(Rule rule) {
        if (broken.containsKey(rule)) {
            return Verdict.BROKEN;
        }
        if (kept.containsKey(rule)) {
            return Verdict.PASSED;
        }
        return absent.containsKey(rule) ? Verdict.ABSENT : Verdict.NOT_TRIED;
    }

    /** Why a rule is absent or was not tried; empty for the others. */
    public String why(Rule rule) {
        return switch (verdict(rule)) {
            case ABSENT -> absent.getOrDefault(rule, "");
            case NOT_TRIED -> untried.getOrDefault(rule, "Nothing that was read gave occasion to.");
            default -> "";
        };
    }

    /** Some of the times that the rule was broken; empty when it was not. */
    public List<Case> cases(Rule rule) {
        return List.copyOf(broken.getOrDefault(rule, List.of()));
    }

    /** Whether any rule is broken. */
    public boolean anyBroken() {
        return !broken.isEmpty();
    }
}
