package fi.polku.mentoring.proposal;

import fi.polku.mentoring.matching.Applicant;
import fi.polku.mentoring.matching.Form;
import fi.polku.mentoring.matching.Instance;
import fi.polku.mentoring.matching.Locks;
import fi.polku.mentoring.matching.Role;
import fi.polku.mentoring.matching.Rules;
import fi.polku.mentoring.matching.Wish;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the engine is asked, as a text that can be sealed until it has been answered, on whichever node. */
final class QuestionText {
    private QuestionText() {}

    static String of(Instance instance) {
        Rules rules = instance.rules();
        JsonArrayBuilder seats = Json.createArrayBuilder();
        rules.form()
                .seats()
                .forEach(seat -> seats.add(Json.createObjectBuilder()
                        .add("role", seat.role().name())
                        .add("min", seat.min())
                        .add("max", seat.max())
                        .add("counted", seat.counted())));
        JsonObjectBuilder weights = Json.createObjectBuilder();
        new TreeMap<>(rules.weights()).forEach((wish, weight) -> weights.add(wish.name(), weight));
        JsonArrayBuilder people = Json.createArrayBuilder();
        instance.applicants().forEach(each -> people.add(person(each)));
        Locks locks = instance.locks();
        return Json.createObjectBuilder()
                .add("form", seats)
                .add("differing", rules.differing().name())
                .add("weights", weights)
                .add("people", people)
                .add("conflicts", sets(instance.conflicts()))
                .add("kept", sets(locks.kept()))
                .add("together", sets(locks.together()))
                .add("apart", sets(locks.apart()))
                .add("aside", texts(locks.aside()))
                .build()
                .toString();
    }

    private static JsonArrayBuilder texts(Collection<String> texts) {
        return Json.createArrayBuilder(texts instanceof Set ? new TreeSet<>(texts) : texts);
    }

    private static JsonArrayBuilder sets(List<Set<String>> sets) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        sets.forEach(set -> all.add(texts(set)));
        return all;
    }

    private static JsonObjectBuilder person(Applicant each) {
        Applicant.Practice practice = each.practice();
        Applicant.Profile profile = each.profile();
        JsonObjectBuilder held = Json.createObjectBuilder();
        new TreeMap<>(profile.held()).forEach(held::add);
        JsonObjectBuilder wanted = Json.createObjectBuilder();
        new TreeMap<>(profile.wanted())
                .forEach((code, want) -> wanted.add(
                        code, Json.createArrayBuilder().add(want.now()).add(want.target())));
        return Json.createObjectBuilder()
                .add("id", each.id())
                .add("role", each.role().name())
                .add("organisation", each.organisation())
                .add("languages", texts(practice.languages()))
                .add("places", texts(practice.places()))
                .add("remote", practice.remote())
                .add("capacity", practice.capacity())
                .add("leftOver", practice.leftOver())
                .add("themes", texts(profile.themes()))
                .add("held", held)
                .add("wanted", wanted)
                .add("experience", texts(profile.experience()))
                .add("values", texts(profile.values()))
                .add("wishes", texts(profile.wishes()))
                .add("qualities", texts(profile.qualities()))
                .add("supervisors", texts(each.relations().supervisors()))
                .add("refused", texts(each.relations().refused()));
    }

    /** The same again. */
    static Instance read(String text) {
        JsonObject object;
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            object = reader.readObject();
        }
        Form form = new Form(object.getJsonArray("form").getValuesAs(JsonObject.class).stream()
                .map(seat -> new Form.Seat(
                        Role.valueOf(seat.getString("role")),
                        seat.getInt("min"),
                        seat.getInt("max"),
                        seat.getBoolean("counted")))
                .toList());
        JsonObject weights = object.getJsonObject("weights");
        Map<Wish, Integer> weighed =
                weights.keySet().stream().collect(Collectors.toMap(Wish::valueOf, weights::getInt));
        return new Instance(
                new Rules(form, Rules.Differing.valueOf(object.getString("differing")), weighed),
                object.getJsonArray("people").getValuesAs(JsonObject.class).stream()
                        .map(QuestionText::applicant)
                        .toList(),
                sets(object, "conflicts"),
                new Locks(
                        sets(object, "kept"),
                        sets(object, "together"),
                        sets(object, "apart"),
                        Set.copyOf(texts(object, "aside"))));
    }

    private static Applicant applicant(JsonObject each) {
        JsonObject held = each.getJsonObject("held");
        JsonObject wanted = each.getJsonObject("wanted");
        return new Applicant(
                each.getString("id"),
                Role.valueOf(each.getString("role")),
                each.getString("organisation"),
                new Applicant.Practice(
                        Set.copyOf(texts(each, "languages")),
                        Set.copyOf(texts(each, "places")),
                        each.getBoolean("remote"),
                        each.getInt("capacity"),
                        each.getBoolean("leftOver")),
                new Applicant.Profile(
                        Set.copyOf(texts(each, "themes")),
                        held.keySet().stream().collect(Collectors.toMap(code -> code, held::getInt)),
                        wanted.keySet().stream()
                                .collect(Collectors.toMap(code -> code, code -> want(wanted.getJsonArray(code)))),
                        Set.copyOf(texts(each, "experience")),
                        Set.copyOf(texts(each, "values")),
                        Set.copyOf(texts(each, "wishes")),
                        Set.copyOf(texts(each, "qualities"))),
                new Applicant.Relations(texts(each, "supervisors"), Set.copyOf(texts(each, "refused"))));
    }

    private static Applicant.Want want(JsonArray levels) {
        return new Applicant.Want(levels.getInt(0), levels.getInt(1));
    }

    private static List<String> texts(JsonObject of, String name) {
        return texts(of.getJsonArray(name));
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private static List<Set<String>> sets(JsonObject of, String name) {
        return of.getJsonArray(name).getValuesAs(JsonArray.class).stream()
                .map(array -> Set.copyOf(texts(array)))
                .toList();
    }
}
