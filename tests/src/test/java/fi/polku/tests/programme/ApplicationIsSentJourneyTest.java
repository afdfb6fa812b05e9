package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.OpenRound;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Sheet;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody applies: writes, is late or in time, waits, is endorsed, leaves; and each sees what is theirs to see. */
@PolkuTest
class ApplicationIsSentJourneyTest {
    private final Site polku;
    private final Agency agency;
    private final Applying applying;

    ApplicationIsSentJourneyTest(Site polku) {
        this.polku = polku;
        this.agency = Agency.of(polku, "agency-1");
        this.applying = Applying.open(polku, agency);
    }

    @Test
    void draft_is_kept_as_typed_and_sent_when_nothing_is_missing() {
        Caller person = polku.as(applying.someone());
        Answer draft = applying.begin(person).expect(201);
        String path = "/api/v1/applications/" + draft.text("id");
        assertThat(applying.begin(person).expect(201).text("id"))
                .as("there is one")
                .isEqualTo(draft.text("id"));
        Answer typed = person.patch(path, draft, Map.of("motivation", Applying.MOTIVATION))
                .expect(200);
        assertThat(Applying.send(person, path).expect(400).wrongFields())
                .containsExactly("themes", "values", "reflection", "languages", "meets", "hours");
        person.patch(path, draft, Map.of("values", "Rehellisyys")).expect(412);
        person.patch(path, typed, applying.answers(person)).expect(200);
        Answer sent = Applying.send(person, path).expect(200);
        assertThat(sent.text("state")).isEqualTo("submitted");
        assertThat(sent.json().getJsonObject("standing").getString("stage")).isEqualTo("sent");
        Applying.send(person, path).expect(409);
        person.patch(path, sent, Map.of("values", "Muuta")).expect(409);
        person.delete(path).expect(409);
    }

    @Test
    void nobody_applies_before_the_window_or_as_what_they_cannot_be() {
        applying.beginsToday("application");
        Caller person = polku.as(applying.someone());
        person.post(applying.applications(), Map.of("role", "mentor")).expect(409);
        polku.database()
                .change(
                        "update polku.round_phase set first_day = first_day + 1 where round = ?::uuid and kind = 'application'",
                        applying.round);
        applying.begin(person).expect(409);
    }

    @Test
    void window_that_closes_while_one_writes_loses_nothing() {
        Caller person = polku.as(applying.someone());
        String path = applying.written(person);
        applying.beginsToday("matching");
        assertThat(Applying.stage(person, path)).isEqualTo("too-late");
        Answer refused = Applying.send(person, path).expect(409);
        assertThat(refused.text("detail")).isNotBlank();
        Answer still = person.get(path).expect(200);
        assertThat(still.json().getJsonObject("answers").getString("motivation"))
                .isEqualTo(Applying.MOTIVATION);
        person.patch(path, still, Map.of("wishes", "Sama kaupunki")).expect(200);
        applying.begin(polku.as(applying.someone())).expect(409);
    }

    @Test
    void somebody_applies_late_by_name_until_a_day() {
        Someone late = applying.someone();
        Caller person = polku.as(late);
        applying.beginsToday("matching");
        applying.begin(person).expect(409);
        String path = "/api/v1/rounds/" + applying.round + "/late-applicants/" + late.id();
        String today = LocalDate.now(java.time.ZoneId.of("Europe/Helsinki")).toString();
        agency.hr
                .send("PUT", path, "application/json", "{\"until\":\"2199-01-01\"}")
                .expect(400);
        agency.person
                .send("PUT", path, "application/json", "{\"until\":\"" + today + "\"}")
                .expect(204);
        assertThat(Applying.stage(person, applying.sent(person))).isEqualTo("sent");
        agency.hr.delete(path).expect(204);
        agency.hr.delete(path).expect(404);
    }

    @Test
    void who_sends_after_the_last_place_waits_and_moves_up_when_somebody_leaves() {
        applying.takes(1);
        Caller first = polku.as(applying.someone());
        Caller second = polku.as(applying.someone());
        Caller third = polku.as(applying.someone());
        String one = applying.sent(first);
        String two = applying.sent(second);
        String three = applying.sent(third);
        assertThat(Applying.stage(first, one)).isEqualTo("sent");
        assertThat(Applying.standing(second, two).getInt("waiting")).isEqualTo(1);
        assertThat(Applying.standing(third, three).getInt("waiting")).isEqualTo(2);
        Applying.withdraw(first, one).expect(200);
        assertThat(Applying.stage(second, two)).isEqualTo("sent");
        assertThat(Applying.standing(third, three).getInt("waiting")).isEqualTo(1);
        first.post(one + "/again").expect(200);
        Applying.send(first, one).expect(200);
        assertThat(Applying.standing(first, one).getInt("waiting"))
                .as("who sends again stands last")
                .isEqualTo(2);
    }

    @Test
    void supervisor_endorses_the_hours_and_reads_nothing_else() {
        Someone expert = applying.someone();
        Caller person = polku.as(expert);
        Caller supervisor = polku.as(polku.people().supervisorOf(expert));
        String path = applying.written(person);
        String asked = "/api/v1/endorsements/" + path.substring(path.lastIndexOf('/') + 1);
        supervisor.get(asked).expect(404);
        Applying.send(person, path).expect(200);
        Answer seen = supervisor.get(asked).expect(200);
        assertThat(seen.json().getInt("hours")).isEqualTo(3);
        assertThat(seen.body()).doesNotContain(Applying.MOTIVATION);
        supervisor.get(path).expect(404);
        assertThat(supervisor.get("/api/v1/endorsements").items())
                .extracting(item -> item.getString("application"))
                .contains(path.substring(path.lastIndexOf('/') + 1));
        Caller seeing = supervisor.with("If-Match", seen.header("ETag").orElseThrow());
        assertThat(seeing.send("PUT", asked, "application/json", "{\"decision\":\"declined\"}")
                        .expect(400)
                        .wrongFields())
                .containsExactly("comment");
        seeing.send("PUT", asked, "application/json", "{\"decision\":\"declined\",\"comment\":\"Syksy on täynnä\"}")
                .expect(200);
        seeing.send("PUT", asked, "application/json", "{\"decision\":\"endorsed\"}")
                .expect(412);
        assertThat(person.get(path).expect(200).text("comment")).isEqualTo("Syksy on täynnä");
        assertThat(Applying.standing(person, path).getString("endorsement")).isEqualTo("declined");
        polku.as(applying.someone()).get(asked).expect(404);
        Applying.withdraw(person, path).expect(200);
        supervisor.get(asked).expect(404);
    }

    @Test
    void matching_group_reads_while_it_composes_and_organisers_list_names_alone() {
        Someone member = applying.someone();
        agency.hr
                .post(
                        Agency.PROGRAMMES + "/" + applying.programme + "/people",
                        Map.of("task", "matching", "person", member.id().toString(), "round", applying.round))
                .expect(201);
        Caller matching = polku.as(member);
        Caller person = polku.as(applying.someone());
        String path = applying.sent(person);
        Caller drafting = polku.as(applying.someone());
        String draft = applying.written(drafting);
        matching.get(path).expect(404);
        matching.get(applying.applications()).expect(403);
        applying.beginsToday("matching");
        assertThat(matching.get(path).expect(403).text("detail")).contains("conflict of interest");
        OpenRound.declared(matching, applying.round);
        Answer read = matching.get(path).expect(200);
        assertThat(read.json().getJsonObject("answers").getString("motivation")).isEqualTo(Applying.MOTIVATION);
        assertThat(read.json()).doesNotContainKey("standing").containsKey("applicant");
        matching.get(draft).expect(404);
        assertThat(person.get("/api/v1/me/looks").items())
                .anySatisfy(look -> assertThat(look.getString("right")).isEqualTo("matching"));
        for (Caller who : new Caller[] {agency.hr, agency.person, matching}) {
            assertThat(who.get(applying.applications()).expect(200).items())
                    .hasSize(1)
                    .allSatisfy(item -> assertThat(item).doesNotContainKey("answers"));
        }
        agency.hr.get(path).expect(404);
        JsonObject counts = agency.hr
                .get("/api/v1/rounds/" + applying.round + "/places")
                .expect(200)
                .items()
                .get(0);
        assertThat(counts.getInt("submitted")).isEqualTo(1);
        assertThat(counts.getInt("drafts")).isEqualTo(1);
        Applying.withdraw(person, path).expect(200);
        matching.get(path).expect(404);
        assertThat(matching.get(applying.applications()).items())
                .extracting(item -> item.getString("state"))
                .containsExactly("withdrawn");
        applying.beginsToday("meetings");
        matching.get(applying.applications()).expect(403);
    }

    @Test
    void organisers_find_applicants_by_state_endorsement_and_name() {
        Someone stays = applying.someone();
        Someone leaves = applying.someone();
        Caller leaver = polku.as(leaves);
        String path = applying.sent(polku.as(stays));
        Applying.withdraw(leaver, applying.sent(leaver)).expect(200);
        String asked = "/api/v1/endorsements/" + path.substring(path.lastIndexOf('/') + 1);
        polku.as(polku.people().supervisorOf(stays))
                .with("If-Match", "*")
                .send("PUT", asked, "application/json", "{\"decision\":\"endorsed\"}")
                .expect(200);
        assertThat(found("")).containsExactly(leaves.name(), stays.name());
        assertThat(found("?state=submitted&role=peer")).containsExactly(stays.name());
        assertThat(found("?state=withdrawn")).containsExactly(leaves.name());
        assertThat(found("?role=mentor")).isEmpty();
        assertThat(found("?endorsement=endorsed")).containsExactly(stays.name());
        assertThat(found("?endorsement=declined")).isEmpty();
        assertThat(found("?q=" + encoded(stays.name().toUpperCase(Locale.ROOT))))
                .containsExactly(stays.name());
        assertThat(found("?q=%25")).as("a letter as any other").isEmpty();
        for (String wrong : List.of("role", "state", "endorsement")) {
            assertThat(agency.hr
                            .get(applying.applications() + "?" + wrong + "=draft")
                            .expect(400)
                            .wrongFields())
                    .containsExactly(wrong);
        }
        Sheet page = polku.signIn(agency.colleague)
                .get("/rounds/" + applying.round + "/applications?state=withdrawn&q=" + encoded(leaves.name()))
                .expect(200);
        assertThat(page.text()).contains(leaves.name()).doesNotContain(stays.name());
        assertThat(page.document().select("select[name=state] option[selected]").attr("value"))
                .isEqualTo("withdrawn");
    }

    private List<String> found(String query) {
        return agency.hr.get(applying.applications() + query).expect(200).items().stream()
                .map(item -> item.getString("name"))
                .toList();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Test
    void groups_that_are_told_are_not_left_by_withdrawing() {
        Caller person = polku.as(applying.someone());
        String path = applying.sent(person);
        applying.beginsToday("kick-off");
        Applying.withdraw(person, path).expect(409);
    }

    @Test
    void one_sees_ones_own_in_a_list() {
        Caller person = polku.as(applying.someone());
        String path = applying.written(person);
        Map<String, String> seen = new HashMap<>();
        person.get("/api/v1/me/applications")
                .items()
                .forEach(item -> seen.put(item.getString("id"), item.getString("stage")));
        assertThat(seen).containsExactly(Map.entry(path.substring(path.lastIndexOf('/') + 1), "draft"));
        person.delete(path).expect(204);
        assertThat(person.get("/api/v1/me/applications").items()).isEmpty();
    }
}
