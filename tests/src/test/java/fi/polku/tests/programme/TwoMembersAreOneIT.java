package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.Database;
import fi.polku.tests.OpenRound;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two who are in the same group, and have met in it, turn out to be one person. */
@PolkuTest
class TwoMembersAreOneIT {
    private final Database database;
    private final Someone gone;
    private final Someone stays;
    private final Someone other;
    private final Caller asGone;
    private final Caller asStays;
    private final Caller asOther;
    private final UUID id;
    private final String group;

    TwoMembersAreOneIT(Site polku) {
        this.database = polku.database();
        Gathered round = Gathered.of(polku);
        this.gone = polku.people().fresh("agency-1", "fi");
        this.stays = polku.people().fresh("agency-1", "fi");
        this.other = polku.people().fresh("agency-1", "fi");
        this.asGone = polku.as(gone);
        this.asStays = polku.as(stays);
        this.asOther = polku.as(other);
        OpenRound.beginsToday(database, round.round(), "meetings");
        this.id = round.begun(List.of(gone, stays, other));
        this.group = Grouped.GROUPS + id;
    }

    private void becomeOne() {
        database.rows("select polku.merge_person(?, ?)::text as merged", gone.id(), stays.id());
    }

    private List<Map<String, Object>> rows(String table, String what) {
        return database.rows(
                "select " + what + " as what from polku." + table
                        + " where mentorship_group = ? and person in (?, ?) order by 1",
                id,
                gone.id(),
                stays.id());
    }

    /** One that was held, at which these were. */
    private void held(int number, List<Someone> came) {
        String meeting = asOther.post(
                        group + "/meetings",
                        Map.of(
                                "date",
                                LocalDate.now(ZoneId.of("Europe/Helsinki"))
                                        .plusDays(number)
                                        .toString(),
                                "time",
                                "9:00",
                                "minutes",
                                90,
                                "preparation",
                                30,
                                "way",
                                "place",
                                "place",
                                "Kahvila"))
                .expect(201)
                .json()
                .getJsonObject("meeting")
                .getString("id");
        database.change(
                "update polku.meeting set starts_at = starts_at - interval '20 days' where id = ?::uuid", meeting);
        String who = String.join(
                "\",\"", came.stream().map(each -> each.id().toString()).toList());
        asOther.with("If-Match", "*")
                .send(
                        "PUT",
                        "/api/v1/meetings/" + meeting + "/record",
                        "application/json",
                        "{\"came\":[\"" + who + "\"],\"agreed\":\"Sovittu\"}")
                .expect(200);
    }

    private static int minutes(Caller who) {
        return who.get("/api/v1/me/meeting-time").expect(200).items().stream()
                .mapToInt(month -> month.getInt("minutes"))
                .sum();
    }

    @Test
    void who_met_under_two_ids_came_once_to_each_meeting_at_which_either_was() {
        held(1, List.of(gone, stays, other));
        held(2, List.of(gone, other));
        held(3, List.of(stays, other));
        held(4, List.of(other));
        assertThat(minutes(asStays)).isEqualTo(180);
        becomeOne();
        assertThat(rows("meeting_person", "came"))
                .containsExactly(
                        Map.of("what", false), Map.of("what", true), Map.of("what", true), Map.of("what", true));
        assertThat(rows("meeting_person", "person")).allMatch(row -> stays.id().equals(row.get("what")));
        assertThat(minutes(asStays)).isEqualTo(270);
        assertThat(minutes(asOther)).isEqualTo(360);
    }

    @Test
    void who_is_in_a_group_under_two_ids_is_in_it_once_and_reads_and_accepts_once() {
        String goal = asOther.post("/api/v1/goals", Map.of("title", "Opin kysymään"))
                .expect(201)
                .text("id");
        asOther.post("/api/v1/goals/" + goal + "/shares", Map.of("with", "group:" + id))
                .expect(201);
        String mine = asGone.post("/api/v1/goals", Map.of("title", "Opin kuuntelemaan"))
                .expect(201)
                .text("id");
        asGone.post("/api/v1/goals/" + mine + "/shares", Map.of("with", "group:" + id))
                .expect(201);
        asGone.with("If-Match", "\"0\"")
                .send("PUT", group + "/agreement", "application/json", Grouped.TERMS)
                .expect(200);
        asStays.with("If-Match", "\"1\"").post(group + "/agreement/accept").expect(200);
        asGone.post(group + "/messages", Map.of("words", "Toisella tunnuksella"))
                .expect(201);
        becomeOne();
        assertThat(rows("group_member", "person")).containsExactly(Map.of("what", stays.id()));
        assertThat(database.rows(
                        "select c.person as what from polku.agreement_acceptance c join polku.agreement a on a.id = c.agreement"
                                + " where a.mentorship_group = ?",
                        id))
                .containsExactly(Map.of("what", stays.id()));
        JsonObject message =
                asOther.get(group + "/messages").expect(200).items().get(0);
        assertThat(message.toString())
                .contains("Toisella tunnuksella", stays.name())
                .doesNotContain(gone.name());
        asStays.get("/api/v1/goals/" + goal).expect(200);
        asOther.get("/api/v1/goals/" + mine).expect(200);
        asStays.get("/api/v1/goals/" + mine).expect(200);
        asOther.with("If-Match", "*").post(group + "/agreement/accept").expect(200);
        assertThat(asOther.get(group).expect(200).text("agreement")).isEqualTo("in-force");
    }

    /** Has the host told of their part; by what it knows it. */
    private String tells(Caller who) {
        Answer shown = who.get(group + "/participation").expect(200);
        who.post(group + "/participation/send", Map.of("mark", shown.text("mark")))
                .expect(200);
        return part(who);
    }

    private static String part(Answer shown) {
        return shown.json().getJsonObject("message").getString("id");
    }

    private String part(Caller who) {
        return part(who.get(group + "/participation").expect(200));
    }

    private List<String> messages(String part) {
        return database
                .rows(
                        "select kind || ' ' || person as what from polku.outbox where subject = ?::uuid order by place",
                        part)
                .stream()
                .map(row -> (String) row.get("what"))
                .toList();
    }

    @Test
    void what_the_host_was_told_of_under_the_id_that_goes_is_the_ones_to_have_back() {
        String told = tells(asGone);
        becomeOne();
        assertThat(part(asStays)).isEqualTo(told);
        assertThat(asStays.get("/api/v1/me/participations").expect(200).items()).hasSize(1);
        assertThat(messages(told)).containsExactly("participation " + stays.id());
        asStays.post(group + "/participation/take-back").expect(200);
        assertThat(rows("participation", "id")).isEmpty();
    }

    @Test
    void what_the_host_was_told_of_under_both_ids_it_keeps_once() {
        String goes = tells(asGone);
        String keeps = tells(asStays);
        becomeOne();
        assertThat(rows("participation", "id::text")).containsExactly(Map.of("what", keeps));
        assertThat(part(asStays)).isEqualTo(keeps);
        assertThat(messages(keeps)).containsExactly("participation " + stays.id());
        assertThat(messages(goes))
                .as("the host is asked to forget the other")
                .contains("participation-withdrawn " + stays.id());
    }

    @Test
    void what_the_host_was_told_of_under_the_id_that_stays_it_keeps() {
        String told = tells(asStays);
        becomeOne();
        assertThat(part(asStays)).isEqualTo(told);
        assertThat(rows("participation", "person")).containsExactly(Map.of("what", stays.id()));
    }

    @Test
    void who_had_left_under_one_id_is_in_it_under_the_other() {
        asGone.post(group + "/leave", Map.of()).expect(204);
        becomeOne();
        assertThat(rows("group_member", "left_at is null")).containsExactly(Map.of("what", true));
        asStays.get(group + "/messages").expect(200);
    }

    @Test
    void who_had_left_under_the_id_that_stays_is_in_it_by_the_other() {
        asStays.post(group + "/leave", Map.of()).expect(204);
        becomeOne();
        assertThat(rows("group_member", "left_at is null")).containsExactly(Map.of("what", true));
        asStays.post(group + "/messages", Map.of("words", "Täällä taas")).expect(201);
    }

    @Test
    void who_had_left_under_both_ids_has_left() {
        asStays.post(group + "/leave", Map.of()).expect(204);
        asGone.post(group + "/leave", Map.of()).expect(204);
        becomeOne();
        assertThat(rows("group_member", "left_at is null")).containsExactly(Map.of("what", false));
        asStays.post(group + "/messages", Map.of("words", "Ei")).expect(404);
    }
}
