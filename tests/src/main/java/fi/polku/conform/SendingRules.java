package fi.polku.conform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The rules for what Polku sends, tried with messages about one person that are taken back again. */
final class SendingRules {
    private static final List<Rule> OF_ALL =
            List.of(Rule.S1, Rule.S2, Rule.S3, Rule.S4, Rule.S5, Rule.S6, Rule.S7, Rule.S8, Rule.S9);
    private static final String KEY = "Idempotency-Key";
    private static final String ONE_DAY = "2026-01-02";
    private static final String OTHER_DAY = "2026-01-03";

    private final Caller caller;
    private final Report report;
    private final Optional<Holdings.Competence> competence;

    SendingRules(Caller caller, Optional<Holdings.Competence> competence) {
        this.caller = caller;
        this.report = caller.report();
        this.competence = competence;
    }

    void tryAll(Set<String> offered, Optional<String> person) {
        List<Kind> kinds = List.of(Kind.values()).stream()
                .filter(kind -> offered.contains(kind.resource()))
                .toList();
        if (kinds.isEmpty()) {
            OF_ALL.forEach(rule -> report.absent(rule, "The host takes nothing."));
        }
        if (!kinds.contains(Kind.EVIDENCE)) {
            report.absent(Rule.S10, "The capability evidence is not offered.");
        }
        if (person.isEmpty()) {
            String why = "Name somebody with --person; messages about them are sent and taken back.";
            OF_ALL.forEach(rule -> report.untried(rule, why));
            report.untried(Rule.S10, why);
            return;
        }
        kinds.forEach(kind -> attempt(kind, person.get()));
    }

    private void attempt(Kind kind, String person) {
        if (competence.isEmpty() && kind == Kind.EVIDENCE) {
            report.untried(Rule.S10, "The host has no competence that evidence could be of.");
            return;
        }
        Attempt attempt = new Attempt(kind, person);
        try {
            attempt.putting();
            attempt.refusing();
            if (kind == Kind.EVIDENCE) {
                attempt.answer();
            }
            attempt.takingBack();
        } catch (Unusable e) {
            OF_ALL.forEach(rule -> report.untried(rule, e.getMessage() + "."));
            report.untried(Rule.S10, e.getMessage() + ".");
        } finally {
            attempt.leaveNothing();
        }
    }

    /** Messages of one kind about one person. */
    private final class Attempt {
        private final Kind kind;
        private final String person;
        private final String id = "conform-" + UUID.randomUUID();
        private final String one;
        private final String other;

        Attempt(Kind kind, String person) {
            this.kind = kind;
            this.person = person;
            this.one = message(person, id, ONE_DAY);
            this.other = message(person, id, OTHER_DAY);
        }

        private String message(String who, String which, String day) {
            return kind.message(
                    who, which, day, competence.orElseGet(() -> new Holdings.Competence("none", "urn:none", 1)));
        }

        private String path() {
            return list() + "/" + id;
        }

        private String list() {
            return "people/" + person + "/" + kind.resource();
        }

        void putting() {
            String first = key();
            String second = key();
            expect(Rule.S1, Question.put(path(), one).with(KEY, first), 201);
            held(Rule.S1, ONE_DAY, "PUT " + path());
            expect(Rule.S2, Question.put(path(), one).with(KEY, first), 201);
            expect(Rule.S1, Question.put(path(), other).with(KEY, second), 204);
            held(Rule.S1, OTHER_DAY, "PUT " + path());
            expect(Rule.S2, Question.put(path(), one).with(KEY, first), 201);
            held(Rule.S2, OTHER_DAY, "PUT " + path() + " with a key that had been used for an earlier message");
            Map<String, String> before = held();
            expect(Rule.S3, Question.put(path(), one).with(KEY, second), 422, "key-reused");
            report.check(
                    Rule.S3,
                    before.equals(held()),
                    "PUT " + path() + " with the key of another message",
                    "the message was acted upon all the same");
        }

        void refusing() {
            expect(Rule.S4, Question.put(path(), one).with(KEY, ""), 400);
            expect(Rule.S8, Question.put(path(), message(person, "another", ONE_DAY)), 400);
            expect(Rule.S8, Question.put(path(), message("another", id, ONE_DAY)), 400);
            expect(Rule.S9, Question.put(path(), one.replace(" changed=", " why=\"\" changed=")), 400);
            expect(Rule.S9, Question.put(path(), one.replace("changed=\"2026", "changed=\"last")), 400);
            String nobody = "conform-nobody-" + UUID.randomUUID();
            expect(
                    Rule.S7,
                    Question.put(path().replace(person, nobody), message(nobody, id, ONE_DAY)),
                    404,
                    "unknown-person");
        }

        void answer() {
            Map<String, String> root = new HashMap<>();
            Question question = Question.get(path());
            Answer answer = caller.read(question, (depth, name, attributes) -> {
                if (depth == 0) {
                    root.put("name", name);
                    root.put("id", attributes.getValue("", "id"));
                }
            });
            boolean right =
                    answer.status() == 200 && "evidenceAnswer".equals(root.get("name")) && id.equals(root.get("id"));
            report.check(Rule.S10, right, question.words(), answer.words() + " with " + root);
            expect(Rule.S10, Question.get(list() + "/conform-" + UUID.randomUUID()), 404);
        }

        void takingBack() {
            expect(Rule.S6, Question.delete(path()), 204);
            held(Rule.S6, "", "DELETE " + path());
            expect(Rule.S5, Question.delete(path()), 204);
        }

        void leaveNothing() {
            try {
                caller.ask(Question.delete(path()));
            } catch (Unusable e) {
                report.untried(Rule.S6, e.getMessage() + ".");
            }
        }

        private String key() {
            return "conform-" + UUID.randomUUID();
        }

        private void expect(Rule rule, Question question, int status) {
            expect(rule, question, status, "");
        }

        private void expect(Rule rule, Question question, int status, String problem) {
            Answer answer = caller.ask(question);
            boolean right = answer.status() == status
                    && (problem.isEmpty()
                            || answer.problem().isEmpty()
                            || answer.problem().get().equals(problem));
            report.check(rule, right, question.words(), answer.words() + ", where " + status + " belongs");
        }

        /** Whether the host lists the message of that day, or, without a day, none. */
        private void held(Rule rule, String day, String after) {
            Map<String, String> held = held();
            boolean right =
                    day.isEmpty() ? held.isEmpty() : person.equals(held.get("person")) && held.containsValue(day);
            report.check(
                    rule, right, "GET " + list() + " after " + after, held.isEmpty() ? "no such record" : "" + held);
        }

        /** What the host lists of it, empty when it does not. */
        private Map<String, String> held() {
            Map<String, String> held = new TreeMap<>();
            Question question = Question.get(list());
            Answer answer = caller.read(question, (depth, name, attributes) -> {
                if (depth == 1 && id.equals(attributes.getValue("", "id"))) {
                    for (int i = 0; i < attributes.getLength(); i++) {
                        held.put(attributes.getLocalName(i), attributes.getValue(i));
                    }
                }
            });
            if (answer.status() != 200) {
                report.broken(Rule.C2, question.words(), answer.words());
                throw new Unusable(question.words() + " was answered with " + answer.words());
            }
            return held;
        }
    }
}
