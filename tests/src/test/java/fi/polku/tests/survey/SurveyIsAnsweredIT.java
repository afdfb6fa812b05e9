package fi.polku.tests.survey;

import static fi.polku.tests.survey.Surveyed.answers;
import static fi.polku.tests.survey.Surveyed.at;
import static fi.polku.tests.survey.Surveyed.of;
import static fi.polku.tests.survey.Surveyed.questions;
import static fi.polku.tests.survey.Surveyed.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.polku.run.Await;
import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.TimeTest;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A survey opens and closes by itself; who has answered is known, what was answered becomes figures of five and more, and nothing else is left. */
@TimeTest
class SurveyIsAnsweredIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Site polku;
    private final Surveyed surveyed;
    private final LocalDate first;
    private final LocalDate last;

    SurveyIsAnsweredIT(Site polku) {
        this.polku = polku;
        this.surveyed = new Surveyed(polku);
        this.first = polku.clock().today().plusDays(1);
        this.last = first.plusDays(9);
    }

    private Caller as(Someone who) {
        return polku.as(who);
    }

    private long count(String table, String survey) {
        return polku.database()
                .one(Long.class, "select count(*) from polku." + table + " where survey = ?::uuid", survey);
    }

    @Test
    void opens_on_its_first_day_is_answered_once_and_closes_after_its_last() {
        List<Someone> people = surveyed.people("peer", 3);
        String survey = surveyed.begun("start", first, last);
        as(people.get(0)).get(at(survey)).expect(404);
        as(people.get(0)).post(at(survey) + "/answers", Map.of("wellbeing", 4)).expect(404);
        polku.clock().moveTo(first);
        answers(as(people.get(0)), survey, 4, "Hyvin menee").expect(204);
        answers(as(people.get(0)), survey, 1, "Ei mene").expect(409);
        assertThat(as(people.get(0)).get(at(survey)).expect(200).json().getBoolean("answeredByMe"))
                .isTrue();
        as(polku.people().fresh()).get(at(survey)).expect(404);
        surveyed.hr().post(at(survey) + "/answers", Map.of("wellbeing", 4)).expect(403);
        polku.clock().moveTo(last);
        answers(as(people.get(1)), survey, 4, "Hyvin").expect(204);
        polku.clock().moveTo(last.plusDays(1));
        as(people.get(2)).post(at(survey) + "/answers", Map.of("wellbeing", 4)).expect(409);
    }

    @Test
    void an_answer_has_to_be_one() {
        Someone person = surveyed.people("peer", 1).get(0);
        String survey = surveyed.begun("start", first, last);
        polku.clock().moveTo(first);
        for (Map<String, ?> wrong : List.of(
                Map.of("wellbeing", 6), Map.of("wellbeing", 0), Map.of("wellbeing", "x"), Map.of("wellbeing", 4.5))) {
            assertThat(as(person)
                            .post(at(survey) + "/answers", wrong)
                            .expect(400)
                            .wrongFields())
                    .containsExactly("wellbeing");
        }
        assertThat(as(person)
                        .post(at(survey) + "/answers", Map.of("nonsense", 1))
                        .expect(400)
                        .wrongFields())
                .containsExactly("nonsense");
        assertThat(as(person)
                        .post(at(survey) + "/answers", Map.of("hope", "a".repeat(1001)))
                        .expect(400)
                        .wrongFields())
                .containsExactly("hope");
        as(person)
                .send("POST", at(survey) + "/answers", "application/json", "{}")
                .expect(400);
        assertThat(count("survey_tick", survey) + count("survey_answer", survey))
                .isZero();
    }

    @Test
    void questions_are_ones_own_until_it_opens() {
        String survey = surveyed.begun("after-meeting", first, last);
        Answer read = surveyed.hr().get(at(survey)).expect(200);
        Answer asked = surveyed.hr()
                .with("If-Match", read.header("ETag").orElseThrow())
                .post(
                        at(survey) + "/questions",
                        Map.of(
                                "kind",
                                "choice",
                                "text",
                                Map.of("fi", "Missä tapasitte?", "sv", "Var träffades ni?"),
                                "choices",
                                Map.of("fi", "Työpaikalla\nVerkossa", "sv", "På arbetsplatsen\nPå nätet")))
                .expect(200);
        List<JsonObject> questions = asked.json().getJsonArray("questions").getValuesAs(JsonObject.class);
        JsonObject own = questions.get(questions.size() - 1);
        assertThat(own.getJsonArray("choices")).hasSize(2);
        surveyed.hr()
                .with("If-Match", read.header("ETag").orElseThrow())
                .delete(at(survey) + "/questions/" + own.getString("id"))
                .expect(412);
        surveyed.hr()
                .with("If-Match", asked.header("ETag").orElseThrow())
                .delete(at(survey) + "/questions/" + own.getString("id"))
                .expect(200);
        polku.clock().moveTo(first);
        surveyed.hr()
                .with("If-Match", "*")
                .post(at(survey) + "/questions", Map.of("kind", "text", "text", "Myöhässä?"))
                .expect(409);
        surveyed.hr().delete(at(survey)).expect(409);
    }

    @Test
    void a_survey_follows_its_phase_and_there_is_one_of_each() {
        surveyed.hr().post(surveyed.surveys(), Map.of("moment", "end")).expect(201);
        surveyed.hr().post(surveyed.surveys(), Map.of("moment", "end")).expect(409);
        surveyed.hr()
                .post(
                        surveyed.surveys(),
                        Map.of(
                                "moment",
                                "start",
                                "firstDay",
                                first.minusDays(1).toString(),
                                "lastDay",
                                last.toString()))
                .expect(409);
        assertThat(surveyed.hr()
                        .post(
                                surveyed.surveys(),
                                Map.of("moment", "start", "firstDay", last.toString(), "lastDay", first.toString()))
                        .expect(400)
                        .wrongFields())
                .containsExactly("lastDay");
    }

    @Test
    void five_of_each_role_are_told_apart_and_asked_what_concerns_them() {
        List<Someone> mentors = surveyed.people("mentor", 5);
        List<Someone> mentees = surveyed.people("mentee", 6);
        String survey = surveyed.begun("start", first, last);
        surveyed.hr()
                .with("If-Match", "*")
                .post(at(survey) + "/questions", Map.of("kind", "scale", "text", "Opin itse", "role", "mentor"))
                .expect(200);
        polku.clock().moveTo(first);
        assertThat(questions(as(mentors.get(0)), survey))
                .hasSize(questions(as(mentees.get(0)), survey).size() + 1);
        mentors.forEach(who -> answers(as(who), survey, 5, "Mentorin sanat").expect(204));
        mentees.forEach(who -> answers(as(who), survey, 2, "Aktorin sanat").expect(204));
        assertThat(surveyed.hr().get(at(survey)).expect(200).json().getInt("answered"))
                .isEqualTo(11);
        assertThat(surveyed.hr().get(at(survey) + "/results").expect(200).json().getJsonArray("questions"))
                .as("before it is over")
                .isEmpty();
        JsonObject results = surveyed.results(survey, last.plusDays(1));
        JsonObject wellbeing = results.getJsonArray("questions").getJsonObject(0);
        assertThat(wellbeing.getJsonObject("question").getString("code")).isEqualTo("wellbeing");
        assertThat(rows(wellbeing)).containsExactly("all 11", "mentor 5", "mentee 6");
        assertThat(wellbeing
                        .getJsonArray("figures")
                        .getJsonObject(1)
                        .getJsonNumber("mean")
                        .doubleValue())
                .isEqualTo(5, within(1e-9));
        assertThat(of(results, "hope").getJsonArray("texts").getValuesAs(JsonString.class))
                .hasSize(11)
                .extracting(JsonString::getString)
                .containsOnly("Mentorin sanat", "Aktorin sanat");
        assertThat(count("survey_tick", survey)).isZero();
        assertThat(count("survey_answer", survey)).isZero();
        assertThat(polku.database()
                        .one(
                                Long.class,
                                "select count(*) from polku_keys.data_key where owner = ?::uuid and wrapped is not null",
                                survey))
                .as("keys that open the pool")
                .isZero();
    }

    @Test
    void where_one_role_has_fewer_than_five_all_are_one() {
        List<Someone> mentors = surveyed.people("mentor", 6);
        List<Someone> mentees = surveyed.people("mentee", 4);
        String survey = surveyed.begun("start", first, last);
        polku.clock().moveTo(first);
        mentors.forEach(who -> answers(as(who), survey, 4, "").expect(204));
        mentees.forEach(who -> answers(as(who), survey, 3, "").expect(204));
        JsonObject results = surveyed.results(survey, last.plusDays(1));
        assertThat(rows(of(results, "wellbeing"))).containsExactly("all 10");
        assertThat(of(results, "hope").getJsonArray("texts")).isEmpty();
    }

    @Test
    void what_fewer_than_five_answered_is_told_to_nobody() {
        List<Someone> people = surveyed.people("peer", 6);
        String survey = surveyed.begun("start", first, last);
        polku.clock().moveTo(first);
        people.forEach(who -> as(who).post(
                        at(survey) + "/answers",
                        people.indexOf(who) < 4 ? Map.of("wellbeing", 5, "agency", 2) : Map.of("agency", 2))
                .expect(204));
        JsonObject results = surveyed.results(survey, last.plusDays(1));
        assertThat(rows(of(results, "agency"))).containsExactly("all 6");
        assertThat(rows(of(results, "wellbeing"))).isEmpty();
    }

    @Test
    void who_has_not_answered_is_reminded_and_who_has_is_not() {
        List<Someone> people = surveyed.people("peer", 2);
        String survey = surveyed.begun("start", first, last);
        polku.clock().moveTo(first);
        assertThat(Await.until(PATIENCE, () -> told(people.get(0), survey).contains("survey-opens")))
                .isTrue();
        answers(as(people.get(0)), survey, 4, "Sanat").expect(204);
        polku.clock().moveTo(last.minusDays(2));
        assertThat(Await.until(PATIENCE, () -> told(people.get(1), survey).contains("survey-closes")))
                .isTrue();
        assertThat(told(people.get(0), survey)).containsExactly("survey-opens");
    }

    private List<String> told(Someone someone, String survey) {
        return as(someone).get("/api/v1/me/notices?limit=100").expect(200).items().stream()
                .filter(notice -> notice.getString("page").equals("/surveys/" + survey))
                .map(notice -> notice.getString("kind"))
                .toList();
    }

    @Test
    void what_was_written_is_destroyed_with_its_key_when_its_time_is_over() {
        List<Someone> people = surveyed.people("peer", 5);
        String survey = surveyed.begun("start", first, last);
        polku.clock().moveTo(first);
        people.forEach(who -> answers(as(who), survey, 4, "Toivon rohkeutta").expect(204));
        surveyed.results(survey, last.plusDays(1));
        assertThat(count("survey_words", survey)).isEqualTo(1);
        UUID words = polku.database().one(UUID.class, "select words from polku.survey where id = ?::uuid", survey);
        LocalDate kept = polku.database()
                .one(
                        java.sql.Date.class,
                        "select polku.application_kept_until(?::uuid)",
                        surveyed.round().round())
                .toLocalDate();
        polku.clock().moveTo(kept.plusDays(1));
        assertThat(Await.until(PATIENCE, () -> count("survey_words", survey) == 0))
                .isTrue();
        assertThat(polku.database()
                        .one(
                                Long.class,
                                "select count(*) from polku_keys.data_key where owner = ? and wrapped is not null",
                                words))
                .isZero();
        JsonObject after =
                surveyed.hr().get(at(survey) + "/results").expect(200).json();
        assertThat(rows(of(after, "wellbeing"))).containsExactly("all 5");
    }
}
