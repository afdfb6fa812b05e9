package fi.polku.conform;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The rules of how to speak at all, and what the host says that it offers. */
final class SpeakingRules {
    private static final Question CAPABILITIES = Question.get("capabilities");

    private final Caller caller;
    private final Report report;

    SpeakingRules(Caller caller) {
        this.caller = caller;
        this.report = caller.report();
    }

    /** What the host says that it offers. */
    Set<String> capabilities() {
        Set<String> offered = names(CAPABILITIES);
        Set<String> missing = new TreeSet<>(Collection.REQUIRED);
        missing.removeAll(offered);
        report.check(Rule.C1, missing.isEmpty(), CAPABILITIES.words(), "without " + String.join(", ", missing));
        return offered;
    }

    private Set<String> names(Question question) {
        Set<String> names = new HashSet<>();
        Answer answer = caller.read(question, (depth, name, attributes) -> {
            if (name.equals("capability")) {
                names.add(String.valueOf(attributes.getValue("", "name")));
            }
        });
        if (answer.status() != 200) {
            report.broken(Rule.C1, question.words(), answer.words());
            throw new Unusable(question.words() + " was answered with " + answer.words());
        }
        return names;
    }

    void tryAll(Set<String> offered, boolean behindToken) {
        attempt(Rule.B1, () -> token(behindToken));
        attempt(Rule.B5, this::problems);
        attempt(Rule.B6, this::unknownParameters);
        attempt(Rule.B7, () -> impossibleValues(offered.contains("changes")));
        attempt(Rule.B9, () -> gzip(offered));
        attempt(Rule.B11, () -> caller.read(CAPABILITIES.with("Contract-Version", "1.7"), Elements.IGNORED));
    }

    private void attempt(Rule rule, Runnable check) {
        try {
            check.run();
        } catch (Unusable e) {
            report.untried(rule, e.getMessage() + ".");
        }
    }

    private void token(boolean behindToken) {
        if (!behindToken) {
            report.untried(Rule.B1, "No token was given, so something in front of the host may add one.");
            return;
        }
        for (String path : List.of("capabilities", "people?size=1")) {
            for (String shown : List.of("", "Bearer wrong")) {
                Question question = Question.get(path).with("Authorization", shown);
                Answer answer = caller.ask(question);
                boolean challenged =
                        answer.header("WWW-Authenticate").orElse("").startsWith("Bearer");
                report.check(
                        Rule.B1,
                        answer.status() == 401 && challenged,
                        question.words(),
                        answer.words() + (challenged ? "" : " without WWW-Authenticate: Bearer"));
            }
        }
    }

    private void problems() {
        Question question = Question.get("no-such-resource");
        Answer answer = caller.ask(question);
        report.check(Rule.B5, answer.status() == 404, question.words(), answer.words() + ", where 404 belongs");
    }

    private void unknownParameters() {
        Question question = Question.get("units?size=1&no-such-parameter=1");
        Answer answer = caller.read(question, Elements.IGNORED);
        report.check(Rule.B6, answer.status() == 200, question.words(), answer.words());
    }

    private void impossibleValues(boolean changes) {
        refuse("units?size=0", 400);
        refuse("units?size=5001", 400);
        refuse("units?size=many", 400);
        refuse("units?cursor=no-such-cursor", 400, 410);
        if (changes) {
            refuse("units?changedSince=yesterday", 400);
        }
    }

    private void refuse(String path, Integer... statuses) {
        Question question = Question.get(path);
        Answer answer = caller.ask(question);
        report.check(Rule.B7, List.of(statuses).contains(answer.status()), question.words(), answer.words());
    }

    private void gzip(Set<String> offered) {
        Question question = CAPABILITIES.with("Accept-Encoding", "gzip");
        report.check(
                Rule.B9,
                names(question).equals(offered),
                question.words(),
                "other capabilities than without Accept-Encoding");
    }
}
