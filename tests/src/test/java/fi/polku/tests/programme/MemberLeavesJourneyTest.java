package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Sheet;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody leaves, or all think that the work is done: what ends then, and what stays to be read. */
@PolkuTest
class MemberLeavesJourneyTest {
    private final Site polku;
    private final Grouped pair;

    MemberLeavesJourneyTest(Site polku) {
        this.polku = polku;
        this.pair = Grouped.pair(polku).agreed();
    }

    private String goal(Caller owner) {
        String id = owner.post("/api/v1/goals", Map.of("title", "Opin neuvottelemaan", "why", "Siksi"))
                .expect(201)
                .text("id");
        owner.post("/api/v1/goals/" + id + "/shares", Map.of("with", "group:" + pair.id))
                .expect(201);
        return "/api/v1/goals/" + id;
    }

    @Test
    void what_is_shared_with_the_group_is_read_by_who_is_in_it_with_its_owner() {
        String goal = goal(pair.menteeCaller);
        assertThat(pair.mentorCaller.get(goal).expect(200).text("why")).isEqualTo("Siksi");
        pair.hr.get(goal).expect(404);
        pair.another(polku).mentorCaller.get(goal).expect(404);
        polku.as(polku.people().fresh())
                .post(goal + "/shares", Map.of("with", "group:" + pair.id))
                .expect(404);
    }

    @Test
    void pages_of_what_is_shared_with_the_group_say_so() {
        String goal = goal(pair.menteeCaller);
        String entry = "/api/v1/log-entries/"
                + pair.menteeCaller
                        .post("/api/v1/log-entries", Map.of("whatHappened", "Kysyin ensin"))
                        .expect(201)
                        .text("id");
        pair.menteeCaller
                .post(entry + "/shares", Map.of("with", "group:" + pair.id))
                .expect(201);
        Visitor mentor = polku.signIn(pair.mentor);
        assertThat(mentor.get(goal.replace("/api/v1", "")).expect(200).text()).contains("jaettu ryhmällesi");
        assertThat(mentor.get(entry.replace("/api/v1/log-entries", "/log"))
                        .expect(200)
                        .text())
                .contains("merkinnän ryhmällesi", "Kysyin ensin");
    }

    @Test
    void nobody_shares_with_a_group_that_they_are_not_in() {
        Caller stranger = polku.as(polku.people().fresh());
        String id = stranger.post("/api/v1/goals", Map.of("title", "Oma"))
                .expect(201)
                .text("id");
        stranger.post("/api/v1/goals/" + id + "/shares", Map.of("with", "group:" + pair.id))
                .expect(400);
    }

    @Test
    void leaving_ends_what_was_shared_both_ways_and_keeps_what_is_ones_own() {
        String mine = goal(pair.menteeCaller);
        String theirs = goal(pair.mentorCaller);
        pair.menteeCaller.get(theirs).expect(200);
        pair.menteeCaller.post(pair.path() + "/leave", Map.of()).expect(204);
        pair.mentorCaller.get(mine).expect(404);
        pair.menteeCaller.get(theirs).expect(404);
        pair.menteeCaller.get(mine).expect(200);
        assertThat(pair.menteeCaller.get(mine + "/shares").expect(200).items()).isEmpty();
        pair.menteeCaller.post(pair.path() + "/leave", Map.of()).expect(404);
    }

    @Test
    void group_that_is_too_small_goes_on_and_who_runs_the_programme_sees_that_it_is() {
        pair.menteeCaller.post(pair.path() + "/leave", Map.of()).expect(204);
        Answer group = pair.coordinator.get(pair.path()).expect(200);
        assertThat(group.json().getBoolean("small")).isTrue();
        assertThat(group.has("endedOn")).isFalse();
        assertThat(pair.mentorCaller.get(pair.path()).expect(200).text("agreement"))
                .as("what both had accepted holds for who is left")
                .isEqualTo("in-force");
        pair.mentorCaller.post(pair.path() + "/leave", Map.of()).expect(204);
        assertThat(pair.coordinator.get(pair.path()).expect(200).has("endedOn")).isTrue();
    }

    @Test
    void group_ends_when_all_in_it_say_that_it_has_done_its_work() {
        String goal = goal(pair.menteeCaller);
        assertThat(pair.menteeCaller.post(pair.path() + "/end").expect(200).has("endedOn"))
                .isFalse();
        pair.menteeCaller.post(pair.path() + "/go-on").expect(200);
        assertThat(pair.mentorCaller.post(pair.path() + "/end").expect(200).has("endedOn"))
                .isFalse();
        pair.mentorCaller
                .post(pair.path() + "/messages", Map.of("words", "Kiitos"))
                .expect(201);
        assertThat(pair.menteeCaller.post(pair.path() + "/end").expect(200).has("endedOn"))
                .isTrue();
        stays(goal);
    }

    /** What was written stays to be read, and nothing new is. */
    private void stays(String goal) {
        assertThat(pair.menteeCaller.get(pair.path() + "/messages").expect(200).items())
                .extracting(m -> m.getString("words"))
                .containsExactly("Kiitos");
        assertThat(pair.menteeCaller
                        .get(pair.path() + "/agreement")
                        .expect(200)
                        .json()
                        .getJsonObject("newest")
                        .getString("rules"))
                .isEqualTo("Puhumme suoraan");
        pair.mentorCaller
                .post(pair.path() + "/messages", Map.of("words", "Vielä"))
                .expect(409);
        pair.mentorCaller
                .with("If-Match", "*")
                .send("PUT", pair.path() + "/agreement", "application/json", Grouped.TERMS)
                .expect(409);
        pair.mentorCaller.post(pair.path() + "/leave", Map.of()).expect(409);
        pair.mentorCaller.post(pair.path() + "/end").expect(409);
        pair.mentorCaller.get(goal).expect(404);
    }

    @Test
    void who_was_in_a_group_and_runs_its_programme_ends_it_and_reads_only_what_they_wrote() {
        Agency agency = Agency.of(polku, "agency-1");
        Someone mentee = polku.people().fresh();
        String path = Grouped.GROUPS
                + Grouped.invite(polku.as(mentee), Grouped.programme(agency), agency.hrPerson, mentee)
                        .expect(201)
                        .text("id");
        agency.hr.post(path.replace("groups", "invitations") + "/accept").expect(200);
        agency.hr.post(path + "/messages", Map.of("words", "Hei")).expect(201);
        polku.as(mentee)
                .post(path + "/messages", Map.of("words", "Hei sinulle"))
                .expect(201);
        agency.hr.post(path + "/leave", Map.of()).expect(204);
        assertThat(agency.hr.get(path + "/messages").expect(200).items())
                .extracting(message -> message.getString("words"))
                .containsExactly("Hei");
        agency.hr.post(path + "/go-on").expect(409);
        Visitor hr = polku.signIn(agency.hrPerson);
        Sheet page = hr.get(path.replace("/api/v1", "")).expect(200);
        assertThat(page.text()).contains("Olet lähtenyt").doesNotContain("Hei sinulle");
        hr.press(page, "Päätä ryhmä", Map.of()).expect(200);
        assertThat(polku.as(mentee).get(path).expect(200).has("endedOn")).isTrue();
    }

    @Test
    void coordinator_ends_a_group_and_a_stranger_does_not() {
        pair.mentorCaller
                .post(pair.path() + "/messages", Map.of("words", "Kiitos"))
                .expect(201);
        String goal = goal(pair.menteeCaller);
        polku.as(polku.people().fresh()).post(pair.path() + "/end").expect(404);
        assertThat(pair.coordinator.post(pair.path() + "/end").expect(200).has("endedOn"))
                .isTrue();
        stays(goal);
    }
}
