package fi.polku.mentoring.proposal;

import fi.polku.mentoring.matching.Reason;
import fi.polku.mentoring.matching.Result;
import fi.polku.mentoring.matching.Wish;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Why the people of a proposed group are together, and how they can meet: what is sealed of it.
 *
 * @param meeting languages, places, remote
 * @param reasons one for each weighed wish; their points are the group's
 */
public record GroupContent(Result.Meeting meeting, List<Reason> reasons) {
    public GroupContent {
        reasons = List.copyOf(reasons);
    }

    /** What its reasons speak of, for whoever looks up what it is called. */
    Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        reasons.forEach(reason -> reason.facts().forEach(fact -> codes.addAll(fact.codes())));
        return codes;
    }

    String text() {
        JsonArrayBuilder told = Json.createArrayBuilder();
        reasons.forEach(reason -> {
            JsonArrayBuilder facts = Json.createArrayBuilder();
            reason.facts()
                    .forEach(fact -> facts.add(Json.createObjectBuilder()
                            .add("one", fact.one())
                            .add("other", fact.other())
                            .add("points", fact.points())
                            .add("codes", Json.createArrayBuilder(fact.codes()))));
            told.add(Json.createObjectBuilder()
                    .add("wish", reason.wish().name())
                    .add("points", reason.points())
                    .add("most", reason.most())
                    .add("facts", facts));
        });
        return Json.createObjectBuilder()
                .add("languages", Json.createArrayBuilder(meeting.languages()))
                .add("places", Json.createArrayBuilder(meeting.places()))
                .add("remote", meeting.remote())
                .add("reasons", told)
                .build()
                .toString();
    }

    static GroupContent read(String text) {
        JsonObject object;
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            object = reader.readObject();
        }
        return new GroupContent(
                new Result.Meeting(
                        texts(object.getJsonArray("languages")),
                        texts(object.getJsonArray("places")),
                        object.getBoolean("remote")),
                object.getJsonArray("reasons").getValuesAs(JsonObject.class).stream()
                        .map(GroupContent::reason)
                        .toList());
    }

    private static Reason reason(JsonObject reason) {
        return new Reason(
                Wish.valueOf(reason.getString("wish")),
                reason.getInt("points"),
                reason.getInt("most"),
                reason.getJsonArray("facts").getValuesAs(JsonObject.class).stream()
                        .map(fact -> new Reason.Fact(
                                fact.getString("one"),
                                fact.getString("other"),
                                fact.getInt("points"),
                                texts(fact.getJsonArray("codes"))))
                        .toList());
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
