package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Sheet;
import fi.polku.tests.Site;
import fi.polku.tests.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A member of the matching group says with whom they have a conflict of interest, and sees those people no more. */
@PolkuTest
class ConflictsAreHiddenJourneyTest {
    private final Site polku;
    private final AtTheDesk desk;

    ConflictsAreHiddenJourneyTest(Site polku) {
        this.polku = polku;
        this.desk = AtTheDesk.with(polku, 2);
    }

    private static String application(String id) {
        return "/api/v1/applications/" + id;
    }

    @Test
    void nothing_opens_before_a_member_has_declared() {
        String one = desk.applications.get(0);
        assertThat(desk.first.get(application(one)).expect(403).text("detail")).contains("conflict of interest");
        desk.first.get(desk.path() + "/applicants").expect(403);
        desk.first.post(desk.path() + "/groups").expect(403);
        assertThat(desk.first.get(desk.path() + "/conflicts").expect(200).items())
                .extracting(person -> person.getString("application"))
                .containsExactlyElementsOf(desk.applications);
        desk.declare(desk.first).expect(200);
        desk.first.get(application(one)).expect(200);
        desk.second.get(application(one)).expect(403);
    }

    @Test
    void who_is_named_disappears_from_that_member_alone_and_comes_back_when_it_was_a_mistake() {
        String named = desk.applications.get(0);
        desk.declare(desk.first, named).expect(200);
        desk.declare(desk.second).expect(200);
        desk.first.get(application(named)).expect(404);
        assertThat(desk.first.get(desk.path() + "/applicants").items())
                .extracting(person -> person.getString("application"))
                .containsExactly(desk.applications.get(1));
        assertThat(desk.first.get(desk.applying.applications()).items())
                .extracting(person -> person.getString("id"))
                .containsExactly(desk.applications.get(1));
        String group = desk.begin(desk.second);
        desk.put(desk.second, group, named).expect(200);
        desk.put(desk.first, group, named).expect(404);
        assertThat(desk.first
                        .get(desk.group(group))
                        .expect(200)
                        .json()
                        .getJsonArray("members")
                        .getJsonObject(0)
                        .keySet())
                .as("there by role alone")
                .doesNotContain("name", "application", "organisation");
        desk.declare(desk.first).expect(200);
        desk.first.get(application(named)).expect(200);
    }

    @Test
    void what_is_ticked_stays_ticked_while_one_looks_for_somebody_else() {
        Visitor member = polku.signIn(desk.firstPerson);
        Sheet asked =
                member.get("/rounds/" + desk.applying.round + "/desk/conflicts").expect(200);
        Sheet looked = member.press(
                        asked,
                        "Hae",
                        Map.of(
                                "applications",
                                desk.applications.get(0),
                                "name",
                                desk.people.get(1).name()))
                .expect(200);
        assertThat(looked.text())
                .contains(desk.people.get(1).name(), "He pysyvät valittuina")
                .doesNotContain(desk.people.get(0).name());
        member.press(looked, "Vahvista, myös jos eturistiriitoja ei ole", Map.of())
                .expect(200);
        desk.first.get(application(desk.applications.get(0))).expect(404);
        desk.first.get(application(desk.applications.get(1))).expect(200);
    }

    @Test
    void who_is_hidden_is_moved_as_little_as_who_is_not_there_also_when_they_have_withdrawn() {
        String named = desk.applications.get(0);
        String other = desk.applications.get(1);
        desk.declare(desk.first, named).expect(200);
        desk.declare(desk.second).expect(200);
        String group = desk.begin(desk.second);
        String nobody = UUID.randomUUID().toString();
        assertThat(desk.put(desk.first, group, named).expect(404).text("detail"))
                .isEqualTo(desk.put(desk.first, group, nobody).expect(404).text("detail"));
        desk.put(desk.second, group, named).expect(200);
        for (String each : List.of(named, nobody)) {
            desk.first
                    .with("If-Match", "*")
                    .delete(desk.group(group) + "/members/" + each)
                    .expect(404);
        }
        for (int i = 0; i < 2; i++) {
            Applying.withdraw(polku.as(desk.people.get(i)), application(desk.applications.get(i)))
                    .expect(200);
        }
        desk.put(desk.first, group, named).expect(404);
        desk.put(desk.first, group, other).expect(409);
        desk.put(desk.second, group, named).expect(409);
    }

    /** Somebody applies after the members have declared. */
    private String comesLate() {
        desk.applying.beginsToday("application");
        String late = desk.applies(desk.applying.someone());
        desk.applying.beginsToday("matching");
        return late;
    }

    private List<String> seen(Caller member) {
        return member.get(desk.path() + "/applicants").expect(200).items().stream()
                .map(person -> person.getString("application"))
                .toList();
    }

    @Test
    void who_comes_late_is_hidden_until_the_member_has_been_asked_of_them() {
        desk.declare(desk.first).expect(200);
        desk.declare(desk.second).expect(200);
        String late = comesLate();
        assertThat(seen(desk.first)).doesNotContain(late);
        assertThat(desk.first.get(application(late)).expect(403).text("detail")).contains("conflict of interest");
        assertThat(desk.first.get(desk.path()).json().getInt("late")).isEqualTo(1);
        assertThat(polku.signIn(desk.firstPerson).get("/").text()).contains("Kerro eturistiriidoistasi");
        desk.declare(desk.second).expect(200);
        String group = desk.begin(desk.second);
        desk.put(desk.second, group, late).expect(200);
        desk.put(desk.first, group, late).expect(404);
        desk.declare(desk.first).expect(200);
        desk.first.get(application(late)).expect(200);
        assertThat(desk.first.get(desk.path()).json().getInt("late")).isZero();
    }

    @Test
    void who_comes_while_a_member_declares_is_asked_of_again() {
        long latest = desk.first.get(desk.path()).json().getJsonNumber("latest").longValue();
        String late = comesLate();
        desk.declare(desk.first.with("If-Match", "\"0\""), Optional.of(latest)).expect(200);
        assertThat(seen(desk.first)).isNotEmpty().doesNotContain(late);
    }

    @Test
    void declaration_names_what_was_declared_before() {
        String named = desk.applications.get(0);
        String path = desk.path() + "/conflicts";
        desk.declare(desk.first, Optional.empty()).expect(428);
        assertThat(desk.first.get(path).header("ETag")).contains("\"0\"");
        desk.declare(desk.first.with("If-Match", "\"0\""), Optional.empty(), named)
                .expect(200);
        desk.declare(desk.first.with("If-Match", "\"0\""), Optional.empty()).expect(412);
        desk.first.get(application(named)).expect(404);
        desk.declare(desk.first.with("If-Match", "\"1\""), Optional.empty()).expect(200);
        desk.first.get(application(named)).expect(200);
    }

    @Test
    void reason_of_a_group_with_somebody_hidden_is_not_written_over() {
        String named = desk.applications.get(0);
        desk.declare(desk.first, named).expect(200);
        desk.declare(desk.second).expect(200);
        String group = desk.begin(desk.second);
        desk.put(desk.second, group, named).expect(200);
        String reason = desk.group(group) + "/reason";
        desk.second
                .with("If-Match", "*")
                .send("PUT", reason, "application/json", "{\"reason\":\"Sama murros\"}")
                .expect(200);
        assertThat(desk.first
                        .with("If-Match", "*")
                        .send("PUT", reason, "application/json", "{\"reason\":\"Muuta\"}")
                        .expect(409)
                        .text("detail"))
                .contains("conflict of interest");
        assertThat(desk.first.get(desk.group(group)).json()).doesNotContainKey("reason");
        assertThat(desk.second.get(desk.group(group)).json().getString("reason"))
                .isEqualTo("Sama murros");
    }

    @Test
    void who_runs_the_programme_and_composes_sees_no_more_names() {
        String named = desk.applications.get(0);
        desk.agency
                .name(desk.applying.programme, "coordinator", desk.firstPerson)
                .expect(201);
        desk.declare(desk.first, named).expect(200);
        assertThat(desk.first.get(desk.applying.applications()).items())
                .extracting(person -> person.getString("id"))
                .containsExactly(desk.applications.get(1));
        desk.applying.beginsToday("meetings");
        assertThat(desk.first.get(desk.applying.applications()).items())
                .extracting(person -> person.getString("id"))
                .contains(named);
    }

    @Test
    void own_application_and_own_reporting_line_are_hidden_both_ways() {
        desk.applying.beginsToday("application");
        String own = desk.applies(desk.firstPerson);
        var boss = desk.applying.someone();
        var report = desk.applying.someone();
        String above = desk.applies(boss);
        String below = desk.applies(report);
        desk.polku
                .database()
                .change(
                        "update polku.person set supervisor = ?::uuid where id = ?::uuid",
                        boss.id(),
                        desk.firstPerson.id());
        desk.polku
                .database()
                .change(
                        "update polku.person set supervisor = ?::uuid where id = ?::uuid",
                        desk.firstPerson.id(),
                        report.id());
        desk.applying.beginsToday("matching");
        desk.declare(desk.first).expect(200);
        assertThat(desk.first.get(desk.path() + "/applicants").items())
                .extracting(person -> person.getString("application"))
                .containsExactlyElementsOf(desk.applications.subList(0, 2))
                .doesNotContain(own, above, below);
        desk.first.get(application(above)).expect(404);
        desk.first.get(application(below)).expect(404);
        polku.as(desk.applying.someone()).get(desk.path()).expect(404);
        desk.declare(desk.first, own).expect(400);
    }
}
