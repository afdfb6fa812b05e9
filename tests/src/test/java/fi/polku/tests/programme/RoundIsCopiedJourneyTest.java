package fi.polku.tests.programme;

import static fi.polku.tests.programme.Agency.PROGRAMMES;
import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A round is announced, moved and copied to the next. */
@PolkuTest
class RoundIsCopiedJourneyTest {
    private final Agency agency;

    RoundIsCopiedJourneyTest(Site polku) {
        this.agency = Agency.of(polku, "agency-1");
    }

    private static LocalDate first(JsonObject round, String phase) {
        return LocalDate.parse(
                round.getJsonObject("phases").getJsonObject(phase).getString("first"));
    }

    @Test
    void next_round_has_the_days_a_year_on_and_the_same_people_and_places() {
        String id = agency.published("peer-triads");
        agency.hr
                .send(
                        "PATCH",
                        "/api/v1/rounds/" + Agency.round(agency.hr, id) + "/places",
                        "application/json",
                        "{\"peer\":30}")
                .expect(200);
        agency.name(id, "matching", agency.colleague).expect(201);
        Answer made = agency.hr.post(PROGRAMMES + "/" + id + "/rounds").expect(201);
        JsonObject before = Agency.rounds(agency.hr, id).get(1);
        assertThat(first(made.json(), "application"))
                .isEqualTo(first(before, "application").plusYears(1));
        assertThat(first(made.json(), "kick-off").getDayOfWeek())
                .isEqualTo(first(before, "kick-off").getDayOfWeek());
        assertThat(made.text("previous")).isEqualTo(before.getString("id"));
        assertThat(agency.hr
                        .get(PROGRAMMES + "/" + id)
                        .json()
                        .getJsonArray("people")
                        .getValuesAs(JsonObject.class))
                .filteredOn(person -> person.getString("task").equals("matching"))
                .extracting(person -> person.getString("round"))
                .containsExactlyInAnyOrder(made.text("id"), before.getString("id"));
        assertThat(agency.hr
                        .get("/api/v1/rounds/" + made.text("id") + "/places")
                        .items())
                .extracting(role -> role.getInt("places"))
                .containsExactly(30);
        agency.hr.post(PROGRAMMES + "/" + id + "/rounds").expect(409);
    }

    @Test
    void is_seen_once_it_is_announced() {
        String id = agency.published("peer-triads");
        String next =
                agency.hr.post(PROGRAMMES + "/" + id + "/rounds").expect(201).text("id");
        String task = agency.hr
                .get(PROGRAMMES + "/" + id)
                .json()
                .getJsonArray("people")
                .getJsonObject(0)
                .getString("id");
        agency.hr.delete(PROGRAMMES + "/" + id + "/people/" + task).expect(204);
        agency.person.get("/api/v1/rounds/" + next).expect(404);
        agency.hr.post("/api/v1/rounds/" + next + "/announce").expect(200);
        agency.person.get("/api/v1/rounds/" + next).expect(200);
        agency.hr.delete("/api/v1/rounds/" + next).expect(409);
    }

    @Test
    void moved_days_are_told_to_who_reads() {
        String id = agency.published("peer-triads");
        String round = "/api/v1/rounds/" + Agency.round(agency.hr, id);
        JsonObject before = agency.hr.get(round).json();
        assertThat(before).doesNotContainKey("movedAt");
        agency.hr.post(round + "/move", Map.of("phase", "kick-off", "days", 7)).expect(200);
        JsonObject after = agency.person.get(round).expect(200).json();
        assertThat(after).containsKey("movedAt");
        assertThat(first(after, "kick-off")).isEqualTo(first(before, "kick-off").plusDays(7));
        assertThat(first(after, "closing")).isEqualTo(first(before, "closing").plusDays(7));
        assertThat(first(after, "matching")).isEqualTo(first(before, "matching"));
        assertThat(agency.hr
                        .post(round + "/move", Map.of("phase", "matching", "days", -1))
                        .expect(400)
                        .wrongFields())
                .containsExactly("phases.matching.first");
    }

    @Test
    void days_are_changed_one_by_one_and_a_phase_is_taken_away() {
        String id = agency.published("peer-triads");
        String path = "/api/v1/rounds/" + Agency.round(agency.hr, id);
        Answer seen = agency.hr.get(path).expect(200);
        Map<String, Object> phases = new HashMap<>();
        phases.put("mid-survey", JsonValue.NULL);
        Answer after = agency.hr.patch(path, seen, Map.of("phases", phases)).expect(200);
        assertThat(after.json().getJsonObject("phases"))
                .doesNotContainKey("mid-survey")
                .containsKey("closing");
        agency.hr.patch(path, seen, Map.of("phases", phases)).expect(412);
    }

    @Test
    void programme_without_rounds_has_none() {
        String id = agency.published("onboarding-pairs");
        assertThat(Agency.rounds(agency.hr, id)).isEmpty();
        agency.hr.post(PROGRAMMES + "/" + id + "/rounds").expect(409);
        agency.person.get(PROGRAMMES + "/" + id).expect(200);
    }
}
