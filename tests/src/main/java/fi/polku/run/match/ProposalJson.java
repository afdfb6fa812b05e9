package fi.polku.run.match;

import fi.polku.mentoring.matching.Checker;
import fi.polku.mentoring.matching.Reason;
import fi.polku.mentoring.matching.Result;
import fi.polku.mentoring.matching.Wish;
import fi.polku.mentoring.matching.Words;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Texts;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes a proposal as {@code docs/matching/proposal.schema.json} describes it: scores from 0 to 1, and words in every language. */
final class ProposalJson {
    private final Map<String, Words> languages = new LinkedHashMap<>();

    private ProposalJson(Map<String, Localized> names) {
        for (Texts texts : Texts.all()) {
            languages.put(
                    texts.language(),
                    new Words(
                            texts::get,
                            code -> Optional.ofNullable(names.get(code))
                                    .map(name -> name.in(texts.locale()))
                                    .orElse(code)));
        }
    }

    static String written(Question question, Result result, Checker.Verdict verdict) {
        JsonObject document = new ProposalJson(question.names()).document(result, verdict);
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.write(document);
        }
        return text.toString().strip() + "\n";
    }

    private JsonObject document(Result result, Checker.Verdict verdict) {
        return Json.createObjectBuilder()
                .add("groups", array(result.groups(), this::group))
                .add("unmatched", array(result.unmatched(), this::unmatched))
                .add("figures", figures(result.figures()))
                .add("run", run(result.run()))
                .add("checked", checked(verdict))
                .add("certificate", certificate(result.certificate()))
                .build();
    }

    private static <T> JsonArrayBuilder array(Collection<T> all, Function<T, ? extends JsonObjectBuilder> of) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        all.forEach(each -> array.add(of.apply(each)));
        return array;
    }

    private static JsonArrayBuilder texts(Collection<String> all) {
        return Json.createArrayBuilder(all);
    }

    private JsonObjectBuilder words(Function<Words, String> of) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        languages.forEach((language, words) -> object.add(language, of.apply(words)));
        return object;
    }

    /** Points as a score: a million is 1. */
    private static BigDecimal score(long points) {
        return BigDecimal.valueOf(points).divide(BigDecimal.valueOf(Wish.FULL), 6, RoundingMode.UNNECESSARY);
    }

    private JsonObjectBuilder group(Result.Group group) {
        return Json.createObjectBuilder()
                .add("members", texts(group.members()))
                .add("score", score(group.points()))
                .add("kept", group.kept())
                .add("languages", texts(group.meeting().languages()))
                .add("places", texts(group.meeting().places()))
                .add("remote", group.meeting().remote())
                .add("reasons", array(group.reasons(), this::reason));
    }

    private JsonObjectBuilder reason(Reason reason) {
        return Json.createObjectBuilder()
                .add("wish", Constants.name(reason.wish()))
                .add("score", score(reason.points()))
                .add("most", score(reason.most()))
                .add("words", words(words -> words.of(reason)))
                .add(
                        "facts",
                        array(
                                reason.facts(),
                                fact -> Json.createObjectBuilder()
                                        .add("between", texts(java.util.List.of(fact.one(), fact.other())))
                                        .add("value", score(fact.points()))
                                        .add("codes", texts(fact.codes()))));
    }

    private JsonObjectBuilder unmatched(Result.Unmatched unmatched) {
        return Json.createObjectBuilder()
                .add("id", unmatched.id())
                .add("why", Constants.name(unmatched.why()))
                .add("words", words(words -> words.of(unmatched.why())))
                .add(
                        "changes",
                        array(
                                unmatched.changes(),
                                change -> Json.createObjectBuilder()
                                        .add("rule", Constants.name(change.rule()))
                                        .add("role", Constants.name(change.role()))
                                        .add("people", change.people())
                                        .add("words", words(words -> words.of(change)))));
    }

    private static JsonObjectBuilder figures(Result.Figures figures) {
        return Json.createObjectBuilder()
                .add("counted", figures.counted())
                .add("placed", figures.placed())
                .add("placeable", figures.placeable())
                .add("score", score(figures.score()))
                .add("bound", score(figures.bound()))
                .add("gap", BigDecimal.valueOf(figures.gap()).setScale(6, RoundingMode.HALF_UP))
                .add("optimal", figures.optimal())
                .add("worst", score(figures.worst()))
                .add("tenthPercentile", score(figures.tenth()));
    }

    private static JsonObjectBuilder run(Result.Run run) {
        return Json.createObjectBuilder()
                .add("method", Constants.name(run.method()))
                .add("seed", run.seed())
                .add("iterations", run.iterations())
                .add("reached", run.reached())
                .add("cutShort", run.cutShort())
                .add("searchMillis", run.searchMillis())
                .add("proofMillis", run.proofMillis());
    }

    private static JsonObjectBuilder checked(Checker.Verdict verdict) {
        return Json.createObjectBuilder()
                .add("holds", verdict.holds())
                .add("bound", score(verdict.bound()))
                .add("placeable", verdict.placeable())
                .add(
                        "violations",
                        array(
                                verdict.violations(),
                                violation -> Json.createObjectBuilder()
                                        .add("kind", Constants.name(violation.kind()))
                                        .add("where", violation.where())
                                        .add(
                                                "rule",
                                                violation
                                                        .rule()
                                                        .<JsonValue>map(rule -> Json.createValue(Constants.name(rule)))
                                                        .orElse(JsonValue.NULL))));
    }

    private static JsonObjectBuilder certificate(Result.Certificate certificate) {
        return Json.createObjectBuilder()
                .add("kind", Constants.name(certificate.kind()))
                .add("placing", score(certificate.coverage()))
                .add("slack", score(certificate.slack()))
                .add("prices", prices(certificate.prices()))
                .add("coveragePrices", prices(certificate.coveragePrices()));
    }

    private static JsonObjectBuilder prices(Map<String, Long> prices) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        new TreeMap<>(prices).forEach((id, price) -> object.add(id, score(price)));
        return object;
    }
}
