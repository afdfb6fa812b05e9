package fi.polku.run.match;

import fi.polku.mentoring.matching.Applicant;
import fi.polku.mentoring.matching.Budget;
import fi.polku.mentoring.matching.Form;
import fi.polku.mentoring.matching.Locks;
import fi.polku.mentoring.matching.Role;
import fi.polku.mentoring.matching.Rules;
import fi.polku.mentoring.matching.Wish;
import fi.polku.mentoring.shared.Localized;
import fi.polku.run.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a round as {@code docs/matching/round.schema.json} describes it. */
final class RoundJson {
    /** What is told of an applicant; a table has a column for each. */
    static final List<String> FIELDS = List.of(
            "id",
            "role",
            "organisation",
            "languages",
            "places",
            "remote",
            "capacity",
            "leftOver",
            "themes",
            "held",
            "wanted",
            "experience",
            "values",
            "wishes",
            "qualities",
            "supervisors",
            "refused");

    private static final Map<String, Form> FORMS = Map.of(
            "pairs", Form.pairs(),
            "triads", Form.triads(),
            "small-groups", Form.smallGroups());

    private final List<String> flaws = new ArrayList<>();

    private RoundJson() {}

    /**
     * Reads.
     *
     * @throws Refusal naming every field that cannot be read
     */
    static Question read(String json) {
        RoundJson round = new RoundJson();
        JsonValue value;
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            value = reader.readValue();
        } catch (JsonException e) {
            throw new Refusal(
                    "The file is not JSON: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "), e);
        }
        return round.question(new JsonPlace("", value, round.flaws));
    }

    private Question question(JsonPlace root) {
        root.knowing("$schema", "form", "differing", "weights", "applicants", "conflicts", "locks", "names", "budget");
        Rules rules = rules(root);
        List<Applicant> applicants = new ArrayList<>();
        root.get("applicants").ifPresent(list -> list.items().forEach(item -> applicants.add(applicant(item))));
        Locks locks = root.find("locks").map(RoundJson::locks).orElse(Locks.NONE);
        Budget budget = root.find("budget")
                .map(place -> budget(place, applicants.size(), rules.form()))
                .orElse(Budget.of(applicants.size(), rules.form(), 1));
        Map<String, Localized> names = root.map("names", RoundJson::name);
        List<java.util.Set<String>> conflicts = root.sets("conflicts");
        refuseFlaws();
        return new Question(Rounds.sound(rules, applicants, conflicts, locks, field -> field), budget, names);
    }

    private void refuseFlaws() {
        if (!flaws.isEmpty()) {
            throw Rounds.refusal(flaws);
        }
    }

    private Rules rules(JsonPlace root) {
        Form form = root.get("form").map(RoundJson::form).orElse(Form.triads());
        Rules.Differing differing = root.find("differing")
                .map(place -> place.constant(Rules.Differing.class))
                .orElse(Rules.Differing.EVERYBODY);
        Map<Wish, Integer> weights = new EnumMap<>(Wish.class);
        root.get("weights").ifPresent(place -> {
            place.knowing(Constants.names(Wish.class).split(", "));
            for (Wish wish : Wish.values()) {
                place.find(Constants.name(wish))
                        .ifPresent(weight -> weights.put(wish, place.number(Constants.name(wish), 0)));
            }
        });
        return new Rules(form, differing, weights);
    }

    private static Form form(JsonPlace place) {
        if (place.isText()) {
            Form known = FORMS.get(place.text());
            if (known == null) {
                place.refuse("must be pairs, triads or small-groups, or a list of seats");
            }
            return known == null ? Form.triads() : known;
        }
        return new Form(place.items().stream().map(RoundJson::seat).toList());
    }

    private static Form.Seat seat(JsonPlace place) {
        place.knowing("role", "min", "max", "counted");
        Role role = place.get("role").map(its -> its.constant(Role.class)).orElse(Role.PEER);
        int min = place.number("min", 1);
        return new Form.Seat(role, min, place.number("max", min), place.truth("counted", true));
    }

    private static Applicant applicant(JsonPlace place) {
        place.knowing(FIELDS.toArray(String[]::new));
        return new Applicant(
                place.text("id"),
                place.get("role").map(its -> its.constant(Role.class)).orElse(Role.PEER),
                place.text("organisation"),
                new Applicant.Practice(
                        place.get("languages").map(JsonPlace::texts).orElse(Set.of()),
                        place.texts("places"),
                        place.truth("remote", false),
                        place.number("capacity", 1),
                        place.truth("leftOver", false)),
                new Applicant.Profile(
                        place.texts("themes"),
                        place.map("held", level -> (int) level.number()),
                        place.map("wanted", RoundJson::want),
                        place.texts("experience"),
                        place.texts("values"),
                        place.texts("wishes"),
                        place.texts("qualities")),
                new Applicant.Relations(List.copyOf(place.texts("supervisors")), place.texts("refused")));
    }

    private static Applicant.Want want(JsonPlace place) {
        place.knowing("now", "target").get("target");
        return new Applicant.Want(place.number("now", 0), place.number("target", 0));
    }

    private static Locks locks(JsonPlace place) {
        place.knowing("kept", "together", "apart", "aside");
        return new Locks(place.sets("kept"), place.sets("together"), place.sets("apart"), place.texts("aside"));
    }

    private static Budget budget(JsonPlace place, int people, Form form) {
        place.knowing("seed", "iterations", "seconds", "proofSeconds");
        long seed = place.find("seed").map(JsonPlace::number).orElse(1L);
        Budget usual = Budget.of(people, form, seed);
        long iterations = place.find("iterations").map(JsonPlace::number).orElse(usual.iterations());
        int seconds = place.number("seconds", (int) usual.search().toSeconds());
        int proof = place.number("proofSeconds", (int) usual.proof().toSeconds());
        if (iterations < 1 || seconds < 0 || proof < 0) {
            place.refuse("must have at least one iteration and no negative time");
            return usual;
        }
        return new Budget(iterations, Duration.ofSeconds(seconds), Duration.ofSeconds(proof), seed);
    }

    private static Localized name(JsonPlace place) {
        place.knowing("fi", "sv", "en");
        return new Localized(
                place.find("fi").map(JsonPlace::text).orElse(""),
                place.find("sv").map(JsonPlace::text).orElse(""),
                place.find("en").map(JsonPlace::text).orElse(""));
    }
}
