package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** Somebody withdraws while their group is being made, or after it was confirmed. */
@PolkuTest
class ApplicantLeavesTheDeskJourneyTest {
    private final Site polku;
    private final AtTheDesk desk;

    ApplicantLeavesTheDeskJourneyTest(Site polku) {
        this.polku = polku;
        this.desk = AtTheDesk.declared(polku, 3);
    }

    private void leaves(int who) {
        Applying.withdraw(polku.as(desk.people.get(who)), "/api/v1/applications/" + desk.applications.get(who))
                .expect(200);
    }

    @Test
    void group_says_that_somebody_left_and_the_other_ones_move_is_refused() {
        String group = desk.triad(desk.first, 0);
        int proposed = desk.propose(desk.first, desk.version(desk.first))
                .expect(200)
                .json()
                .getInt("version");
        leaves(1);
        JsonObject left = desk.second.get(desk.group(group)).expect(200).json();
        assertThat(left.getBoolean("someoneLeft")).isTrue();
        assertThat(AtTheDesk.members(left)).containsExactly(desk.applications.get(0), desk.applications.get(2));
        desk.confirm(desk.second, proposed).expect(412);
        assertThat(desk.put(desk.second, group, desk.applications.get(1))
                        .expect(409)
                        .text("detail"))
                .contains("withdrawn");
    }

    @Test
    void who_is_placed_may_leave_until_the_round_begins() {
        desk.triad(desk.first, 0);
        int proposed = desk.propose(desk.first, desk.version(desk.first))
                .expect(200)
                .json()
                .getInt("version");
        desk.confirm(desk.second, proposed).expect(200);
        leaves(0);
        desk.applying.beginsToday("kick-off");
        Applying.withdraw(polku.as(desk.people.get(1)), "/api/v1/applications/" + desk.applications.get(1))
                .expect(409);
    }
}
