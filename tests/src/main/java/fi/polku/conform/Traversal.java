package fi.polku.conform;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.Attributes;

/** Reads a collection from the first page to the last, and looks whether the pages hang together. */
final class Traversal {
    private static final int MOST_EMPTY = 1000;

    private final Caller caller;
    private final Report report;
    private final Collection collection;
    private final int size;
    private final Optional<String> since;
    private final Elements visitor;

    private final Ids ids = new Ids();
    private final Ids cursors = new Ids();
    private String asOf = "";
    private int removed;
    private int empty;

    /**
     * @param size elements asked for on a page
     * @param since the moment since which changes are asked for; absent for everything
     * @param visitor sees all that comes
     */
    Traversal(Caller caller, Collection collection, int size, Optional<String> since, Elements visitor) {
        this.caller = caller;
        this.report = caller.report();
        this.collection = collection;
        this.size = size;
        this.since = since;
        this.visitor = visitor;
    }

    /** What a page says of itself, and how many elements it has. */
    record Page(Map<String, String> root, int elements, long keys) {
        Optional<String> next() {
            return Optional.ofNullable(root.get("next"));
        }
    }

    /**
     * Reads all.
     *
     * @throws Unusable when a page cannot be gone on with
     */
    Traversal walk() {
        String first = collection.resource() + "?size=" + size
                + since.map(moment -> "&changedSince=" + moment).orElse("");
        Page page = page(Question.get(first));
        asOf = page.root().getOrDefault("asOf", "");
        while (page.next().isPresent()) {
            String cursor = page.next().get();
            if (!cursors.add(cursor) || empty > MOST_EMPTY) {
                report.broken(Rule.R1, collection.resource(), "pages that lead in a circle or never end");
                throw new Unusable("the pages of " + collection.resource() + " never end");
            }
            Question question = Question.get(collection.resource() + "?cursor=" + cursor);
            page = page(question);
            report.check(
                    Rule.R2,
                    asOf.equals(page.root().get("asOf")),
                    question.words(),
                    "asOf " + page.root().get("asOf") + ", on the first page " + asOf);
        }
        report.kept(Rule.R2);
        report.kept(Rule.R3);
        return this;
    }

    /** All that came, by key. */
    Ids ids() {
        return ids;
    }

    /** As of when, as the first page says. */
    String asOf() {
        return asOf;
    }

    /** How many tombstones came. */
    int removed() {
        return removed;
    }

    private Page page(Question question) {
        Map<String, String> root = new HashMap<>();
        int[] count = {0};
        long[] keys = {0};
        Answer answer = caller.read(question, (depth, name, attributes) -> {
            if (depth == 0) {
                copy(attributes, root);
                checkSince(question, root);
            } else if (depth == 1) {
                count[0]++;
                keys[0] = keys[0] * 31 + Ids.number(collection.key(attributes));
                element(question, name, attributes);
            }
            visitor.element(depth, name, attributes);
        });
        if (answer.status() != 200) {
            throw refused(question, answer);
        }
        report.check(
                Rule.R1, count[0] <= size, question.words(), count[0] + " elements, where " + size + " were asked for");
        empty = count[0] == 0 ? empty + 1 : 0;
        return new Page(root, count[0], keys[0]);
    }

    /** One page by itself, with a number that stands for what is on it and in which order. */
    Page alone(Question question) {
        ids.clear();
        return page(question);
    }

    private Unusable refused(Question question, Answer answer) {
        boolean first = question.path().contains("?size=");
        Rule rule = first ? Rule.C2 : Rule.R1;
        if (!first || since.isEmpty()) {
            report.broken(rule, question.words(), answer.words());
        } else {
            report.broken(Rule.R5, question.words(), answer.words());
        }
        return new Unusable(question.words() + " was answered with " + answer.words());
    }

    private void checkSince(Question question, Map<String, String> root) {
        Optional<String> said = Optional.ofNullable(root.get("since"));
        if (since.isPresent() || said.isPresent()) {
            report.check(
                    Rule.R5,
                    said.equals(since),
                    question.words(),
                    said.map(moment -> "since " + moment).orElse("no since")
                            + since.map(m -> ", asked was " + m).orElse(", and no changes were asked for"));
        }
    }

    private void element(Question question, String name, Attributes attributes) {
        String key = collection.key(attributes);
        if (!ids.add(key)) {
            report.broken(Rule.R3, question.words(), name + " " + key + ", which had come before in this reading");
        }
        if (name.equals("removed")) {
            removed++;
            if (since.isEmpty()) {
                report.broken(Rule.R5, question.words(), "removed " + key + ", though no changes were asked for");
            }
        }
        since.flatMap(Traversal::moment)
                .ifPresent(from -> moment(attributes.getValue("", "changed"))
                        .filter(changed -> changed.isBefore(from))
                        .ifPresent(changed -> report.broken(
                                Rule.R5,
                                question.words(),
                                name + " " + key + ", which changed " + changed + ", before that")));
    }

    static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(String.valueOf(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void copy(Attributes attributes, Map<String, String> root) {
        for (int i = 0; i < attributes.getLength(); i++) {
            root.put(attributes.getLocalName(i), attributes.getValue(i));
        }
    }
}
