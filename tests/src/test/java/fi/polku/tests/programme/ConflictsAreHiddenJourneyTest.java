package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
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
        desk.put(desk.first, group, named).expect(409);
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
