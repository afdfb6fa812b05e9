package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import jakarta.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a pair agrees on: either writes, the other accepts exactly that or writes on, and what was in force stays to be read. */
@PolkuTest
class AgreementIsMadeTogetherJourneyTest {
    private final Grouped pair;
    private final String path;

    AgreementIsMadeTogetherJourneyTest(Site polku) {
        this.pair = Grouped.pair(polku);
        this.path = pair.path() + "/agreement";
    }

    private Answer write(Caller who, int version, String rules) {
        return who.with("If-Match", "\"" + version + "\"")
                .send(
                        "PUT",
                        path,
                        "application/json",
                        "{\"rules\":\"" + rules
                                + "\",\"cadence\":\"Kerran kuussa\",\"confidentiality\":\"Meille jää\"}");
    }

    private Answer accept(Caller who, int version) {
        return who.with("If-Match", "\"" + version + "\"").post(path + "/accept");
    }

    @Test
    void version_is_in_force_when_both_have_accepted_exactly_that_one() {
        assertThat(pair.mentorCaller.get(path).expect(200).text("state")).isEqualTo("not-yet");
        assertThat(write(pair.menteeCaller, 0, "Kuuntelemme").expect(200).text("state"))
                .isEqualTo("waits");
        assertThat(write(pair.mentorCaller, 1, "Kuuntelemme ja kysymme")
                        .expect(200)
                        .text("state"))
                .as("who writes on has accepted their own words, the other has not")
                .isEqualTo("waits");
        accept(pair.menteeCaller, 1).expect(412);
        Answer agreed = accept(pair.menteeCaller, 2).expect(200);
        assertThat(agreed.text("state")).isEqualTo("in-force");
        assertThat(agreed.json().getJsonArray("earlier"))
                .as("what was never in force is gone")
                .isEmpty();
        assertThat(agreed.json().getJsonObject("newest").getJsonArray("acceptedBy"))
                .hasSize(2);
    }

    @Test
    void who_writes_at_the_same_time_as_the_other_is_told_and_loses_nothing() {
        write(pair.menteeCaller, 0, "Minun").expect(200);
        write(pair.mentorCaller, 0, "Sinun").expect(412);
        assertThat(pair.mentorCaller
                        .get(path)
                        .expect(200)
                        .json()
                        .getJsonObject("newest")
                        .getString("rules"))
                .isEqualTo("Minun");
        pair.mentorCaller.send("PUT", path, "application/json", Grouped.TERMS).expect(428);
    }

    @Test
    void change_needs_both_again_and_what_was_in_force_stays_to_be_read() {
        pair.agreed();
        Answer changed = write(pair.mentorCaller, 1, "Uusi sääntö").expect(200);
        assertThat(changed.text("state")).isEqualTo("waits");
        assertThat(changed.json().getJsonArray("earlier").getValuesAs(JsonObject.class))
                .extracting(version -> version.getInt("version"))
                .containsExactly(1);
        assertThat(accept(pair.menteeCaller, 2).expect(200).text("state")).isEqualTo("in-force");
    }

    @Test
    void same_words_are_an_acceptance() {
        write(pair.menteeCaller, 0, "Yhdessä").expect(200);
        Answer same = write(pair.mentorCaller, 1, "Yhdessä").expect(200);
        assertThat(same.text("state")).isEqualTo("in-force");
        assertThat(same.json().getJsonObject("newest").getInt("version")).isEqualTo(1);
    }

    @Test
    void each_of_the_three_is_needed() {
        Answer refused = pair.menteeCaller
                .with("If-Match", "\"0\"")
                .send("PUT", path, "application/json", "{\"rules\":\"Vain tämä\"}")
                .expect(400);
        assertThat(refused.wrongFields()).containsExactly("cadence", "confidentiality");
        accept(pair.mentorCaller, 1).expect(404);
    }

    @Test
    void who_runs_the_programme_sees_that_it_is_in_force_and_not_what_it_says() {
        pair.agreed();
        JsonObject group = pair.hr
                .get("/api/v1/programmes/" + pair.programme + "/groups")
                .expect(200)
                .items()
                .get(0);
        assertThat(group.getString("agreement")).isEqualTo("in-force");
        assertThat(group.toString()).doesNotContain("Puhumme suoraan");
        pair.hr.get(path).expect(404);
        pair.hr
                .with("If-Match", "*")
                .send("PUT", path, "application/json", Grouped.TERMS)
                .expect(404);
        pair.menteeCaller
                .post(pair.path() + "/messages", Map.of("words", "Hienoa"))
                .expect(201);
    }
}
