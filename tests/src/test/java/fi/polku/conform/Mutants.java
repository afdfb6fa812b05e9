package fi.polku.conform;

import static fi.polku.conform.Relay.Reply.problem;
import static fi.polku.conform.Relay.Reply.status;

import fi.polku.conform.Relay.Mutation;
import fi.polku.conform.Relay.Reply;
import fi.polku.conform.Relay.Sent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Hosts that break one rule each. */
final class Mutants {
    private static final String KEY = "idempotency-key";
    private static final String STEP = "/steps/conform-";

    private Mutants() {}

    /** A host that breaks the rule, in words. */
    record Mutant(Rule rule, String words, Mutation mutation) {
        @Override
        public String toString() {
            return rule + ": " + words;
        }
    }

    static Stream<Mutant> all() {
        return Stream.of(reading(), sending(), speaking()).flatMap(List::stream);
    }

    private static List<Mutant> reading() {
        return List.of(
                answers(
                        Rule.C1,
                        "leaves profiles out of its capabilities",
                        at("capabilities"),
                        reply -> reply.replacing("<capability name=\"profiles\"></capability>", "")
                                .replacing("<capability name=\"profiles\"/>", "")),
                answers(
                        Rule.C2,
                        "has no discussions though it offers them",
                        at("discussions"),
                        reply -> problem(404, "unknown-resource")),
                asks(
                        Rule.R1,
                        "gives as many as it likes",
                        page("people"),
                        sent -> sent.at(sent.path().replaceAll("size=\\d\\d(?!\\d)", "size=300"))),
                new Mutant(Rule.R1, "leads in a circle", circle()),
                answers(
                        Rule.R2,
                        "has another asOf on each page",
                        page("people?cursor"),
                        reply -> reply.replacingFirst("asOf=\"[^\"]*\"", "asOf=\"2026-10-10T00:00:00Z\"")),
                new Mutant(Rule.R3, "gives one person twice and skips another", repeating()),
                new Mutant(Rule.R3, "skips the last of each page", (sent, host) -> {
                    Reply reply = host.ask(sent);
                    return sent.path().startsWith("competences?cursor") ? lastLeftOut(reply, "competence") : reply;
                }),
                new Mutant(Rule.R4, "takes a cursor once", once()),
                new Mutant(Rule.R4, "goes on from where the reader was", readers()),
                answers(
                        Rule.R5,
                        "does not say since when",
                        changes("units"),
                        reply -> reply.replacingFirst(" since=\"[^\"]*\"", "")),
                asks(Rule.R5, "gives everything as changes", changes("units"), sent -> sent.at("units")),
                new Mutant(Rule.R6, "knows of no change since long ago, and says there was none", ancient()),
                asks(Rule.R7, "never says 304", sent -> true, sent -> sent.without("if-none-match")),
                answers(Rule.R7, "has no ETag", page("units"), reply -> reply.without("etag")),
                answers(
                        Rule.R8,
                        "has a person in no unit",
                        page("people"),
                        reply -> reply.replacingFirst("(id=\"p-000010\"[^>]* unit=\")[^\"]*", "$1u-nowhere")),
                answers(
                        Rule.R8,
                        "has a profile with no competence of the catalogue",
                        page("profiles"),
                        reply -> reply.replacingFirst("competence=\"[^\"]*\"", "competence=\"urn:nowhere\"")),
                answers(
                        Rule.R8,
                        "merges somebody into nobody",
                        changes("people"),
                        reply -> reply.replacing(
                                "</people>",
                                "<removed id=\"p-gone\" changed=\"2099-01-01T00:00:00Z\" mergedInto=\"p-nobody\"/></people>")),
                answers(
                        Rule.R9,
                        "has somebody who is their own supervisor",
                        page("people"),
                        reply -> reply.replacingFirst("(id=\"p-000010\"[^>]* supervisor=\")[^\"]*", "$1p-000010")),
                answers(
                        Rule.R9,
                        "has two who are each other's supervisors",
                        page("people"),
                        reply -> reply.replacingFirst("(id=\"p-000010\"[^>]* supervisor=\")[^\"]*", "$1p-000011")
                                .replacingFirst("(id=\"p-000011\"[^>]* supervisor=\")[^\"]*", "$1p-000010")),
                answers(
                        Rule.R10,
                        "has a level that is not on the scale",
                        page("profiles"),
                        reply -> reply.replacingFirst(" level=\"\\d\"", " level=\"9\"")));
    }

    private static List<Mutant> sending() {
        Map<String, Integer> deleted = new HashMap<>();
        return List.of(
                answers(Rule.S1, "says 200", put(STEP), reply -> reply.status() == 204 ? status(200) : reply),
                new Mutant(
                        Rule.S2,
                        "acts again",
                        (sent, host) -> host.ask(
                                put(STEP).test(sent)
                                                && !sent.header(KEY).isEmpty()
                                                && deleted.merge(sent.header(KEY) + sent.body(), 1, Integer::sum) > 1
                                        ? sent.with(KEY, UUID.randomUUID().toString())
                                        : sent)),
                asks(
                        Rule.S3,
                        "tells messages apart by more than the key",
                        put(STEP),
                        sent -> sent.header(KEY).isEmpty()
                                ? sent
                                : sent.with(KEY, Integer.toHexString((sent.header(KEY) + sent.body()).hashCode()))),
                asks(
                        Rule.S4,
                        "needs no key",
                        put(STEP),
                        sent -> sent.header(KEY).isEmpty()
                                ? sent.with(KEY, UUID.randomUUID().toString())
                                : sent),
                new Mutant(
                        Rule.S5,
                        "knows not what to take back",
                        (sent, host) ->
                                sent.method().equals("DELETE") && deleted.merge(sent.path(), 1, Integer::sum) > 1
                                        ? problem(404, "unknown-resource")
                                        : host.ask(sent)),
                new Mutant(
                        Rule.S6,
                        "does not forget",
                        (sent, host) -> sent.method().equals("DELETE") ? status(204) : host.ask(sent)),
                answers(Rule.S7, "says 400 of unknown people", put("conform-nobody"), reply -> problem(400, "invalid")),
                answers(
                        Rule.S8,
                        "takes a message about another",
                        sent -> put(STEP).test(sent)
                                && (sent.body().contains("id=\"another\"")
                                        || sent.body().contains("person=\"another\"")),
                        reply -> status(204)),
                answers(
                        Rule.S9,
                        "takes what is not valid",
                        sent -> put(STEP).test(sent) && sent.body().contains("why="),
                        reply -> status(204)),
                answers(
                        Rule.S10,
                        "has no answer",
                        sent -> sent.method().equals("GET") && sent.path().contains("/evidence/"),
                        reply -> problem(404, "unknown-resource")));
    }

    private static List<Mutant> speaking() {
        return List.of(
                asks(
                        Rule.B1,
                        "needs no token",
                        sent -> true,
                        sent -> sent.with("authorization", "Bearer " + HostBreaksARuleTest.TOKEN)),
                answers(Rule.B1, "does not say which token", sent -> true, reply -> reply.without("www-authenticate")),
                answers(
                        Rule.B2,
                        "leads to a page where one signs in",
                        at("no-such-resource"),
                        reply -> status(302).with("Location", "https://example.org/sign-in")),
                answers(
                        Rule.B3,
                        "says text/xml",
                        page("units"),
                        reply -> reply.status() == 200 ? reply.with("content-type", "text/xml") : reply),
                answers(
                        Rule.B3,
                        "has a document type",
                        page("courses"),
                        reply -> reply.replacing("?><courses", "?><!DOCTYPE courses><courses")),
                answers(
                        Rule.B4,
                        "says more than the schema knows",
                        page("people"),
                        reply -> reply.replacing("<person ", "<person phone=\"1\" ")),
                answers(
                        Rule.B5,
                        "has a page for people of what is not there",
                        at("no-such-resource"),
                        reply -> new Reply(
                                404, Map.of("content-type", "text/html"), "<html/>".getBytes(StandardCharsets.UTF_8))),
                answers(
                        Rule.B5,
                        "has a type of its own",
                        at("no-such-resource"),
                        reply -> reply.replacing("unknown-resource", "never-heard")),
                answers(
                        Rule.B6,
                        "refuses what it does not know",
                        sent -> sent.path().contains("no-such-parameter"),
                        reply -> problem(400, "invalid")),
                asks(Rule.B7, "takes any size", sent -> sent.path().contains("size=0"), sent -> sent.at("units")),
                answers(
                        Rule.B8,
                        "links to the next page",
                        page("people"),
                        reply -> reply.with("Link", "<https://example.org/people?cursor=1>; rel=next")),
                answers(Rule.B9, "says gzip without asking", page("units"), Mutants::packed),
                answers(
                        Rule.B10,
                        "has identity codes for ids",
                        sent -> true,
                        reply -> reply.replacing("p-000600", "131052-308T")),
                answers(
                        Rule.B11,
                        "speaks a later version",
                        at("capabilities"),
                        reply -> reply.replacing("version=\"1.0\" asOf", "version=\"1.9\" asOf")));
    }

    private static Mutant answers(Rule rule, String words, Predicate<Sent> where, UnaryOperator<Reply> change) {
        return new Mutant(rule, words, (sent, host) -> {
            Reply reply = host.ask(sent);
            return where.test(sent) ? change.apply(reply) : reply;
        });
    }

    private static Mutant asks(Rule rule, String words, Predicate<Sent> where, UnaryOperator<Sent> change) {
        return new Mutant(rule, words, (sent, host) -> host.ask(where.test(sent) ? change.apply(sent) : sent));
    }

    private static Predicate<Sent> at(String resource) {
        return sent -> sent.path().split("\\?")[0].equals(resource);
    }

    private static Predicate<Sent> page(String start) {
        return sent -> sent.path().startsWith(start.contains("?") ? start : start + "?");
    }

    private static Predicate<Sent> changes(String collection) {
        return sent -> sent.isPage(collection) && sent.path().contains("changedSince=2");
    }

    private static Predicate<Sent> put(String within) {
        return sent -> sent.method().equals("PUT") && sent.path().contains(within);
    }

    private static Mutation circle() {
        return (sent, host) -> {
            Reply reply = host.ask(sent);
            if (!sent.path().startsWith("courses?cursor=")) {
                return reply;
            }
            String self = sent.path().substring("courses?cursor=".length());
            String start = reply.text().substring(0, reply.text().indexOf("<course "));
            return reply.saying(start.replaceFirst(" next=\"[^\"]*\"", " next=\"" + self + "\"") + "</courses>");
        };
    }

    private static String next(Reply reply) {
        int start = reply.text().indexOf(" next=\"") + " next=\"".length();
        return start < " next=\"".length()
                ? ""
                : reply.text().substring(start, reply.text().indexOf('"', start));
    }

    /** The last of the page before comes in the place of the first of the next. */
    private static Mutation repeating() {
        Map<String, String> lastBefore = new HashMap<>();
        return (sent, host) -> {
            Reply reply = host.ask(sent);
            if (!sent.isPage("people") || reply.status() != 200) {
                return reply;
            }
            String cursor = sent.path().replaceAll(".*cursor=", "");
            List<String> parts = Relay.elements(reply.text(), "person").orElse(List.of());
            if (parts.isEmpty()) {
                return reply;
            }
            lastBefore.put(next(reply), parts.get(parts.size() - 2));
            return lastBefore.containsKey(cursor) ? reply.replacing(parts.get(1), lastBefore.get(cursor)) : reply;
        };
    }

    private static Reply lastLeftOut(Reply reply, String element) {
        return Relay.elements(reply.text(), element)
                .filter(parts -> parts.size() > 3)
                .map(parts -> reply.replacing(parts.get(parts.size() - 2), ""))
                .orElse(reply);
    }

    private static Mutation once() {
        Set<String> used = new HashSet<>();
        return (sent, host) -> sent.path().startsWith("units?cursor=")
                        && !used.add(sent.path())
                        && !sent.path().contains("no-such")
                ? problem(410, "cursor-gone")
                : host.ask(sent);
    }

    /** Each time that a cursor comes it leads a page further. */
    private static Mutation readers() {
        Map<String, String> further = new HashMap<>();
        return (sent, host) -> {
            if (!sent.path().startsWith("units?cursor=")) {
                return host.ask(sent);
            }
            Reply reply = host.ask(sent.at(further.getOrDefault(sent.path(), sent.path())));
            further.put(sent.path(), "units?cursor=" + next(reply));
            return reply;
        };
    }

    private static Mutation ancient() {
        Function<String, String> page = collection -> "<" + collection
                + " xmlns=\"urn:polku:competence-system-adapter:v1\" version=\"1.0\" asOf=\"2026-11-20T04:00:00Z\""
                + " since=\"1970-01-01T00:00:00Z\"/>";
        return (sent, host) -> sent.path().contains("changedSince=1970")
                ? new Reply(
                        200,
                        Map.of("content-type", "application/xml"),
                        page.apply(sent.path().split("\\?")[0]).getBytes(StandardCharsets.UTF_8))
                : host.ask(sent);
    }

    private static Reply packed(Reply reply) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(reply.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Reply(reply.status(), reply.headers(), packed.toByteArray()).with("content-encoding", "gzip");
    }
}
