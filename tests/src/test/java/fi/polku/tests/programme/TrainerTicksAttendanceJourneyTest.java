package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Sheet;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A trainer says who was there, is told names for it, and nothing else; who came sees it in their own data. */
@PolkuTest
class TrainerTicksAttendanceJourneyTest {
    private final Site polku;
    private final Gathered round;
    private final Someone trainer;
    private final Someone came;
    private final Someone stayedAway;
    private final String event;

    TrainerTicksAttendanceJourneyTest(Site polku) {
        this.polku = polku;
        this.round = Gathered.of(polku);
        this.trainer = round.trainer();
        this.came = round.participant();
        this.stayedAway = round.participant();
        this.event = round.arranged(Gathered.hybrid(2, 2));
        for (Someone person : List.of(came, stayedAway)) {
            Gathered.comes(polku.as(person), event, "room", false).expect(200);
        }
    }

    private String path() {
        return "/api/v1/events/" + event;
    }

    private JsonObject seatOf(Someone person) {
        return polku.as(trainer).get(path() + "/people").expect(200).items().stream()
                .filter(each -> each.getString("name").equals(person.name()))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> attendance() {
        return Map.of(
                "seats",
                List.of(seatOf(came).getString("seat"), seatOf(stayedAway).getString("seat")),
                "there",
                List.of(seatOf(came).getString("seat")));
    }

    @Test
    void who_was_there_is_said_from_the_day_on_and_told_to_each_alone() {
        Caller trains = polku.as(trainer);
        Gathered.put(trains, path() + "/attendance", attendance()).expect(409);
        Gathered.begins(polku.database(), event);
        Gathered.put(trains, path() + "/attendance", attendance()).expect(204);
        assertThat(attended(came)).isTrue();
        assertThat(attended(stayedAway)).isFalse();
        Visitor visitor = polku.signIn(came);
        assertThat(visitor.get("/events/" + event).expect(200).text()).contains("Oli paikalla");
        Gathered.put(polku.as(came), path() + "/attendance", attendance()).expect(403);
    }

    private boolean attended(Someone person) {
        return polku.as(person)
                .get(path())
                .expect(200)
                .json()
                .getJsonObject("mine")
                .getBoolean("attended");
    }

    @Test
    void trainer_is_told_names_and_nothing_else() {
        JsonObject seat = seatOf(came);
        assertThat(seat.keySet()).containsExactlyInAnyOrder("seat", "name");
        Caller trains = polku.as(trainer);
        JsonObject seen = trains.get(path()).expect(200).json();
        assertThat(seen.containsKey("link")).isFalse();
        trains.get("/api/v1/rounds/" + round.round() + "/applications").expect(403);
        Map<String, Object> changed = new HashMap<>(Gathered.event(9));
        Gathered.put(trains, path(), changed).expect(403);
        trains.with("If-Match", "*").post(path() + "/cancel").expect(403);
        assertThat(Gathered.comes(trains, event, "room", true).expect(404).body())
                .as("it is for those who take part")
                .isNotEmpty();
        Visitor visitor = polku.signIn(trainer);
        assertThat(visitor.get("/events/" + event + "/people").expect(200).text())
                .contains(came.name())
                .doesNotContain("Lataa taulukkona");
        visitor.get("/events/" + event + "/people/list.csv").expect(403);
        Caller ofAnother = polku.as(Gathered.of(polku).trainer());
        ofAnother.get(path() + "/people").expect(404);
        Gathered.put(ofAnother, path() + "/attendance", attendance()).expect(404);
    }

    @Test
    void trainer_ticks_on_the_page_without_script() {
        Gathered.begins(polku.database(), event);
        Visitor visitor = polku.signIn(trainer);
        Sheet page = visitor.get("/events/" + event + "/people").expect(200);
        Sheet saved = visitor.press(
                page, "Tallenna läsnäolo", Map.of("there", seatOf(came).getString("seat")));
        assertThat(saved.expect(200).text()).contains("Läsnäolo on tallennettu");
        assertThat(attended(came)).isTrue();
    }

    @Test
    void organisers_download_who_comes() {
        String sheet = polku.signIn(round.organiser())
                .get("/events/" + event + "/people/list.csv")
                .answer()
                .expect(200)
                .body();
        assertThat(sheet).contains(came.name()).contains(stayedAway.name()).contains("Paikan päällä");
    }
}
