package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One member proposes the groups, another one confirms exactly those; then people are placed, and told. */
@PolkuTest
class GroupsAreConfirmedJourneyTest {
    private final Site polku;
    private final AtTheDesk desk;

    GroupsAreConfirmedJourneyTest(Site polku) {
        this.polku = polku;
        this.desk = AtTheDesk.declared(polku, 4);
    }

    private List<String> told(Someone who) {
        return polku.as(who).get("/api/v1/me/notices").expect(200).items().stream()
                .map(notice -> notice.getString("kind"))
                .toList();
    }

    @Test
    void second_member_confirms_and_everybody_is_told() {
        String group = desk.triad(desk.first, 0);
        int proposed = desk.propose(desk.first, desk.version(desk.first))
                .expect(200)
                .json()
                .getInt("version");
        assertThat(desk.confirm(desk.first, proposed).expect(409).text("detail"))
                .contains("Another member");
        desk.confirm(desk.second, proposed).expect(200);
        Caller placed = polku.as(desk.people.get(0));
        assertThat(placed.get("/api/v1/applications/" + desk.applications.get(0))
                        .expect(200)
                        .text("state"))
                .isEqualTo("placed");
        assertThat(told(desk.people.get(0))).contains("matching-decided").doesNotContain("left-unmatched");
        assertThat(told(desk.people.get(3))).contains("left-unmatched").doesNotContain("matching-decided");
        String left = "/applications/" + desk.applications.get(3);
        assertThat(Applying.stage(polku.as(desk.people.get(3)), "/api/v1" + left))
                .isEqualTo("unmatched");
        assertThat(polku.signIn(desk.people.get(3)).get(left).expect(200).text())
                .contains("Ei ryhmää tällä kertaa", "kun seuraavan kierroksen haku avautuu")
                .doesNotContain("Hakemuksesi on perillä");
        desk.put(desk.first, group, desk.applications.get(3)).expect(409);
        var counts = desk.agency
                .hr
                .get("/api/v1/rounds/" + desk.applying.round + "/places")
                .expect(200)
                .items()
                .get(0);
        assertThat(counts.getInt("placed")).isEqualTo(3);
        assertThat(counts.getInt("submitted")).isEqualTo(1);
    }

    @Test
    void group_begins_with_those_who_are_placed_and_whoever_withdraws_leaves_it() {
        String group = "/api/v1/groups/" + desk.triad(desk.first, 0);
        int proposed = desk.propose(desk.first, desk.version(desk.first))
                .expect(200)
                .json()
                .getInt("version");
        desk.people.forEach(each -> polku.as(each).get(group).expect(404));
        desk.confirm(desk.second, proposed).expect(200);
        Caller leaver = polku.as(desk.people.get(0));
        Caller stays = polku.as(desk.people.get(1));
        assertThat(stays.get(group).expect(200).json().getJsonArray("members")).hasSize(3);
        polku.as(desk.people.get(3)).get(group).expect(404);
        desk.first.get(group).expect(404);

        Applying.withdraw(leaver, "/api/v1/applications/" + desk.applications.get(0))
                .expect(200);
        JsonObject after = stays.get(group).expect(200).json();
        assertThat(after.getBoolean("small")).isTrue();
        assertThat(after.getJsonArray("members").getValuesAs(JsonObject.class))
                .filteredOn(member -> member.containsKey("leftAt"))
                .extracting(member -> member.getString("person"))
                .containsExactly(desk.people.get(0).id().toString());
        assertThat(told(desk.people.get(1))).contains("group-changed");
    }

    @Test
    void any_move_takes_the_proposal_back() {
        desk.triad(desk.first, 0);
        int proposed = desk.propose(desk.first, desk.version(desk.first))
                .expect(200)
                .json()
                .getInt("version");
        String other = desk.begin(desk.second);
        desk.second.with("If-Match", "*").delete(desk.group(other)).expect(204);
        desk.confirm(desk.second, proposed).expect(412);
        assertThat(desk.confirm(desk.second, desk.version(desk.second))
                        .expect(409)
                        .text("detail"))
                .contains("no proposal");
        assertThat(told(desk.people.get(0))).doesNotContain("matching-decided");
    }

    @Test
    void groups_that_misfit_are_not_proposed() {
        String group = desk.begin(desk.first);
        desk.put(desk.first, group, desk.applications.get(0)).expect(200);
        desk.propose(desk.first, desk.version(desk.first)).expect(409);
        desk.propose(desk.first, 0).expect(412);
    }
}
