package fi.polku.tests.host;

import static fi.polku.tests.host.Interference.answering;
import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.reference.Part;
import fi.polku.reference.RecordKind;
import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.Sheet;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import fi.polku.tests.programme.Grouped;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who takes part in a group has the host told so, when they decide to; nobody else does, and nothing is sent by itself. */
@HostTest
class ParticipationForHostIT {
    private final HostSite polku;
    private final Grouped pair;
    private final String path;

    ParticipationForHostIT(HostSite polku) {
        this.polku = polku;
        this.pair = Grouped.pair(polku.site());
        this.path = pair.path() + "/participation";
    }

    private Optional<Part> held(Someone who, String id) {
        return polku.host()
                .records()
                .received()
                .find(RecordKind.PARTICIPATION, who.account().id(), id);
    }

    private List<Map<String, Object>> outbox(Someone who) {
        return polku.site().database().rows("select kind, sent_at from polku.outbox where person = ? order by place", who.id());
    }

    private Answer send(Caller who) {
        return who.post(path + "/send", Map.of("mark", who.get(path).text("mark")));
    }

    private void awaitState(Caller who, String state) {
        polku.await(
                "it is " + who.get(path).text("state") + " and not " + state,
                () -> who.get(path).text("state").equals(state));
    }

    private static JsonObject message(Caller who, String path) {
        return who.get(path).expect(200).json().getJsonObject("message");
    }

    @Test
    void nothing_is_sent_when_a_group_begins_and_ends() {
        pair.mentorCaller.post(pair.path() + "/end").expect(200);
        pair.menteeCaller.post(pair.path() + "/end").expect(200);
        assertThat(pair.menteeCaller.get(path).expect(200).text("state")).isEqualTo("untold");
        assertThat(outbox(pair.mentee)).isEmpty();
        assertThat(outbox(pair.mentor)).isEmpty();
    }

    @Test
    void what_was_shown_arrives_and_says_nothing_of_the_others() {
        JsonObject shown = message(pair.mentorCaller, path);
        send(pair.mentorCaller).expect(200);
        awaitState(pair.mentorCaller, "sent");
        Part arrived = held(pair.mentor, shown.getString("id")).orElseThrow();
        assertThat(arrived.attributes())
                .containsEntry("person", shown.getString("person"))
                .containsEntry("role", "mentor")
                .containsEntry("from", shown.getString("from"))
                .containsEntry("status", "active")
                .doesNotContainKey("to");
        assertThat(arrived.toString())
                .contains("Perehdytysmentorointi")
                .doesNotContain(pair.id, pair.mentee.account().id());
        assertThat(message(pair.menteeCaller, path).getString("id"))
                .as("by the ids nobody can tell who was with whom")
                .isNotEqualTo(shown.getString("id"));
        assertThat(outbox(pair.mentee)).isEmpty();
        assertThat(send(pair.mentorCaller).expect(409).text("type")).endsWith("participation.refused.told");
    }

    @Test
    void who_was_told_that_it_goes_on_learns_the_end_by_another_decision_alone() {
        send(pair.menteeCaller).expect(200);
        awaitState(pair.menteeCaller, "sent");
        String id = message(pair.menteeCaller, path).getString("id");
        String before = pair.menteeCaller.get(path).text("mark");
        pair.mentorCaller.post(pair.path() + "/end").expect(200);
        pair.menteeCaller.post(pair.path() + "/end").expect(200);
        Answer now = pair.menteeCaller.get(path).expect(200);
        assertThat(now.json().getBoolean("differs")).isTrue();
        assertThat(held(pair.mentee, id).orElseThrow().attributes()).containsEntry("status", "active");
        pair.menteeCaller.post(path + "/send", Map.of("mark", before)).expect(412);
        send(pair.menteeCaller).expect(200);
        polku.await(
                "the host does not know of the end",
                () -> held(pair.mentee, id).orElseThrow().attributes().get("status").equals("completed"));
        awaitState(pair.menteeCaller, "sent");
        assertThat(held(pair.mentee, id).orElseThrow().attributes()).containsKey("to");
        assertThat(pair.menteeCaller.get(path).json().getBoolean("differs")).isFalse();
    }

    @Test
    void who_left_says_so_from_outside_and_has_it_back() {
        pair.menteeCaller
                .send("POST", pair.path() + "/leave", "application/json", "{}")
                .expect(200);
        JsonObject shown = message(pair.menteeCaller, path);
        assertThat(shown.getString("status")).isEqualTo("left");
        send(pair.menteeCaller).expect(200);
        awaitState(pair.menteeCaller, "sent");
        assertThat(held(pair.mentee, shown.getString("id"))).isPresent();
        pair.menteeCaller.post(path + "/take-back").expect(200);
        awaitState(pair.menteeCaller, "taken-back");
        assertThat(held(pair.mentee, shown.getString("id"))).isEmpty();
        pair.menteeCaller.post(path + "/take-back").expect(409);
        send(pair.menteeCaller).expect(200);
        awaitState(pair.menteeCaller, "sent");
    }

    @Test
    void what_the_host_refuses_is_told_to_its_person() {
        polku.way().misbehave(answering(422, "text/plain", "no"));
        send(pair.mentorCaller).expect(200);
        awaitState(pair.mentorCaller, "refused");
        polku.way().behave();
        pair.mentorCaller.post(path + "/take-back").expect(200);
        awaitState(pair.mentorCaller, "taken-back");
    }

    @Test
    void pages_show_it_and_do_the_same() {
        Visitor mentee = polku.site().signIn(pair.mentee);
        String page = "/groups/" + pair.id + "/participation";
        assertThat(mentee.get("/groups/" + pair.id).expect(200).text())
                .contains("Osallistumisesi osaamisjärjestelmässä");
        Sheet shown = mentee.get(page).expect(200);
        assertThat(shown.text()).contains("Ei lähetetty", "Perehdytysmentorointi", "Aktori", "käynnissä");
        assertThat(mentee.press(shown, "Lähetä", Map.of()).expect(200).text())
                .contains("Tieto lähetetään osaamisjärjestelmään.");
        awaitState(pair.menteeCaller, "sent");
        assertThat(mentee.press(mentee.get(page), "Pyydä poistamaan", Map.of())
                        .expect(200)
                        .text())
                .contains("Osaamisjärjestelmää pyydetään poistamaan tieto.");
    }

    @Test
    void nobody_else_sees_or_sends_it() {
        String mark = pair.mentorCaller.get(path).text("mark");
        for (Caller other : List.of(pair.hr, pair.coordinator, pair.another(polku.site()).menteeCaller)) {
            other.get(path).expect(404);
            other.post(path + "/send", Map.of("mark", mark)).expect(404);
            other.post(path + "/take-back").expect(404);
        }
        pair.menteeCaller.post(path + "/send", Map.of("mark", mark)).expect(412);
    }
}
