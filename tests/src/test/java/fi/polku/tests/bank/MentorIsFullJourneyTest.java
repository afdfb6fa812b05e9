package fi.polku.tests.bank;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.OpenBank;
import fi.polku.tests.OpenPair;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Sheet;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import jakarta.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mentor's places are taken, and somebody asks them by name: they are told, and take one more when they say so; nobody is overbooked unawares. */
@PolkuTest
class MentorIsFullJourneyTest {
    private static final String REQUESTS = "/api/v1/bank/requests/";
    private static final String INVITATIONS = "/api/v1/invitations/";

    private final Site polku;
    private final String programme;
    private final Someone mentor;
    private final Caller asked;
    private final Someone mentee;
    private String offer = "";

    MentorIsFullJourneyTest(Site polku) {
        this.polku = polku;
        this.programme = OpenBank.programme(polku);
        this.mentor = polku.people().fresh();
        this.asked = polku.as(mentor);
        this.mentee = polku.people().fresh();
    }

    @BeforeEach
    void offer() {
        offer = OpenBank.published(polku.database(), asked, programme, 1);
    }

    /** The one place is given away. */
    private void fill() {
        String request = OpenBank.asked(polku.as(polku.people().fresh()), offer);
        asked.post(REQUESTS + request + "/accept").expect(200);
    }

    private String invited(Caller by) {
        return OpenPair.invited(
                by, programme, mentor.id().toString(), mentee.id().toString(), "Aloitetaanko?");
    }

    private int free() {
        return polku.as(mentee)
                .get("/api/v1/bank/offers/" + offer)
                .expect(200)
                .json()
                .getInt("free");
    }

    private static String state(Caller who, String at) {
        return who.get(at).expect(200).text("state");
    }

    @Test
    void mentor_who_is_full_is_told_so_and_takes_one_more_knowingly() {
        fill();
        String invitation = invited(polku.as(mentee));
        Answer told = asked.post(INVITATIONS + invitation + "/accept").expect(409);
        assertThat(told.body()).contains("already taken");
        assertThat(state(asked, INVITATIONS + invitation)).isEqualTo("open");
        asked.get("/api/v1/groups/" + invitation).expect(404);
        asked.post(INVITATIONS + invitation + "/accept?beyond=true").expect(200);
        asked.get("/api/v1/groups/" + invitation).expect(200);
        assertThat(free()).isZero();
    }

    @Test
    void mentor_who_is_full_declines_without_being_asked_anything() {
        fill();
        String invitation = invited(polku.as(mentee));
        assertThat(asked.post(INVITATIONS + invitation + "/decline").expect(200).text("state"))
                .isEqualTo("declined");
    }

    @Test
    void offer_that_rests_is_an_offer_still_and_one_that_was_withdrawn_is_none() {
        fill();
        String invitation = invited(polku.as(mentee));
        Caller owner = asked.with("If-Match", "*");
        String own = "/api/v1/bank/programmes/" + programme + "/offer";
        owner.post(own + "/pause").expect(200);
        asked.post(INVITATIONS + invitation + "/accept").expect(409);
        owner.post(own + "/withdraw").expect(200);
        asked.post(INVITATIONS + invitation + "/accept").expect(200);
    }

    @Test
    void last_place_given_by_an_invitation_is_taken_and_who_waited_for_it_in_the_bank_is_told() {
        Someone other = polku.people().fresh();
        String request = OpenBank.asked(polku.as(other), offer);
        OpenPair.begun(asked, invited(polku.as(mentee)));
        assertThat(state(polku.as(other), REQUESTS + request)).isEqualTo("full");
        assertThat(polku.database()
                        .one(
                                Long.class,
                                "select count(*) from polku.notice where person = ? and kind = 'mentor-answered' and subject = ?",
                                other.id(),
                                UUID.fromString(request)))
                .isEqualTo(1);
        asked.post(REQUESTS + request + "/accept").expect(409);
        assertThat(free()).isZero();
    }

    @Test
    void yes_that_waits_for_the_other_ones_yes_takes_a_place_until_it_is_taken_back() {
        String invitation = invited(asked);
        assertThat(free()).isZero();
        Caller other = polku.as(polku.people().fresh());
        other.post("/api/v1/bank/offers/" + offer + "/requests", Map.of("words", OpenBank.MESSAGE))
                .expect(409);
        asked.post(INVITATIONS + invitation + "/take-back").expect(200);
        assertThat(free()).isEqualTo(1);
        OpenBank.asked(other, offer);
    }

    @Test
    void who_is_full_invites_somebody_knowingly_or_not_at_all() {
        fill();
        Map<String, Object> invitation = new HashMap<>(
                OpenPair.invitation(mentor.id().toString(), mentee.id().toString(), "Aloitetaanko?"));
        String at = "/api/v1/programmes/" + programme + "/invitations";
        assertThat(asked.post(at, invitation).expect(409).body()).contains("already taken");
        invitation.put("beyond", true);
        String sent = asked.post(at, invitation).expect(201).text("id");
        OpenPair.begun(polku.as(mentee), sent);
    }

    @Test
    void mentee_of_somebody_who_is_full_accepts_without_being_asked_of_places_that_are_not_theirs() {
        String invitation = invited(polku.as(polku.people().supervisorOf(mentee)));
        asked.post(INVITATIONS + invitation + "/accept").expect(200);
        polku.as(mentee).post(INVITATIONS + invitation + "/accept").expect(200);
        asked.get("/api/v1/groups/" + invitation).expect(200);
    }

    @Test
    void who_has_lowered_their_places_is_told_how_to_take_one_more() {
        String own = "/api/v1/bank/programmes/" + programme + "/offer";
        List<String> themes = OpenBank.themes(polku.database(), programme).subList(0, 1);
        places(own, themes, 2);
        List<String> requests = Stream.generate(
                        () -> OpenBank.asked(polku.as(polku.people().fresh()), offer))
                .limit(2)
                .toList();
        asked.post(REQUESTS + requests.get(0) + "/accept").expect(200);
        places(own, themes, 1);
        assertThat(asked.post(REQUESTS + requests.get(1) + "/accept")
                        .expect(409)
                        .body())
                .contains("add a place");
        assertThat(state(asked, REQUESTS + requests.get(1))).isEqualTo("open");
        places(own, themes, 2);
        asked.post(REQUESTS + requests.get(1) + "/accept").expect(200);
    }

    private void places(String own, List<String> themes, int places) {
        asked.with("If-Match", "*")
                .send(
                        "PUT",
                        own,
                        "application/json",
                        Json.createObjectBuilder(OpenBank.offer(themes, places))
                                .build()
                                .toString())
                .expect(200);
    }

    @Test
    void form_says_it_and_has_another_button_then() {
        fill();
        String invitation = invited(polku.as(mentee));
        Visitor visitor = polku.signIn(mentor);
        Sheet page = visitor.get("/mentoring/invitations/" + invitation).expect(200);
        Sheet told = visitor.press(page, "Hyväksyn kutsun", Map.of()).expect(409);
        assertThat(told.document().select("[role=alert]").text()).contains("paikat ovat jo käytössä");
        visitor.press(told, "Hyväksyn silti", Map.of()).expect(200);
        asked.get("/api/v1/groups/" + invitation).expect(200);
    }

    @Test
    void form_of_who_invites_asks_for_it_with_a_box_to_tick() {
        fill();
        Visitor visitor = polku.signIn(mentor);
        Sheet page = visitor.get("/mentoring/" + programme + "/invite?seat=mentor:" + mentor.id() + "&seat=mentee:"
                        + mentee.id())
                .expect(200);
        Sheet told = visitor.press(page, "Lähetä kutsu", Map.of()).expect(409);
        assertThat(told.document().select("[role=alert]").text()).contains("paikat ovat jo käytössä");
        assertThat(told.document().select("input[name=beyond]").hasAttr("checked"))
                .isFalse();
        visitor.press(told, "Lähetä kutsu", Map.of()).expect(409);
        visitor.press(told, "Lähetä kutsu", Map.of("beyond", "true")).expect(200);
    }
}
