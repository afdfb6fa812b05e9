package fi.polku.conform;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules for reading, tried on every collection that the host offers. */
final class ReadingRules {
    private static final int FIRST_SIZE = 1000;
    private static final int LARGE = 5000;
    private static final int LARGE_SIZE = 4999;
    private static final int SMALL_SIZE = 97;
    private static final int PAGES = 7;
    private static final int TRIES = 3;
    private static final String ANCIENT = "1970-01-01T00:00:00Z";

    private final Caller caller;
    private final Report report;
    private final Holdings holdings;
    private final Set<String> offered;

    ReadingRules(Caller caller, Holdings holdings, Set<String> offered) {
        this.caller = caller;
        this.report = caller.report();
        this.holdings = holdings;
        this.offered = offered;
    }

    void tryAll() {
        if (!offered.contains("changes")) {
            List.of(Rule.R5, Rule.R6).forEach(rule -> report.absent(rule, "The capability changes is not offered."));
        }
        for (Collection collection : Collection.values()) {
            if (offered.contains(collection.capability()) || Collection.REQUIRED.contains(collection.capability())) {
                attempt(collection);
            }
        }
    }

    private void attempt(Collection collection) {
        try {
            Traversal first = new Traversal(
                            caller,
                            collection,
                            FIRST_SIZE,
                            Optional.empty(),
                            (depth, name, attributes) -> holdings.note(collection, depth, name, attributes))
                    .walk();
            report.kept(Rule.C2);
            holdings.begin(first.asOf());
            again(collection, first);
            cursor(collection);
            etag(collection);
            if (offered.contains("changes")) {
                changes(collection, first);
                ancient(collection, first);
            }
        } catch (Unusable e) {
            List.of(Rule.R2, Rule.R3, Rule.R4, Rule.R5, Rule.R6, Rule.R7, Rule.R8, Rule.R9, Rule.R10)
                    .forEach(rule -> report.untried(rule, e.getMessage() + "."));
        }
    }

    /** The same, by pages of another size: nothing may be missing that was there, save what has been removed meanwhile. */
    private void again(Collection collection, Traversal first) {
        int all = first.ids().size();
        int size = all > LARGE ? LARGE_SIZE : Math.max(1, Math.min(SMALL_SIZE, all / PAGES));
        Traversal second = new Traversal(caller, collection, size, Optional.empty(), (depth, name, attributes) -> {
                    if (depth == 1 && !name.equals("removed")) {
                        unexpected(collection, first, collection.key(attributes), attributes.getValue("", "changed"));
                    }
                    holdings.resolve(collection, depth, name, attributes);
                })
                .walk();
        int missing = all + added - second.ids().size();
        if (missing > 0 && missing > gone(collection, first)) {
            report.broken(
                    Rule.R3,
                    "GET " + collection.resource() + " by pages of " + FIRST_SIZE + " and of " + size,
                    missing + " elements less the second time, which have not been removed");
        }
        added = 0;
    }

    private int added;

    private void unexpected(Collection collection, Traversal first, String key, String changed) {
        if (!first.ids().contains(key)) {
            added++;
            boolean newer = Traversal.moment(changed)
                    .flatMap(moment -> Traversal.moment(first.asOf()).map(asOf -> !moment.isBefore(asOf)))
                    .orElse(true);
            if (!newer) {
                report.broken(
                        Rule.R3,
                        "GET " + collection.resource() + " by pages of another size",
                        key + ", which was skipped by pages of " + FIRST_SIZE
                                + " though it is older than that reading");
            }
        }
    }

    private int gone(Collection collection, Traversal first) {
        if (!offered.contains("changes")) {
            return 0;
        }
        return changed(collection, first, Elements.IGNORED).removed();
    }

    private Traversal changed(Collection collection, Traversal first, Elements visitor) {
        return new Traversal(caller, collection, SMALL_SIZE, Optional.of(first.asOf()), visitor).walk();
    }

    private void cursor(Collection collection) {
        Traversal one = new Traversal(caller, collection, 1, Optional.empty(), Elements.IGNORED);
        Traversal.Page start = one.alone(Question.get(collection.resource() + "?size=1"));
        if (start.next().isEmpty()) {
            return;
        }
        Question question =
                Question.get(collection.resource() + "?cursor=" + start.next().get());
        Traversal.Page page = one.alone(question);
        Answer answer = caller.read(question, Elements.IGNORED);
        if (answer.status() != 200) {
            report.broken(Rule.R4, question.words(), answer.words() + " when it was used again");
            return;
        }
        report.check(
                Rule.R4,
                page.keys() == one.alone(question).keys(),
                question.words(),
                "another page when it was used again");
    }

    private void etag(Collection collection) {
        Question plain = Question.get(collection.resource() + "?size=1");
        Answer answer = caller.read(plain, Elements.IGNORED);
        for (int i = 0; i < TRIES; i++) {
            Optional<String> tag = answer.header("ETag");
            if (tag.isEmpty()) {
                report.broken(Rule.R7, plain.words(), "no ETag");
                return;
            }
            Question question = plain.with("If-None-Match", tag.get());
            answer = caller.read(question, Elements.IGNORED);
            if (answer.status() == 304) {
                report.kept(Rule.R7);
                return;
            }
            if (i == TRIES - 1 || answer.header("ETag").equals(tag)) {
                report.broken(Rule.R7, question.words(), answer.words() + ", though nothing has changed");
                return;
            }
        }
    }

    private void changes(Collection collection, Traversal first) {
        Merges merges = new Merges(holdings::hasPerson);
        Traversal once = changed(collection, first, collection == Collection.PEOPLE ? merges : Elements.IGNORED);
        merges.check(report);
        Traversal twice = changed(collection, first, Elements.IGNORED);
        report.check(
                Rule.R5,
                twice.ids().size() >= once.ids().size(),
                "GET " + collection.resource() + "?changedSince=" + first.asOf(),
                once.ids().size() + " changes, and when asked again "
                        + twice.ids().size());
    }

    private void ancient(Collection collection, Traversal first) {
        Question question = Question.get(collection.resource() + "?size=5000&changedSince=" + ANCIENT);
        Answer answer = caller.ask(Question.get(collection.resource() + "?size=1&changedSince=" + ANCIENT));
        if (answer.status() == 410) {
            report.check(
                    Rule.R6,
                    answer.problem().isEmpty() || answer.problem().get().equals("changes-gone"),
                    question.words(),
                    answer.words());
        } else if (answer.status() == 200) {
            Traversal all =
                    new Traversal(caller, collection, LARGE_SIZE, Optional.of(ANCIENT), Elements.IGNORED).walk();
            report.check(
                    Rule.R6,
                    all.ids().size() - all.removed() >= first.ids().size(),
                    question.words(),
                    all.ids().size() + " changes, though everything has changed since");
        } else {
            report.broken(Rule.R6, question.words(), answer.words());
        }
    }
}
