package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A pair begins when it is needed: somebody invites, both are asked, and it begins with the last who accepts. */
@PolkuTest
class LightPairBeginsJourneyTest {
    private static final String INVITATIONS = "/api/v1/invitations/";

    private final Site polku;
    private final Agency agency;
    private final String programme;
    private final Someone mentor;
    private final Someone mentee;

    LightPairBeginsJourneyTest(Site polku) {
        this.polku = polku;
        this.agency = Agency.of(polku, "agency-1");
        this.programme = Grouped.programme(agency);
        this.mentor = polku.people().fresh();
        this.mentee = polku.people().fresh();
    }

    private Answer invite(Caller who) {
        return Grouped.invite(who, programme, mentor, mentee);
    }

    @Test
    void who_needs_a_mentor_invites_one_and_the_pair_begins_when_the_mentor_accepts() {
        Answer invited = invite(polku.as(mentee)).expect(201);
        String id = invited.text("id");
        assertThat(invited.text("state")).isEqualTo("open");
        Answer asked = polku.as(mentor).get(INVITATIONS + id).expect(200);
        assertThat(asked.text("message")).isEqualTo(Grouped.MESSAGE);
        assertThat(asked.text("invitedByName")).isEqualTo(mentee.name());
        polku.as(mentor).get("/api/v1/groups/" + id).expect(404);
        assertThat(polku.as(mentor)
                        .post(INVITATIONS + id + "/accept")
                        .expect(200)
                        .text("state"))
                .isEqualTo("accepted");
        JsonObject group =
                polku.as(mentee).get("/api/v1/groups").expect(200).items().get(0);
        assertThat(group.getString("id")).isEqualTo(id);
        assertThat(group.getString("agreement")).isEqualTo("not-yet");
        assertThat(group.getJsonArray("members").getValuesAs(JsonObject.class))
                .extracting(member -> member.getString("name"))
                .containsExactlyInAnyOrder(mentor.name(), mentee.name());
        polku.as(mentor).post(INVITATIONS + id + "/accept").expect(409);
        invite(polku.as(mentee)).expect(409);
    }

    @Test
    void supervisor_invites_for_a_report_and_both_are_asked() {
        Caller supervisor = polku.as(polku.people().supervisorOf(mentee));
        String id = invite(supervisor).expect(201).text("id");
        assertThat(polku.as(mentee)
                        .post(INVITATIONS + id + "/accept")
                        .expect(200)
                        .text("state"))
                .isEqualTo("open");
        polku.as(mentor).post(INVITATIONS + id + "/accept").expect(200);
        supervisor.get("/api/v1/groups/" + id).expect(404);
        assertThat(supervisor.get(INVITATIONS + id).expect(200).has("message"))
                .as("what was written is the group's from when it begins")
                .isFalse();
    }

    @Test
    void who_runs_the_programme_invites_and_sees_who_is_in_the_pair() {
        String id = invite(agency.person).expect(201).text("id");
        polku.as(mentee).post(INVITATIONS + id + "/accept").expect(200);
        polku.as(mentor).post(INVITATIONS + id + "/accept").expect(200);
        assertThat(agency.person
                        .get("/api/v1/programmes/" + programme + "/groups")
                        .expect(200)
                        .items())
                .extracting(group -> group.getString("id"))
                .containsExactly(id);
        agency.person.get("/api/v1/groups/" + id + "/messages").expect(404);
        agency.person.get("/api/v1/groups/" + id + "/agreement").expect(404);
    }

    @Test
    void somebody_who_has_nothing_to_do_with_either_invites_nobody_for_them() {
        Caller other = polku.as(polku.people().fresh());
        invite(other).expect(409);
        assertThat(other.get("/api/v1/invitations").expect(200).items()).isEmpty();
    }

    @Test
    void one_no_is_a_no_and_there_is_nothing_more_to_answer() {
        String id = invite(agency.person).expect(201).text("id");
        assertThat(polku.as(mentor)
                        .post(INVITATIONS + id + "/decline")
                        .expect(200)
                        .text("state"))
                .isEqualTo("declined");
        polku.as(mentee).post(INVITATIONS + id + "/accept").expect(409);
        polku.as(mentee).get("/api/v1/groups/" + id).expect(404);
        assertThat(polku.as(mentee).get("/api/v1/invitations").expect(200).items())
                .extracting(invitation -> invitation.getString("state"))
                .contains("declined");
        invite(agency.person).expect(201);
    }

    @Test
    void who_invited_takes_it_back_and_nobody_else_does() {
        String id = invite(polku.as(mentee)).expect(201).text("id");
        invite(polku.as(mentee)).expect(409);
        polku.as(mentor).post(INVITATIONS + id + "/take-back").expect(404);
        agency.hr.post(INVITATIONS + id + "/take-back").expect(404);
        assertThat(polku.as(mentee)
                        .post(INVITATIONS + id + "/take-back")
                        .expect(200)
                        .text("state"))
                .isEqualTo("withdrawn");
        polku.as(mentor).post(INVITATIONS + id + "/accept").expect(409);
    }

    @Test
    void roles_are_for_whom_the_programme_says_and_as_many_as_its_form_has() {
        Caller me = polku.as(mentee);
        String path = Agency.PROGRAMMES + "/" + programme + "/invitations";
        assertThat(me.post(path, Map.of("people", List.of(seat(mentee, "mentee"), seat(mentor, "mentee"))))
                        .expect(400)
                        .wrongFields())
                .containsExactly("people");
        me.post(path, Map.of("people", List.of(seat(mentee, "mentee")))).expect(400);
        me.post(path, Map.of("people", List.of(seat(mentee, "mentee"), seat(mentor, "peer"))))
                .expect(400);
        me.post(path, Map.of("people", List.of(seat(mentee, "mentee"), seat(mentee, "mentor"))))
                .expect(400);
        Someone elsewhere = polku.people().fresh("agency-2", "fi");
        me.post(path, Map.of("people", List.of(seat(mentee, "mentee"), seat(elsewhere, "mentor"))))
                .expect(400);
        assertThat(me.get(path + "/candidates?role=mentor&name=" + encoded(mentor))
                        .expect(200)
                        .items())
                .extracting(candidate -> candidate.getString("id"))
                .contains(mentor.id().toString());
        assertThat(me.get(path + "/candidates?role=mentor&name=" + encoded(elsewhere))
                        .expect(200)
                        .items())
                .extracting(candidate -> candidate.getString("id"))
                .doesNotContain(elsewhere.id().toString());
        polku.as(elsewhere)
                .get(path + "/candidates?role=mentor&name=" + encoded(mentor))
                .expect(404);
    }

    private static Map<String, String> seat(Someone who, String role) {
        return Map.of("person", who.id().toString(), "role", role);
    }

    private static String encoded(Someone who) {
        return java.net.URLEncoder.encode(who.name(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
