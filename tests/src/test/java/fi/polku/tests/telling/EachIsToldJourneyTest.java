package fi.polku.tests.telling;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.run.Await;
import fi.polku.tests.Caller;
import fi.polku.tests.OpenRound;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Things happen, and those are told whom it concerns, and nobody else. */
@PolkuTest
class EachIsToldJourneyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Site polku;
    private final Someone expert;
    private final Someone supervisor;
    private final Someone colleague;

    EachIsToldJourneyTest(Site polku) {
        this.polku = polku;
        this.expert = polku.people().fresh("agency-2", "fi");
        this.supervisor = polku.people().supervisorOf(expert);
        this.colleague = polku.people().fresh("agency-2", "fi");
    }

    /** Of what somebody was told, and on which page, the last first; but for rounds that others announce meanwhile. */
    private List<String> told(Someone someone) {
        return all(someone).stream()
                .filter(notice -> !notice.startsWith("round-announced"))
                .toList();
    }

    private List<String> all(Someone someone) {
        return polku.as(someone).get("/api/v1/me/notices?limit=100").expect(200).items().stream()
                .map((JsonObject notice) -> notice.getString("kind") + " " + notice.getString("page"))
                .toList();
    }

    @Test
    void review_is_asked_of_the_supervisor_and_given_to_the_person() {
        Caller hr = polku.as("other-hr");
        String template = hr.post(
                        "/api/v1/path-templates",
                        Map.of(
                                "name",
                                Map.of("fi", "Polku"),
                                "steps",
                                List.of(Map.of("title", "Lue", "kind", "reading"))))
                .expect(201)
                .text("id");
        Caller person = polku.as(expert);
        String step = person.post("/api/v1/me/path", Map.of("template", template))
                .expect(201)
                .json()
                .getJsonArray("steps")
                .getJsonObject(0)
                .getString("id");
        person.post("/api/v1/steps/" + step + "/start").expect(200);
        person.post("/api/v1/steps/" + step + "/review-request", Map.of("text", "Valmis"))
                .expect(200);
        assertThat(told(supervisor)).contains("review-asked /team/reviews/" + step);
        assertThat(told(colleague)).isEmpty();
        polku.as(supervisor)
                .post("/api/v1/steps/" + step + "/review", Map.of("decision", "return", "comment", "Kerro lisää"))
                .expect(200);
        assertThat(told(expert)).containsExactly("review-given /path/steps/" + step);
        polku.as(supervisor)
                .post(
                        "/api/v1/team/" + expert.id() + "/path/proposals",
                        Map.of("change", "add", "title", "Kirjoita", "kind", "reading"))
                .expect(201);
        assertThat(told(expert)).startsWith("path-change-asked /path");
    }

    @Test
    void deputy_learns_of_it_and_then_of_what_the_supervisor_is_asked() {
        polku.as(supervisor)
                .post("/api/v1/deputies", Map.of("person", colleague.id().toString(), "from", today(), "to", today()))
                .expect(201);
        assertThat(told(colleague)).containsExactly("deputy-named /deputies");
        String application = OpenRound.sent(polku.as(expert), openRound(), "mentee", text -> text);
        assertThat(told(colleague)).startsWith("endorsement-asked /team/endorsements/" + application);
    }

    @Test
    void applicant_and_supervisor_follow_an_application() {
        String round = openRound();
        String id = OpenRound.sent(polku.as(expert), round, "mentee", text -> text);
        assertThat(told(expert)).startsWith("application-received /applications/" + id);
        assertThat(told(supervisor)).contains("endorsement-asked /team/endorsements/" + id);
        polku.as(supervisor)
                .with("If-Match", "*")
                .send("PUT", "/api/v1/endorsements/" + id, "application/json", "{\"decision\":\"endorsed\"}")
                .expect(200);
        assertThat(told(expert)).startsWith("endorsement-given /applications/" + id);
        polku.as(expert)
                .with("If-Match", "*")
                .post("/api/v1/applications/" + id + "/withdraw")
                .expect(200);
        assertThat(told(expert)).startsWith("application-withdrawn /applications/" + id);
    }

    @Test
    void round_is_announced_to_whom_it_is_for_and_its_new_days_to_whoever_has_applied() {
        String round = openRound();
        String programme =
                polku.as("other-hr").get("/api/v1/rounds/" + round).expect(200).text("programme");
        String announced = "round-announced /mentoring/" + programme;
        await(() -> all(expert).contains(announced));
        Someone elsewhere = polku.people().fresh("agency-3", "fi");
        assertThat(all(elsewhere))
                .as("of another agency, which does not own it")
                .doesNotContain(announced);
        OpenRound.sent(polku.as(expert), round, "mentee", text -> text);
        polku.as("other-hr")
                .post("/api/v1/rounds/" + round + "/move", Map.of("phase", "closing", "days", 1))
                .expect(200);
        await(() -> told(expert).contains("round-moved /mentoring"));
        assertThat(told(colleague)).doesNotContain("round-moved /mentoring");
    }

    @Test
    void whoever_gets_a_task_is_told() {
        String round = openRound();
        String programme =
                polku.as("other-hr").get("/api/v1/rounds/" + round).expect(200).text("programme");
        polku.as("other-hr")
                .post(
                        "/api/v1/programmes/" + programme + "/people",
                        Map.of("task", "matching", "person", colleague.id().toString(), "round", round))
                .expect(201);
        assertThat(told(colleague)).contains("task-given /mentoring");
    }

    private void await(BooleanSupplier told) {
        assertThat(Await.until(PATIENCE, told)).as("%s", told(expert)).isTrue();
    }

    private String today() {
        return polku.database().one(String.class, "select polku.today()::text");
    }

    /** Of agency-2, coordinated by a supervisor there. */
    private String openRound() {
        Caller hr = polku.as("other-hr");
        String programme = hr.post("/api/v1/programmes", Map.of("template", "specialists-groups"))
                .expect(201)
                .text("id");
        hr.post(
                        "/api/v1/programmes/" + programme + "/people",
                        Map.of("task", "coordinator", "person", supervisor.id().toString()))
                .expect(201);
        hr.post("/api/v1/programmes/" + programme + "/publish").expect(200);
        String round = hr.get("/api/v1/programmes/" + programme)
                .expect(200)
                .json()
                .getJsonArray("rounds")
                .getJsonObject(0)
                .getString("id");
        OpenRound.beginsToday(polku.database(), round, "application");
        return round;
    }
}
