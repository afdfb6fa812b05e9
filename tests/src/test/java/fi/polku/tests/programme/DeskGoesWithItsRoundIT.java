package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Database;
import fi.polku.tests.EngineAsked;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of a desk afterwards: of two ids that turn out to be one person, and when the time of its applications is over. */
@PolkuTest
class DeskGoesWithItsRoundIT {
    private static final List<String> OF_A_DESK = List.of(
            "desk",
            "desk_group",
            "desk_declaration",
            "desk_conflict",
            "desk_proposal",
            "desk_move",
            "proposal",
            "proposal_lock",
            "application");

    private final Site polku;
    private final Database database;

    DeskGoesWithItsRoundIT(Site polku) {
        this.polku = polku;
        this.database = polku.database();
    }

    /** Three are placed, the fourth has nobody. */
    private AtTheDesk confirmed() {
        return confirmed(AtTheDesk.declared(polku, 4));
    }

    private static AtTheDesk confirmed(AtTheDesk desk) {
        desk.triad(desk.first, 0);
        desk.propose(desk.first, desk.version(desk.first)).expect(200);
        desk.confirm(desk.second, desk.version(desk.second)).expect(200);
        return desk;
    }

    @Test
    void of_one_who_is_placed_and_has_sent_another_the_place_stays_whichever_id_goes() {
        AtTheDesk desk = confirmed();
        String left = desk.applications.get(3);
        moved(desk.applications.get(0), desk, 3);
        assertThat(state(desk.applications.get(0))).isEqualTo("placed counts");
        assertThat(state(left)).isEqualTo("withdrawn rests");
        AtTheDesk other = confirmed();
        moved(other.applications.get(3), other, 0);
        assertThat(state(other.applications.get(0))).isEqualTo("placed counts");
        assertThat(state(other.applications.get(3))).isEqualTo("withdrawn rests");
    }

    /** As the merge of two persons does it. */
    private void moved(String application, AtTheDesk desk, int to) {
        database.change(
                "update polku.application set owner = ? where id = ?::uuid",
                desk.people.get(to).id(),
                application);
    }

    private String state(String application) {
        return database.one(
                String.class,
                "select state || case when resting then ' rests' else ' counts' end from polku.application where id = ?::uuid",
                application);
    }

    @Test
    void nothing_of_a_desk_is_kept_longer_than_the_applications_of_its_round() {
        AtTheDesk desk = AtTheDesk.declared(polku, 4);
        String proposal = EngineAsked.done(desk.first, desk.applying.round);
        assertThat(keysOf(proposal)).isEqualTo(1);
        desk.first
                .post(
                        desk.path() + "/locks",
                        Map.of("kind", "aside", "applications", List.of(desk.applications.get(3))))
                .expect(201);
        confirmed(desk);
        desk.begin(desk.first);
        for (String application : desk.applications) {
            desk.first
                    .post(desk.notes(application), Map.of("words", "Kysyy tarkasti"))
                    .expect(201);
        }
        desk.declare(desk.first, desk.applications.get(3)).expect(200);
        String round = desk.applying.round;
        assertThat(left(round))
                .contains(
                        "desk",
                        "desk_group",
                        "desk_declaration",
                        "desk_conflict",
                        "desk_move",
                        "proposal",
                        "proposal_lock");
        database.change(
                "update polku.round_phase set first_day = first_day - 4000, last_day = last_day - 4000 where round = ?::uuid",
                round);
        destroyed(round, "a.id <> '" + desk.applications.get(0) + "'");
        assertThat(left(round)).as("somebody is in a group still").contains("desk", "desk_group", "desk_declaration");
        assertThat(notes(desk)).isEqualTo(1);
        destroyed(round, "true");
        assertThat(left(round)).isEmpty();
        assertThat(notes(desk)).isZero();
        assertThat(keysOf(proposal))
                .as("its reasons are read by nobody any more")
                .isZero();
    }

    private long keysOf(String proposal) {
        return database.one(
                Long.class,
                "select count(*) from polku_keys.data_key where owner = ?::uuid and wrapped is not null",
                proposal);
    }

    private long notes(AtTheDesk desk) {
        return desk.applications.stream()
                .mapToLong(application -> database.one(
                        Long.class, "select count(*) from polku.desk_note where application = ?::uuid", application))
                .sum();
    }

    /** Of those who applied so, as the worker does it when it is over. */
    private void destroyed(String round, String who) {
        database.one(
                String.class,
                "select polku.destroy_application(array(select a.owner from polku.application a where a.round = r.id and "
                        + who
                        + "), polku.application_kept_until(r.id))::text from polku.programme_round r where r.id = ?::uuid",
                round);
    }

    private List<String> left(String round) {
        return OF_A_DESK.stream()
                .filter(table -> database.one(
                                Long.class, "select count(*) from polku." + table + " where round = ?::uuid", round)
                        > 0)
                .toList();
    }
}
