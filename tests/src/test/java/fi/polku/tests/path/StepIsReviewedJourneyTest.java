package fi.polku.tests.path;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A step from planned to completed, with all that is refused on the way. */
@PolkuTest
class StepIsReviewedJourneyTest {
    private final Site polku;
    private final Walk walk;
    private final String step;

    StepIsReviewedJourneyTest(Site polku) {
        this.polku = polku;
        this.walk = Walk.begun(polku);
        this.step = walk.first();
    }

    @Test
    void approved_step_is_completed() {
        walk.finish(step);
        Answer done = walk.approve(step).expect(200);
        assertThat(done.text("status")).isEqualTo("completed");
        assertThat(done.has("completedAt")).isTrue();
        assertThat(walk.person.get("/api/v1/me/path").text("current")).isEqualTo(walk.second());
    }

    @Test
    void returned_step_stays_returned_until_it_is_taken_up_again() {
        walk.finish(step);
        walk.giveBack(step, "Kerro, mitä opit.").expect(200);
        assertThat(walk.step(step).getString("status")).isEqualTo("returned");
        assertThat(walk.step(step).getString("comment")).isEqualTo("Kerro, mitä opit.");
        assertThat(walk.ask(step, "Nyt").expect(409).text("type")).endsWith("step.refused.ask-review.returned");
        walk.start(step).expect(200);
        walk.ask(step, "Opin kysymään ajoissa.").expect(200);
        assertThat(walk.approve(step).expect(200).text("status")).isEqualTo("completed");
    }

    @Test
    void return_without_a_comment_is_an_error_of_that_field() {
        walk.finish(step);
        Answer refused = walk.supervisor
                .post("/api/v1/steps/" + step + "/review", Map.of("decision", "return", "comment", "  "))
                .expect(400);
        assertThat(refused.wrongFields()).containsExactly("comment");
        assertThat(walk.step(step).getString("status")).isEqualTo("review-asked");
    }

    @Test
    void every_illegal_move_is_refused_with_its_reason() {
        refused(walk.ask(step, "Liian aikaisin"), "ask-review.planned");
        refused(walk.person.post("/api/v1/steps/" + step + "/withdraw"), "withdraw.planned");
        refused(walk.approve(step), "review.planned");
        walk.start(step).expect(200);
        refused(walk.start(step), "start.in-progress");
        refused(walk.giveBack(step, "Kesken"), "review.in-progress");
        walk.ask(step, "Valmis").expect(200);
        refused(walk.start(step), "start.review-asked");
        refused(walk.ask(step, "Uudelleen"), "ask-review.review-asked");
        walk.approve(step).expect(200);
        refused(walk.start(step), "start.completed");
        refused(walk.approve(step), "review.completed");
        refused(walk.person.post("/api/v1/steps/" + step + "/withdraw"), "withdraw.completed");
    }

    private static void refused(Answer answer, String reason) {
        assertThat(answer.expect(409).text("type")).endsWith("step.refused." + reason);
        assertThat(answer.text("detail")).isNotBlank();
    }

    @Test
    void review_that_was_asked_is_withdrawn_and_nobody_else_reads_what_was_written_for_it() {
        walk.start(step).expect(200);
        walk.ask(step, "Lähetin liian aikaisin").expect(200);
        walk.person.post("/api/v1/steps/" + step + "/withdraw").expect(200);
        Answer seen = walk.supervisor.get("/api/v1/steps/" + step).expect(200);
        assertThat(seen.text("status")).isEqualTo("in-progress");
        assertThat(seen.has("reviewText")).isFalse();
    }

    @Test
    void review_is_taken_back_and_given_anew() {
        walk.finish(step);
        walk.approve(step).expect(200);
        walk.supervisor.delete("/api/v1/steps/" + step + "/review").expect(200);
        assertThat(walk.step(step).getString("status")).isEqualTo("review-asked");
        walk.giveBack(step, "Lisää esimerkki").expect(200);
        walk.start(step).expect(200);
        refused(walk.supervisor.delete("/api/v1/steps/" + step + "/review"), "reconsider.in-progress");
    }

    @Test
    void comment_that_is_being_reconsidered_is_not_yet_the_persons() {
        walk.finish(step);
        walk.giveBack(step, "Harkitsen vielä").expect(200);
        walk.supervisor.delete("/api/v1/steps/" + step + "/review").expect(200);
        assertThat(walk.step(step)).doesNotContainKey("comment");
    }

    @Test
    void path_is_completed_with_its_last_step_and_the_next_may_begin() {
        for (String each : new String[] {walk.first(), walk.second(), walk.third()}) {
            walk.person
                    .post("/api/v1/me/path", Map.of("template", walk.template))
                    .expect(409);
            walk.finish(each);
            walk.approve(each).expect(200);
        }
        assertThat(walk.person.get("/api/v1/me/path").has("completedAt")).isTrue();
        walk.person.post("/api/v1/me/path", Map.of("template", walk.template)).expect(201);
        refused(walk.supervisor.delete("/api/v1/steps/" + walk.third() + "/review"), "reconsider.next-path");
    }

    @Test
    void current_supervisor_reviews_and_the_former_one_sees_nothing_any_more() {
        walk.finish(step);
        Someone next = polku.people().demo("supervisor");
        supervisorBecomes(next.id().toString());
        try {
            walk.approve(step).expect(404);
            assertThat(polku.as(next).get("/api/v1/steps/" + step).expect(200).text("reviewText"))
                    .isEqualTo("Valmis.");
            polku.as(next)
                    .post("/api/v1/steps/" + step + "/review", Map.of("decision", "approve"))
                    .expect(200);
        } finally {
            supervisorBecomes(walk.leader.id().toString());
        }
    }

    @Test
    void without_a_supervisor_there_is_nobody_to_ask() {
        walk.start(step).expect(200);
        supervisorBecomes("");
        try {
            refused(walk.ask(step, "Kuka arvioi?"), "no-supervisor");
            assertThat(walk.person
                            .post("/api/v1/me/path/proposals", Map.of("change", "drop", "step", walk.third()))
                            .expect(409)
                            .text("type"))
                    .endsWith("proposal.refused.no-supervisor");
        } finally {
            supervisorBecomes(walk.leader.id().toString());
        }
    }

    /** @param supervisor the id, or an empty text for nobody */
    private void supervisorBecomes(String supervisor) {
        polku.database()
                .change(
                        "update polku.person set supervisor = cast(nullif(?, '') as uuid) where id = ?",
                        supervisor,
                        walk.who.id());
    }

    @Test
    void own_note_is_nobody_elses_and_every_write_is_recorded() {
        walk.person
                .send("PUT", "/api/v1/steps/" + step + "/note", "application/json", "{\"text\": \"Vain minulle\"}")
                .expect(200);
        assertThat(walk.person.get("/api/v1/steps/" + step + "/note").text("text"))
                .isEqualTo("Vain minulle");
        walk.supervisor.get("/api/v1/steps/" + step + "/note").expect(404);
        assertThat(walk.supervisor.get("/api/v1/steps/" + step).expect(200).body())
                .doesNotContain("Vain minulle");
        walk.finish(step);
        walk.approve(step).expect(200);
        assertThat(polku.database()
                        .rows(
                                "select action, \"right\" from polku_audit.record where subject = ? order by id",
                                UUID.fromString(step)))
                .extracting(row -> row.get("action") + " " + row.get("right"))
                .containsExactly(
                        "step.note own",
                        "step.read supervisor",
                        "step.start own",
                        "step.ask-review own",
                        "step.approve supervisor");
    }

    @Test
    void stale_version_is_told() {
        Answer seen = walk.person.get("/api/v1/steps/" + step).expect(200);
        walk.start(step).expect(200);
        walk.person
                .with("If-Match", seen.header("ETag").orElseThrow())
                .post("/api/v1/steps/" + step + "/review-request")
                .expect(412);
        walk.person.post("/api/v1/steps/" + step + "/review-request").expect(200);
    }
}
