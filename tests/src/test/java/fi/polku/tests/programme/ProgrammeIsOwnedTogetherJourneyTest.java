package fi.polku.tests.programme;

import static fi.polku.tests.programme.Agency.PROGRAMMES;
import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two agencies own a programme, each by its own word; who is named sees it, and no longer when that is over. */
@PolkuTest
class ProgrammeIsOwnedTogetherJourneyTest {
    private final Site polku;
    private final Agency first;
    private final Agency second;

    ProgrammeIsOwnedTogetherJourneyTest(Site polku) {
        this.polku = polku;
        this.first = Agency.of(polku, "agency-1");
        this.second = Agency.of(polku, "agency-2");
    }

    private String asked() {
        String id = first.begin("specialists-groups");
        first.name(id, "coordinator", first.colleague).expect(201);
        first.hr
                .post(PROGRAMMES + "/" + id + "/organisations", Map.of("organisation", second.id()))
                .expect(201);
        return id;
    }

    private static List<String> listed(Caller who, String query) {
        return who.get(PROGRAMMES + query).expect(200).items().stream()
                .map(programme -> programme.getString("id"))
                .toList();
    }

    @Test
    void other_agency_owns_it_by_its_own_word_alone() {
        String id = asked();
        second.hr
                .patch(PROGRAMMES + "/" + id, first.hr.get(PROGRAMMES + "/" + id), Map.of("strategy", "x"))
                .expect(403);
        first.hr.post(PROGRAMMES + "/" + id + "/publish").expect(200);
        second.person.get(PROGRAMMES + "/" + id).expect(404);
        assertThat(listed(second.hr, "?of=organisers&limit=100")).contains(id);

        second.hr.post(PROGRAMMES + "/" + id + "/join").expect(200);
        second.person.get(PROGRAMMES + "/" + id).expect(200);
        assertThat(listed(second.person, "?limit=100")).contains(id);
        second.hr
                .patch(PROGRAMMES + "/" + id, first.hr.get(PROGRAMMES + "/" + id), Map.of("strategy", "Yhdessä"))
                .expect(200);
        second.hr.post(PROGRAMMES + "/" + id + "/join").expect(404);
    }

    @Test
    void who_leaves_takes_along_whom_they_named() {
        String id = asked();
        second.hr.post(PROGRAMMES + "/" + id + "/join").expect(200);
        second.name(id, "coordinator", second.colleague).expect(201);
        second.name(id, "coordinator", first.colleague).expect(400);
        second.person.get(PROGRAMMES + "/" + id).expect(200);
        second.hr
                .delete(PROGRAMMES + "/" + id + "/organisations/" + second.id())
                .expect(204);
        second.person.get(PROGRAMMES + "/" + id).expect(404);
        assertThat(first.hr.get(PROGRAMMES + "/" + id).expect(200).json().getJsonArray("people"))
                .hasSize(1);
        first.hr.delete(PROGRAMMES + "/" + id + "/organisations/" + first.id()).expect(409);
    }

    @Test
    void coordinator_runs_it_while_named() {
        String id = asked();
        Answer seen = first.person.get(PROGRAMMES + "/" + id).expect(200);
        first.person.patch(PROGRAMMES + "/" + id, seen, Map.of("minutes", 60)).expect(200);
        first.person
                .post(
                        PROGRAMMES + "/" + id + "/people",
                        Map.of("task", "trainer", "person", first.colleague.id().toString()))
                .expect(403);
        String task = seen.json().getJsonArray("people").getJsonObject(0).getString("id");
        first.hr.delete(PROGRAMMES + "/" + id + "/people/" + task).expect(204);
        first.person.get(PROGRAMMES + "/" + id).expect(404);
    }

    @Test
    void is_not_published_while_an_owner_has_no_coordinator() {
        String id = asked();
        second.hr.post(PROGRAMMES + "/" + id + "/join").expect(200);
        assertThat(first.hr.post(PROGRAMMES + "/" + id + "/publish").expect(400).wrongFields())
                .containsExactly("people");
        second.name(id, "coordinator", second.colleague).expect(201);
        second.person.post(PROGRAMMES + "/" + id + "/publish").expect(200);
    }

    @Test
    void two_who_turn_out_to_be_one_have_a_task_once() {
        String id = first.begin("specialists-groups");
        UUID goes = madeUp();
        UUID stays = madeUp();
        try {
            for (UUID person : List.of(goes, stays)) {
                name(id, "trainer", person);
            }
            name(id, "matching", goes);
            polku.database().rows("select polku.merge_person(?, ?)", goes, stays);
            assertThat(first.hr
                            .get(PROGRAMMES + "/" + id)
                            .json()
                            .getJsonArray("people")
                            .getValuesAs(JsonObject.class))
                    .extracting(person -> person.getString("task") + " " + person.getString("person"))
                    .containsExactlyInAnyOrder("trainer " + stays, "matching " + stays);
        } finally {
            polku.database().change("delete from polku.person where id = ?", goes);
            polku.database().change("delete from polku.person where id = ?", stays);
        }
    }

    private void name(String programme, String task, UUID person) {
        first.hr
                .post(PROGRAMMES + "/" + programme + "/people", Map.of("task", task, "person", person.toString()))
                .expect(201);
    }

    /** Somebody of the first agency whom no host tells of, so that no reading of a host meets them. */
    private UUID madeUp() {
        return polku.database()
                .one(
                        UUID.class,
                        "insert into polku.person (host, host_id, given_name, family_name, organisation)"
                                + " select 'made-up', gen_random_uuid()::text, 'Kaija', 'Keksitty', p.organisation from polku.person p"
                                + " where p.id = ? returning id",
                        first.colleague.id());
    }

    @Test
    void strategy_and_lessons_are_its_organisers_alone() {
        String id = first.published("specialists-groups");
        first.hr
                .patch(PROGRAMMES + "/" + id, first.hr.get(PROGRAMMES + "/" + id), Map.of("strategy", "Tavoite 3"))
                .expect(200);
        Answer round =
                first.hr.get("/api/v1/rounds/" + Agency.round(first.hr, id)).expect(200);
        first.hr
                .patch("/api/v1/rounds/" + round.text("id"), round, Map.of("lessons", "Haku auki aiemmin"))
                .expect(200);
        JsonObject run = first.person.get(PROGRAMMES + "/" + id).expect(200).json();
        assertThat(run.getString("strategy")).isEqualTo("Tavoite 3");
        String read = first.hr.get(PROGRAMMES + "/" + id).body();
        assertThat(read).contains("Haku auki aiemmin");
        first.hr
                .delete(PROGRAMMES + "/" + id + "/people/"
                        + run.getJsonArray("people").getJsonObject(0).getString("id"))
                .expect(204);
        assertThat(first.person.get(PROGRAMMES + "/" + id).expect(200).body())
                .doesNotContain("Tavoite 3", "Haku auki aiemmin");
    }
}
