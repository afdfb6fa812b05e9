package fi.polku.mentoring.survey;

import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.programme.PhaseKind;
import fi.polku.mentoring.shared.Localized;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Surveys and their questions in the database: written by who runs the programme, read through one door. */
@ApplicationScoped
class SurveyStore {
    private static final String JOINED = "\u001f";
    private static final String SURVEYS = "select * from polku.surveys(cast(:only as uuid), cast(:round as uuid))";

    private static final String QUESTIONS = """
            select q.id, q.survey, q.code, q.kind, q.role, q.text_fi, q.text_sv, q.text_en,
                   array_to_string(q.choices_fi, chr(31)) as choices_fi, array_to_string(q.choices_sv, chr(31)) as choices_sv,
                   array_to_string(q.choices_en, chr(31)) as choices_en
              from polku.survey_question q where\s""";

    @PersistenceContext
    EntityManager database;

    /** Which round somebody sees, and whether they run it. */
    record OfRound(UUID programme, Localized name, boolean runs) {}

    /** A day of training that can be asked about. */
    record Day(UUID id, Localized title, Instant startsAt) {}

    Optional<OfRound> round(UUID round) {
        return Row.all(database.createNativeQuery(
                                "select p.id, p.name_fi, p.name_sv, p.name_en, p.id = any (polku.programmes_i_run()) as runs"
                                        + " from polku.programme_round r join polku.programme p on p.id = r.programme where r.id = :round",
                                Tuple.class)
                        .setParameter("round", round))
                .stream()
                .findFirst()
                .map(row -> new OfRound(id(row, "id"), name(row, "name"), row.flag("runs")));
    }

    /** Days of training of a round that nobody is asked about yet. */
    List<Day> days(UUID round) {
        return Row.all(database.createNativeQuery("""
                                select e.id, e.title_fi, e.title_sv, e.title_en, e.starts_at from polku.event e
                                 where e.round = :round and e.kind = 'training' and e.cancelled_at is null
                                   and not exists (select 1 from polku.survey s where s.event = e.id)
                                 order by e.starts_at, e.id""", Tuple.class).setParameter("round", round)).stream()
                .map(row -> new Day(
                        id(row, "id"),
                        name(row, "title"),
                        row.moment("starts_at").orElseThrow()))
                .toList();
    }

    Optional<SurveyView> find(UUID survey) {
        return surveys(Optional.of(survey), Optional.empty()).stream().findFirst();
    }

    List<SurveyView> ofRound(UUID round) {
        return surveys(Optional.empty(), Optional.of(round));
    }

    /** Those that wait for the acting person's answer. */
    List<SurveyView> waiting() {
        return surveys(Optional.empty(), Optional.empty());
    }

    private List<SurveyView> surveys(Optional<UUID> only, Optional<UUID> round) {
        return Row.all(database.createNativeQuery(SURVEYS, Tuple.class)
                        .setParameter("only", text(only))
                        .setParameter("round", text(round)))
                .stream()
                .map(SurveyStore::survey)
                .toList();
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }

    private static SurveyView survey(Row row) {
        return new SurveyView(
                id(row, "id"),
                new SurveyView.Of(id(row, "programme"), id(row, "round"), name(row, "name"), row.flag("announced")),
                new SurveyView.Content(
                        row.text("moment").flatMap(SurveyMoment::of).orElseThrow(),
                        row.name("event"),
                        name(row, "title"),
                        name(row, "why")),
                row.day("first_day"),
                row.day("last_day"),
                row.day("gathered_on"),
                new SurveyView.Reader(
                        row.flag("runs"),
                        row.flag("asks"),
                        row.flag("ticked"),
                        row.flag("open"),
                        row.text("role").flatMap(GroupRole::of),
                        Optional.ofNullable(row.id("words"))),
                new SurveyView.Count(row.number("asked"), row.number("answered")),
                row.number("version").orElseThrow());
    }

    private static UUID id(Row row, String column) {
        return Objects.requireNonNull(row.id(column));
    }

    private static Localized name(Row row, String column) {
        return row.name(column).orElseThrow();
    }

    /** Nothing when the round has one of that moment already. */
    boolean add(UUID id, UUID programme, UUID round, BeginSurvey begin, SurveyTemplate from, Instant now) {
        Query insert = database.createNativeQuery("""
                        insert into polku.survey (id, programme, round, moment, event, first_day, last_day, title_fi, title_sv, title_en,
                                                  why_fi, why_sv, why_en, created_at, version)
                        values (:id, :programme, :round, :moment, cast(:event as uuid), cast(:first as date), cast(:last as date),
                                :titleFi, :titleSv, :titleEn, :whyFi, :whySv, :whyEn, :now, 1)
                            on conflict do nothing""")
                .setParameter("id", id)
                .setParameter("programme", programme)
                .setParameter("round", round)
                .setParameter("moment", begin.moment().code())
                .setParameter("event", text(begin.event()))
                .setParameter("first", text(begin.first()))
                .setParameter("last", text(begin.last()))
                .setParameter("now", now);
        localized(insert, "title", from.title());
        localized(insert, "why", from.why());
        return insert.executeUpdate() == 1;
    }

    private static void localized(Query query, String name, Localized text) {
        query.setParameter(name + "Fi", text.fi())
                .setParameter(name + "Sv", text.sv())
                .setParameter(name + "En", text.en());
    }

    /** As the last one of its survey. */
    void ask(UUID id, UUID survey, String code, QuestionContent content) {
        Query insert = database.createNativeQuery("""
                        insert into polku.survey_question (id, survey, place, code, kind, role, text_fi, text_sv, text_en, choices_fi, choices_sv, choices_en)
                        values (:id, :survey, (select coalesce(max(q.place), 0) + 1 from polku.survey_question q where q.survey = :survey),
                                :code, :kind, cast(:role as text), :textFi, :textSv, :textEn,
                                string_to_array(:choicesFi, chr(31)), string_to_array(:choicesSv, chr(31)), string_to_array(:choicesEn, chr(31)))""")
                .setParameter("id", id)
                .setParameter("survey", survey)
                .setParameter("code", code)
                .setParameter("kind", content.kind().code())
                .setParameter("role", content.role().map(GroupRole::code).orElse(null))
                .setParameter("choicesFi", joined(content, Localized::fi))
                .setParameter("choicesSv", joined(content, Localized::sv))
                .setParameter("choicesEn", joined(content, Localized::en));
        localized(insert, "text", content.text());
        insert.executeUpdate();
    }

    /** In a language that not every choice has, none. */
    private static String joined(QuestionContent content, Function<Localized, String> language) {
        List<String> words = content.choices().stream().map(language).toList();
        return words.stream().anyMatch(String::isBlank) ? "" : String.join(JOINED, words);
    }

    boolean takeOut(UUID survey, UUID question) {
        return database.createNativeQuery("delete from polku.survey_question where id = :id and survey = :survey")
                        .setParameter("id", question)
                        .setParameter("survey", survey)
                        .executeUpdate()
                == 1;
    }

    boolean discard(UUID survey) {
        return database.createNativeQuery("delete from polku.survey where id = :id")
                        .setParameter("id", survey)
                        .executeUpdate()
                == 1;
    }

    /** A version further; nothing when it was changed since that version, or has begun. */
    boolean touch(UUID survey, int version) {
        return database.createNativeQuery(
                                "update polku.survey set version = version + 1 where id = :id and version = :version")
                        .setParameter("id", survey)
                        .setParameter("version", version)
                        .executeUpdate()
                == 1;
    }

    /** In order. */
    List<Question> questions(UUID survey) {
        return questions(
                database.createNativeQuery(QUESTIONS + "q.survey = :survey order by q.place, q.id", Tuple.class)
                        .setParameter("survey", survey));
    }

    private static List<Question> questions(Query query) {
        return Row.all(query).stream().map(SurveyStore::question).toList();
    }

    /** The survey's own, and those of the start of its round where that is another survey; in one statement. */
    Map<UUID, List<Question>> questionsWithStart(SurveyView survey) {
        Map<UUID, List<Question>> asked = new LinkedHashMap<>();
        Row.all(database.createNativeQuery(QUESTIONS + """
                                q.survey = :survey
                                   or (:compared and q.survey = (select s.id from polku.survey s where s.round = :round and s.moment = 'start'))
                                order by q.survey, q.place, q.id""", Tuple.class)
                        .setParameter("survey", survey.id())
                        .setParameter("round", survey.of().round())
                        .setParameter("compared", survey.content().moment() == SurveyMoment.END))
                .forEach(row -> asked.computeIfAbsent(id(row, "survey"), id -> new ArrayList<>())
                        .add(question(row)));
        return asked;
    }

    /** The first day of its phase, or of its day of training, where the round has it. */
    Optional<LocalDate> firstDay(UUID round, BeginSurvey begin) {
        return Row.all(database.createNativeQuery("""
                                select coalesce((select f.first_day from polku.round_phase f where f.round = :round and f.kind = :phase),
                                                (select cast(e.starts_at at time zone 'Europe/Helsinki' as date) from polku.event e
                                                  where e.id = cast(:event as uuid) and e.round = :round and e.kind = 'training'
                                                    and e.cancelled_at is null)) as day""", Tuple.class)
                        .setParameter("round", round)
                        .setParameter(
                                "phase",
                                begin.moment().phase().map(PhaseKind::code).orElse(""))
                        .setParameter("event", text(begin.event())))
                .stream()
                .flatMap(row -> row.day("day").stream())
                .findFirst();
    }

    private static Question question(Row row) {
        return new Question(
                id(row, "id"),
                row.text("code").orElseThrow(),
                new QuestionContent(
                        row.text("kind").flatMap(QuestionKind::of).orElseThrow(),
                        row.text("role").flatMap(GroupRole::of),
                        name(row, "text"),
                        choices(row)));
    }

    private static List<Localized> choices(Row row) {
        List<String> fi = split(row, "choices_fi");
        List<String> sv = split(row, "choices_sv");
        List<String> en = split(row, "choices_en");
        List<Localized> choices = new ArrayList<>();
        for (int i = 0; i < fi.size(); i++) {
            choices.add(new Localized(fi.get(i), at(sv, i), at(en, i)));
        }
        return choices;
    }

    private static String at(List<String> words, int place) {
        return place < words.size() ? words.get(place) : "";
    }

    private static List<String> split(Row row, String column) {
        return row.text(column)
                .filter(joined -> !joined.isEmpty())
                .map(joined -> Arrays.asList(joined.split(JOINED, -1)))
                .orElse(List.of());
    }

    int copy(UUID from, UUID into) {
        return ((Number) database.createNativeQuery("select polku.copy_surveys(:from, :into)", Integer.class)
                        .setParameter("from", from)
                        .setParameter("into", into)
                        .getSingleResult())
                .intValue();
    }
}
