package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** Two members of a matching group compose groups at the same time. */
@PolkuTest
class TwoAtTheDeskJourneyTest {
    private final AtTheDesk desk;

    TwoAtTheDeskJourneyTest(Site polku) {
        this.desk = AtTheDesk.declared(polku, 4);
    }

    private JsonObject group(Caller who, String group) {
        return who.get(desk.group(group)).expect(200).json();
    }

    @Test
    void second_who_changes_the_same_group_is_told_and_nothing_is_lost() {
        String group = desk.begin(desk.first);
        desk.put(desk.first, group, 1, desk.applications.get(0), "").expect(200);
        desk.put(desk.second, group, 1, desk.applications.get(1), "").expect(412);
        assertThat(AtTheDesk.members(group(desk.second, group))).containsExactly(desk.applications.get(0));
        desk.put(desk.second, group, 2, desk.applications.get(1), "").expect(200);
        assertThat(AtTheDesk.members(group(desk.first, group)))
                .containsExactlyElementsOf(desk.applications.subList(0, 2));
    }

    @Test
    void who_has_been_moved_meanwhile_is_not_moved_from_where_they_were() {
        String one = desk.begin(desk.first);
        String other = desk.begin(desk.second);
        String third = desk.begin(desk.second);
        String person = desk.applications.get(0);
        desk.put(desk.first, one, 1, person, "").expect(200);
        desk.put(desk.second, other, 1, person, "").expect(412);
        desk.put(desk.second, other, 1, person, one).expect(200);
        desk.put(desk.first, third, 1, person, one).expect(412);
        assertThat(AtTheDesk.members(group(desk.first, one))).isEmpty();
        assertThat(AtTheDesk.members(group(desk.first, other))).containsExactly(person);
    }

    @Test
    void each_sees_what_the_other_did() {
        String group = desk.begin(desk.first);
        desk.put(desk.first, group, desk.applications.get(0)).expect(200);
        JsonObject last = desk.second
                .get(desk.path())
                .expect(200)
                .json()
                .getJsonArray("moves")
                .getJsonObject(0);
        assertThat(last.getString("what")).isEqualTo("put");
        assertThat(last.getString("by")).isEqualTo(desk.firstPerson.name());
        assertThat(last.getInt("into")).isEqualTo(1);
    }

    @Test
    void own_last_move_is_taken_back_unless_somebody_has_changed_it_since() {
        String group = desk.begin(desk.first);
        desk.put(desk.first, group, desk.applications.get(0)).expect(200);
        desk.first.post(desk.path() + "/undo").expect(200);
        assertThat(AtTheDesk.members(group(desk.first, group))).isEmpty();
        desk.put(desk.first, group, desk.applications.get(1)).expect(200);
        desk.put(desk.second, group, desk.applications.get(2)).expect(200);
        assertThat(desk.first.post(desk.path() + "/undo").expect(409).text("detail"))
                .contains("since your move");
        desk.second.post(desk.path() + "/undo").expect(200);
        assertThat(AtTheDesk.members(group(desk.second, group))).containsExactly(desk.applications.get(1));
    }

    private void explain(Caller who, String group, String reason) {
        who.with("If-Match", "*")
                .send("PUT", desk.group(group) + "/reason", "application/json", "{\"reason\":\"" + reason + "\"}")
                .expect(200);
    }

    private void undo(Caller who) {
        who.post(desk.path() + "/undo").expect(200);
    }

    @Test
    void moves_are_taken_back_one_after_the_other_until_none_is_left() {
        String group = desk.begin(desk.first);
        desk.put(desk.first, group, desk.applications.get(0)).expect(200);
        desk.put(desk.first, group, desk.applications.get(1)).expect(200);
        undo(desk.first);
        undo(desk.first);
        assertThat(AtTheDesk.members(group(desk.first, group))).isEmpty();
        undo(desk.first);
        desk.first.get(desk.group(group)).expect(404);
        assertThat(desk.first.post(desk.path() + "/undo").expect(409).text("detail"))
                .contains("no move to undo");
    }

    @Test
    void group_that_was_thrown_away_comes_back_with_its_number_and_reason() {
        String group = desk.begin(desk.first);
        explain(desk.second, group, "Sama murros");
        desk.first.with("If-Match", "*").delete(desk.group(group)).expect(204);
        undo(desk.first);
        JsonObject back = group(desk.second, group);
        assertThat(back.getInt("number")).isEqualTo(1);
        assertThat(back.getString("reason")).isEqualTo("Sama murros");
        desk.put(desk.second, group, back.getInt("version"), desk.applications.get(0), "")
                .expect(200);
    }

    @Test
    void reason_that_was_written_over_comes_back() {
        String group = desk.begin(desk.first);
        explain(desk.second, group, "Ensimmäinen");
        explain(desk.first, group, "Toinen");
        undo(desk.first);
        JsonObject back = group(desk.first, group);
        assertThat(back.getString("reason")).isEqualTo("Ensimmäinen");
        assertThat(back.getString("reasonBy")).isEqualTo(desk.secondPerson.name());
        undo(desk.second);
        assertThat(group(desk.second, group)).doesNotContainKey("reason");
    }

    @Test
    void group_is_thrown_away_when_it_is_empty() {
        String group = desk.begin(desk.first);
        desk.put(desk.first, group, desk.applications.get(0)).expect(200);
        Caller any = desk.first.with("If-Match", "*");
        any.delete(desk.group(group)).expect(409);
        any.delete(desk.group(group) + "/members/" + desk.applications.get(0)).expect(200);
        any.delete(desk.group(group)).expect(204);
        desk.second.get(desk.group(group)).expect(404);
    }

    @Test
    void reason_is_sealed_and_read_by_the_other_member() {
        String group = desk.begin(desk.first);
        desk.first
                .with("If-Match", "*")
                .send("PUT", desk.group(group) + "/reason", "application/json", "{\"reason\":\"Sama murros edessä\"}")
                .expect(200);
        assertThat(group(desk.second, group).getString("reason")).isEqualTo("Sama murros edessä");
        assertThat(desk.polku
                        .database()
                        .one(
                                Boolean.class,
                                "select position(convert_to('murros', 'UTF8') in reason) > 0 from polku.desk_group where id = ?::uuid",
                                group))
                .isFalse();
    }
}
