package fi.polku.tests.path;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One of the two proposes a change of a path, the other agrees or declines. */
@PolkuTest
class PathIsAdaptedTogetherJourneyTest {
    private final Site polku;
    private final Walk walk;

    PathIsAdaptedTogetherJourneyTest(Site polku) {
        this.polku = polku;
        this.walk = Walk.begun(polku);
    }

    @Test
    void person_adds_a_step_when_the_supervisor_agrees() {
        String id = walk.proposedByPerson(Map.of(
                "change", "add",
                "title", "Ohjaa harjoittelijaa",
                "kind", "work-task",
                "due", "2028-05-31",
                "after", walk.first(),
                "reason", "Haluan kokeilla ohjaamista."));
        assertThat(walk.titles()).hasSize(3);
        Answer seen = walk.supervisor.get("/api/v1/proposals/" + id).expect(200);
        assertThat(seen.text("reason")).isEqualTo("Haluan kokeilla ohjaamista.");
        assertThat(agree(id, false).text("status")).isEqualTo("agreed");
        assertThat(walk.titles())
                .containsExactly(
                        "Tutustu mentoriin", "Ohjaa harjoittelijaa", "Vedä verkostotapaaminen", "Lue strategia");
    }

    @Test
    void supervisor_moves_a_step_and_its_due_date_when_the_person_agrees() {
        Map<String, Object> change = new HashMap<>(Map.of("change", "move", "step", walk.third(), "after", "start"));
        change.put("due", "2028-01-31");
        agree(walk.proposedBySupervisor(change), true);
        assertThat(walk.titles()).startsWith("Lue strategia");
        assertThat(walk.step(walk.third()).getString("due")).isEqualTo("2028-01-31");
    }

    @Test
    void dropped_step_is_gone_for_both() {
        agree(walk.proposedByPerson(Map.of("change", "drop", "step", walk.second())), false);
        assertThat(walk.titles()).containsExactly("Tutustu mentoriin", "Lue strategia");
        walk.person.get("/api/v1/steps/" + walk.second()).expect(404);
        walk.supervisor.get("/api/v1/steps/" + walk.second()).expect(404);
    }

    @Test
    void declined_proposal_changes_nothing_and_keeps_its_answer() {
        String id = walk.proposedBySupervisor(Map.of("change", "drop", "step", walk.third()));
        walk.person
                .post("/api/v1/proposals/" + id + "/decline", Map.of("answer", "Luen sen silti."))
                .expect(200);
        assertThat(walk.supervisor.get("/api/v1/proposals/" + id).text("answer"))
                .isEqualTo("Luen sen silti.");
        assertThat(walk.titles()).hasSize(3);
        assertThat(walk.person
                        .post("/api/v1/proposals/" + id + "/agree")
                        .expect(409)
                        .text("type"))
                .endsWith("proposal.refused.declined");
    }

    @Test
    void own_proposal_is_withdrawn_but_not_agreed_to() {
        String id = walk.proposedByPerson(Map.of("change", "drop", "step", walk.third()));
        walk.person.post("/api/v1/proposals/" + id + "/agree").expect(403);
        walk.supervisor.post("/api/v1/proposals/" + id + "/withdraw").expect(403);
        walk.person.post("/api/v1/proposals/" + id + "/withdraw").expect(200);
        assertThat(walk.supervisor
                        .post("/api/v1/proposals/" + id + "/agree")
                        .expect(409)
                        .text("type"))
                .endsWith("proposal.refused.withdrawn");
    }

    @Test
    void proposal_that_the_path_has_outrun_is_refused_with_its_reason() {
        String drop = walk.proposedBySupervisor(Map.of("change", "drop", "step", walk.third()));
        walk.start(walk.third()).expect(200);
        refused(drop, "step-moved-on");

        String after =
                walk.proposedBySupervisor(Map.of("change", "move", "step", walk.first(), "after", walk.second()));
        agree(walk.proposedByPerson(Map.of("change", "drop", "step", walk.second())), false);
        refused(after, "place-gone");

        String early = walk.proposedBySupervisor(Map.of("change", "move", "step", walk.first(), "due", "2028-01-31"));
        agree(walk.proposedByPerson(Map.of("change", "move", "step", walk.first(), "due", "2028-02-28")), false);
        refused(early, "due-changed");
    }

    private void refused(String proposal, String reason) {
        Answer answer =
                walk.person.post("/api/v1/proposals/" + proposal + "/agree").expect(409);
        assertThat(answer.text("type")).endsWith("proposal.refused." + reason);
        assertThat(answer.text("detail")).isNotBlank();
    }

    @Test
    void former_supervisors_proposal_is_not_agreed_to() {
        String id = walk.proposedBySupervisor(Map.of("change", "drop", "step", walk.third()));
        supervisorBecomes(polku.people().demo("supervisor").id());
        try {
            refused(id, "supervisor-changed");
        } finally {
            supervisorBecomes(walk.leader.id());
        }
    }

    private void supervisorBecomes(UUID supervisor) {
        polku.database().change("update polku.person set supervisor = ? where id = ?", supervisor, walk.who.id());
    }

    @Test
    void dropping_the_last_open_step_completes_the_path() {
        walk.finish(walk.first());
        walk.approve(walk.first()).expect(200);
        agree(walk.proposedByPerson(Map.of("change", "drop", "step", walk.second())), false);
        agree(walk.proposedByPerson(Map.of("change", "drop", "step", walk.third())), false);
        Answer path = walk.person.get("/api/v1/me/path").expect(200);
        assertThat(path.has("completedAt")).isTrue();
        assertThat(walk.person
                        .post("/api/v1/me/path/proposals", Map.of("change", "add", "title", "Vielä", "kind", "course"))
                        .expect(409)
                        .text("type"))
                .endsWith("proposal.refused.path-completed");
    }

    @Test
    void change_that_names_nothing_of_the_path_is_an_error_of_its_field() {
        Answer step = walk.person
                .post(
                        "/api/v1/me/path/proposals",
                        Map.of("change", "drop", "step", UUID.randomUUID().toString()))
                .expect(400);
        assertThat(step.wrongFields()).containsExactly("step");
        Answer competence = walk.person
                .post(
                        "/api/v1/me/path/proposals",
                        Map.of("change", "add", "title", "Uusi", "kind", "course", "competences", List.of("urn:no")))
                .expect(400);
        assertThat(competence.wrongFields()).containsExactly("competences");
    }

    @Test
    void same_key_proposes_once() {
        Map<String, ?> change = Map.of("change", "drop", "step", walk.third());
        var twice = walk.person.with("Idempotency-Key", UUID.randomUUID().toString());
        String first =
                twice.post("/api/v1/me/path/proposals", change).expect(201).text("id");
        assertThat(twice.post("/api/v1/me/path/proposals", change).expect(201).text("id"))
                .isEqualTo(first);
        assertThat(walk.person.get("/api/v1/me/path/proposals").items())
                .extracting((JsonObject p) -> p.getString("id"))
                .containsExactly(first);
    }

    private Answer agree(String proposal, boolean byPerson) {
        return (byPerson ? walk.person : walk.supervisor)
                .post("/api/v1/proposals/" + proposal + "/agree")
                .expect(200);
    }
}
