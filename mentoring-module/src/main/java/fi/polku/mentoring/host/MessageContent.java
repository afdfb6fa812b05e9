package fi.polku.mentoring.host;

import fi.polku.mentoring.shared.Localized;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Messages to a host as text, to be kept until they are sent: all that is in them but whose they are and what they are
 * about, which stand beside it. What is read is equal to what was written.
 */
public final class MessageContent {
    private static final String TITLE = "title";
    private static final String CHANGED = "changed";

    private MessageContent() {}

    /**
     * A message as text.
     *
     * @param message any
     * @return a JSON object
     */
    public static String write(HostMessage message) {
        return builder(message)
                .add(CHANGED, message.changed().truncatedTo(ChronoUnit.MICROS).toString())
                .build()
                .toString();
    }

    private static JsonObjectBuilder builder(HostMessage message) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        if (message instanceof GoalSummary goal) {
            goal(object, goal);
        } else if (message instanceof Evidence evidence) {
            evidence(object, evidence);
        } else if (message instanceof StepCompletion completion) {
            step(object, completion);
        } else if (message instanceof Participation participation) {
            participation(object, participation);
        } else if (message instanceof MentorTraining training) {
            training(object, training);
        }
        return object;
    }

    private static void goal(JsonObjectBuilder object, GoalSummary goal) {
        object.add(TITLE, goal.title());
        goal.aim().competence().ifPresent(key -> competence(object, key));
        goal.aim().levelNow().ifPresent(level -> object.add("levelNow", level));
        goal.aim().levelTarget().ifPresent(level -> object.add("levelTarget", level));
        goal.due().ifPresent(day -> object.add("due", day.toString()));
        object.add("status", goal.standing().status());
        goal.standing().outlook().ifPresent(outlook -> object.add("outlook", outlook));
        object.add("progress", goal.standing().progress());
    }

    private static void evidence(JsonObjectBuilder object, Evidence evidence) {
        competence(object, evidence.competence());
        evidence.level().ifPresent(level -> object.add("level", level));
        object.add(TITLE, evidence.title());
        evidence.note().ifPresent(note -> object.add("note", note));
        object.add("on", evidence.on().toString());
    }

    private static void step(JsonObjectBuilder object, StepCompletion completion) {
        object.add(TITLE, texts(completion.step().title()))
                .add("kind", completion.step().kind())
                .add("path", texts(completion.step().path()));
        JsonArrayBuilder competences = Json.createArrayBuilder();
        completion.step().competences().forEach(key -> {
            JsonObjectBuilder each = Json.createObjectBuilder();
            competence(each, key);
            competences.add(each);
        });
        object.add("competences", competences)
                .add("completedOn", completion.completedOn().toString());
        completion.approvedBy().ifPresent(person -> object.add("approvedBy", person));
    }

    private static void participation(JsonObjectBuilder object, Participation participation) {
        object.add("programme", texts(participation.programme()))
                .add("role", word(participation.role()))
                .add("from", participation.term().from().toString())
                .add("status", word(participation.term().status()));
        participation.term().to().ifPresent(day -> object.add("to", day.toString()));
    }

    private static void training(JsonObjectBuilder object, MentorTraining training) {
        object.add(TITLE, texts(training.title()))
                .add("completedOn", training.completedOn().toString())
                .add("hours", training.hours());
    }

    private static void competence(JsonObjectBuilder object, HostCompetence.Key key) {
        object.add("framework", key.framework()).add("competence", key.uri());
    }

    private static JsonObjectBuilder texts(Localized text) {
        return Json.createObjectBuilder()
                .add("fi", text.fi())
                .add("sv", text.sv())
                .add("en", text.en());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * A message from its text.
     *
     * @param kind what it tells of
     * @param id Polku's id of what it tells of
     * @param person whose it is, by the host's id
     * @param content as {@link #write} wrote it
     * @return the message
     */
    public static HostMessage read(HostMessage.Kind kind, String id, String person, String content) {
        JsonObject object;
        try (JsonReader reader = Json.createReader(new StringReader(content))) {
            object = reader.readObject();
        }
        return switch (kind) {
            case GOAL -> goal(id, person, object);
            case EVIDENCE -> evidence(id, person, object);
            case STEP -> step(id, person, object);
            case PARTICIPATION -> participation(id, person, object);
            case TRAINING -> training(id, person, object);
        };
    }

    private static GoalSummary goal(String id, String person, JsonObject goal) {
        return new GoalSummary(
                id,
                person,
                goal.getString(TITLE),
                // the contract names a competence by framework and URI; one in no framework of the host is left out
                new GoalSummary.Aim(
                        goal.containsKey("framework") ? optionalKey(goal) : Optional.empty(),
                        number(goal, "levelNow"),
                        number(goal, "levelTarget")),
                text(goal, "due").map(LocalDate::parse),
                new GoalSummary.Standing(goal.getString("status"), text(goal, "outlook"), goal.getInt("progress")),
                changed(goal));
    }

    private static Evidence evidence(String id, String person, JsonObject evidence) {
        return new Evidence(
                id,
                person,
                key(evidence),
                number(evidence, "level"),
                evidence.getString(TITLE),
                text(evidence, "note"),
                day(evidence, "on"),
                changed(evidence));
    }

    private static StepCompletion step(String id, String person, JsonObject completion) {
        List<HostCompetence.Key> competences = completion.getJsonArray("competences").stream()
                .map(JsonValue::asJsonObject)
                .map(MessageContent::key)
                .toList();
        return new StepCompletion(
                id,
                person,
                new StepCompletion.Step(
                        texts(completion, TITLE), completion.getString("kind"), texts(completion, "path"), competences),
                day(completion, "completedOn"),
                text(completion, "approvedBy"),
                changed(completion));
    }

    private static Participation participation(String id, String person, JsonObject participation) {
        return new Participation(
                id,
                person,
                texts(participation, "programme"),
                constant(participation, "role", Participation.Role::valueOf),
                new Participation.Term(
                        day(participation, "from"),
                        text(participation, "to").map(LocalDate::parse),
                        constant(participation, "status", Participation.Status::valueOf)),
                changed(participation));
    }

    private static MentorTraining training(String id, String person, JsonObject training) {
        BigDecimal hours = training.getJsonNumber("hours").bigDecimalValue();
        return new MentorTraining(
                id, person, texts(training, TITLE), day(training, "completedOn"), hours, changed(training));
    }

    private static HostCompetence.Key key(JsonObject object) {
        return new HostCompetence.Key(object.getString("framework"), object.getString("competence"));
    }

    private static Optional<HostCompetence.Key> optionalKey(JsonObject object) {
        return object.containsKey("competence") ? Optional.of(key(object)) : Optional.empty();
    }

    private static Localized texts(JsonObject object, String name) {
        JsonObject texts = object.getJsonObject(name);
        return new Localized(texts.getString("fi"), texts.getString("sv"), texts.getString("en"));
    }

    private static <E> E constant(JsonObject object, String name, Function<String, E> valueOf) {
        return valueOf.apply(object.getString(name).toUpperCase(Locale.ROOT));
    }

    private static LocalDate day(JsonObject object, String name) {
        return LocalDate.parse(object.getString(name));
    }

    private static Instant changed(JsonObject object) {
        return OffsetDateTime.parse(object.getString(CHANGED)).toInstant();
    }

    private static Optional<String> text(JsonObject object, String name) {
        return Optional.ofNullable(object.getString(name, null));
    }

    private static Optional<Integer> number(JsonObject object, String name) {
        return object.containsKey(name) ? Optional.of(object.getInt(name)) : Optional.empty();
    }
}
