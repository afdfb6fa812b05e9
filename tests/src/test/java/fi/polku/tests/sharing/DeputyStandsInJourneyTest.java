package fi.polku.tests.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A supervisor is away and somebody stands in: for those days, with the supervisor's rights, and everybody concerned knows. */
@PolkuTest
class DeputyStandsInJourneyTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Helsinki"));

    private final Site polku;
    private final Someone supervisor;
    private final Someone expert;
    private final Someone standIn;
    private final Caller boss;
    private final Caller me;
    private final Caller deputy;
    private final Caller hr;

    DeputyStandsInJourneyTest(Site polku) {
        this.polku = polku;
        this.expert = polku.people().fresh();
        this.supervisor = polku.people().supervisorOf(expert);
        this.standIn = polku.people().fresh();
        this.boss = polku.as(supervisor);
        this.me = polku.as(expert);
        this.deputy = polku.as(standIn);
        this.hr = polku.as("hr");
    }

    /** Others have the same supervisor. */
    @AfterEach
    void end() {
        polku.database()
                .change(
                        "update polku.deputy set ended_at = now() where supervisor = ? and ended_at is null",
                        supervisor.id());
    }

    @Test
    void a_deputy_sees_what_the_supervisor_would_and_the_owner_sees_who_it_was() {
        String goal = shared("/api/v1/goals", Map.of("title", "Opin neuvottelemaan", "why", "Syy"));
        String entry = shared("/api/v1/log-entries", Map.of("whatHappened", "Neuvottelin"));
        String own = me.post("/api/v1/log-entries", Map.of("whatHappened", "Vain minulle"))
                .expect(201)
                .text("id");
        deputy.get("/api/v1/goals/" + goal).expect(404);
        deputy.get("/api/v1/team").expect(403);
        named();
        assertThat(deputy.get("/api/v1/goals/" + goal).expect(200).text("why")).isEqualTo("Syy");
        assertThat(deputy.get("/api/v1/log-entries/" + entry).expect(200).text("whatHappened"))
                .isEqualTo("Neuvottelin");
        deputy.get("/api/v1/log-entries/" + own).expect(404);
        assertThat(deputy.get("/api/v1/goals?of=others").body()).contains(goal);
        assertThat(deputy.get("/api/v1/log-entries?of=others").body()).contains(entry);
        assertThat(deputy.get("/api/v1/team?limit=100").expect(200).items())
                .extracting(member -> member.getString("name") + ", " + member.getString("insteadOf"))
                .contains(expert.name() + ", " + supervisor.name());
        assertThat(me.get("/api/v1/goals/" + goal + "/shares").body()).contains("\"deputies\":[\"" + standIn.name());
        assertThat(looks("reads"))
                .allSatisfy(look -> assertThat(look.getString("right")).isEqualTo("deputy"))
                .allSatisfy(look -> assertThat(look.getString("name")).isEqualTo(standIn.name()))
                .extracting(look -> look.getString("thing"))
                .containsExactly(entry, goal);
        assertThat(polku.signIn(expert).get("/goals/" + goal).text())
                .contains("Sinä, esihenkilösi ja hänen sijaisensa");
        assertThat(polku.signIn(expert).get("/deputies").text()).contains("Esihenkilösi sijaiset", standIn.name());
        assertThat(polku.signIn(expert).get("/my-data").text()).contains(standIn.name(), "esihenkilösi sijainen");
    }

    private List<JsonObject> looks(String of) {
        return me.get("/api/v1/me/looks?of=" + of).expect(200).items();
    }

    private String shared(String where, Map<String, ?> content) {
        String id = me.post(where, content).expect(201).text("id");
        me.post(where + "/" + id + "/shares", Map.of("with", "supervisor")).expect(201);
        return id;
    }

    private String named() {
        return boss.post("/api/v1/deputies", named(standIn, TODAY, TODAY.plusDays(7)))
                .expect(201)
                .text("id");
    }

    private static Map<String, String> named(Someone person, LocalDate from, LocalDate to) {
        return Map.of("person", person.id().toString(), "from", from.toString(), "to", to.toString());
    }

    private Map<String, String> byHr(Someone person) {
        return Map.of(
                "supervisor",
                supervisor.id().toString(),
                "person",
                person.id().toString(),
                "from",
                TODAY.toString(),
                "to",
                TODAY.plusDays(7).toString());
    }

    @Test
    void it_is_over_at_once_when_the_supervisor_the_deputy_or_human_resources_end_it() {
        String goal = shared("/api/v1/goals", Map.of("title", "Opin päättämään"));
        for (Caller who : List.of(boss, deputy, hr)) {
            String id = named();
            deputy.get("/api/v1/goals/" + goal).expect(200);
            me.post("/api/v1/deputies/" + id + "/end").expect(404);
            who.post("/api/v1/deputies/" + id + "/end").expect(204);
            deputy.get("/api/v1/goals/" + goal).expect(404);
            deputy.get("/api/v1/team").expect(403);
            who.post("/api/v1/deputies/" + id + "/end").expect(404);
        }
    }

    @Test
    void it_begins_and_ends_by_itself() {
        String goal = shared("/api/v1/goals", Map.of("title", "Opin odottamaan"));
        String id = boss.post("/api/v1/deputies", named(standIn, TODAY.plusDays(1), TODAY.plusDays(1)))
                .expect(201)
                .text("id");
        deputy.get("/api/v1/goals/" + goal).expect(404);
        for (int days : new int[] {-1, 0, 1, 2}) {
            polku.database()
                    .change(
                            "update polku.deputy set first_day = polku.today() - ?, last_day = polku.today() - ? + 1 where id = ?",
                            days,
                            days,
                            UUID.fromString(id));
            deputy.get("/api/v1/goals/" + goal).expect(days == 0 || days == 1 ? 200 : 404);
        }
        assertThat(boss.get("/api/v1/deputies").body()).doesNotContain(id);
    }

    @Test
    void a_deputy_reviews_and_what_they_proposed_stands_when_they_are_gone() {
        List<String> steps = path();
        String id = named();
        me.post("/api/v1/steps/" + steps.get(0) + "/start").expect(200);
        me.post("/api/v1/steps/" + steps.get(0) + "/review-request", Map.of("text", "Valmis"))
                .expect(200);
        assertThat(deputy.get("/api/v1/team?waits=me").body()).contains(expert.name());
        deputy.post(
                        "/api/v1/steps/" + steps.get(0) + "/review",
                        Map.of("decision", "return", "comment", "Lisää esimerkki"))
                .expect(200);
        assertThat(me.get("/api/v1/steps/" + steps.get(0)).text("status")).isEqualTo("returned");
        String proposal = deputy.post(
                        "/api/v1/team/" + expert.id() + "/path/proposals",
                        Map.of("change", "add", "title", "Käy kurssi", "kind", "course", "after", "end"))
                .expect(201)
                .text("id");
        boss.post("/api/v1/deputies/" + id + "/end").expect(204);
        deputy.get("/api/v1/steps/" + steps.get(0)).expect(404);
        me.post("/api/v1/proposals/" + proposal + "/agree").expect(200);
        assertThat(looks("all"))
                .extracting(look -> look.getString("action") + " " + look.getString("right"))
                .contains("step.return deputy", "path-proposal.propose deputy");
    }

    private List<String> path() {
        String template = hr.post(
                        "/api/v1/path-templates",
                        Map.of(
                                "name",
                                "Polku " + UUID.randomUUID(),
                                "published",
                                true,
                                "steps",
                                List.of(Map.of("title", "Askel", "kind", "reading"))))
                .expect(201)
                .text("id");
        return me
                .post("/api/v1/me/path", Map.of("template", template))
                .expect(201)
                .json()
                .getJsonArray("steps")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(step -> step.getString("id"))
                .toList();
    }

    @Test
    void a_report_who_stands_in_does_so_over_the_others_and_never_over_themselves() {
        path();
        String mine = shared("/api/v1/goals", Map.of("title", "Oma tavoite"));
        boss.post("/api/v1/deputies", named(expert, TODAY, TODAY)).expect(201);
        assertThat(me.get("/api/v1/team?limit=100").expect(200).items())
                .isNotEmpty()
                .noneMatch(member -> member.getString("name").equals(expert.name()));
        me.get("/api/v1/team/" + expert.id() + "/path").expect(404);
        assertThat(me.get("/api/v1/goals/" + mine).expect(200).text("title")).isEqualTo("Oma tavoite");
        assertThat(me.get("/api/v1/goals/" + mine + "/shares").body()).doesNotContain("deputies");
        me.post("/api/v1/deputies", named(standIn, TODAY, TODAY)).expect(403);
    }

    @Test
    void human_resources_name_one_when_the_supervisor_cannot_and_everybody_concerned_is_told() {
        String goal = shared("/api/v1/goals", Map.of("title", "Opin luottamaan"));
        hr.post("/api/v1/deputies", byHr(standIn)).expect(201);
        deputy.get("/api/v1/goals/" + goal).expect(200);
        assertThat(polku.signIn(supervisor).get("/").text())
                .contains("Henkilöstöhallinto nimesi sinulle sijaisen: " + standIn.name());
        assertThat(polku.signIn(standIn).get("/").text()).contains("Sinut on nimetty sijaiseksi: " + supervisor.name());
        assertThat(polku.signIn(expert).get("/deputies").text()).contains(standIn.name(), "Henkilöstöhallinto nimesi");
        assertThat(boss.get("/api/v1/me/looks").expect(200).items())
                .extracting(look -> look.getString("action") + " " + look.getString("right"))
                .contains("deputy.name hr");
    }

    @Test
    void human_resources_do_not_read_by_naming_themselves_or_each_other() {
        String goal = shared("/api/v1/goals", Map.of("title", "Opin varomaan"));
        Someone namer = polku.people().fresh();
        Someone other = polku.people().fresh();
        Caller asHr = polku.as(namer.with("hr"));
        refused(asHr.post("/api/v1/deputies", byHr(namer)), "person");
        polku.as(other.with("hr")).get("/api/v1/me").expect(200);
        refused(asHr.post("/api/v1/deputies", byHr(other)), "person");
        // who has never acted for human resources can be named, and reads nothing the moment they do
        Someone later = polku.people().fresh();
        asHr.post("/api/v1/deputies", byHr(later)).expect(201);
        polku.as(later).get("/api/v1/goals/" + goal).expect(200);
        polku.as(later.with("hr")).get("/api/v1/goals/" + goal).expect(404);
        polku.as(later.with("hr")).get("/api/v1/team").expect(403);
        polku.as(later.with("admin")).get("/api/v1/goals/" + goal).expect(404);
        // the supervisor may trust whom they like
        boss.post("/api/v1/deputies", named(other, TODAY, TODAY)).expect(201);
        polku.as(other.with("hr")).get("/api/v1/goals/" + goal).expect(200);
    }

    @Test
    void who_cannot_be_a_deputy_is_refused() {
        refused(boss.post("/api/v1/deputies", named(supervisor, TODAY, TODAY)), "person");
        refused(boss.post("/api/v1/deputies", named(polku.people().fresh("agency-2", "fi"), TODAY, TODAY)), "person");
        refused(boss.post("/api/v1/deputies", named(standIn, TODAY.minusDays(1), TODAY)), "from");
        refused(boss.post("/api/v1/deputies", named(standIn, TODAY.plusDays(2), TODAY.plusDays(1))), "to");
        refused(boss.post("/api/v1/deputies", named(standIn, TODAY, TODAY.plusDays(367))), "to");
        named();
        boss.post("/api/v1/deputies", named(standIn, TODAY.plusDays(7), TODAY.plusDays(9)))
                .expect(409);
        Caller elsewhere = polku.as(polku.people().fresh("agency-2", "fi").with("hr"));
        refused(elsewhere.post("/api/v1/deputies", byHr(standIn)), "supervisor");
        me.post("/api/v1/deputies", byHr(standIn)).expect(403);
    }

    private static void refused(Answer answer, String field) {
        assertThat(answer.expect(400).wrongFields()).as(answer.toString()).containsExactly(field);
    }

    @Test
    void it_is_over_when_the_deputy_goes_to_another_agency() {
        String goal = shared("/api/v1/goals", Map.of("title", "Opin päästämään irti"));
        named();
        deputy.get("/api/v1/goals/" + goal).expect(200);
        polku.database()
                .change(
                        "update polku.person set organisation = (select id from polku.organisation where host_id = 'agency-2') where id = ?",
                        standIn.id());
        deputy.get("/api/v1/goals/" + goal).expect(404);
        assertThat(me.get("/api/v1/goals/" + goal + "/shares").body()).doesNotContain("deputies");
    }
}
