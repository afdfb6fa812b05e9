package fi.polku.tests.bank;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.OpenBank;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Somebody asks a mentor, who accepts or not; and a supervisor asks for a report, who decides first. */
@PolkuTest
class MentorIsAskedJourneyTest {
    private static final String REQUESTS = "/api/v1/bank/requests/";
    private static final int MOST = 3;

    private final Site polku;
    private final String programme;
    private final Someone mentor;
    private final Caller asked;
    private final Someone mentee;
    private final Caller me;

    MentorIsAskedJourneyTest(Site polku) {
        this.polku = polku;
        this.programme = OpenBank.programme(polku);
        this.mentor = polku.people().fresh();
        this.asked = polku.as(mentor);
        this.mentee = polku.people().fresh();
        this.me = polku.as(mentee);
    }

    private String offer(Caller by, int places) {
        return OpenBank.published(polku.database(), by, programme, places);
    }

    private String another() {
        return offer(polku.as(polku.people().fresh()), 1);
    }

    private static Answer asks(Caller who, String offer) {
        return who.post("/api/v1/bank/offers/" + offer + "/requests", Map.of("words", OpenBank.MESSAGE));
    }

    private static String state(Caller who, String request) {
        return who.get(REQUESTS + request).expect(200).text("state");
    }

    private long told(Someone who, String kind, String request) {
        return polku.database()
                .one(
                        Long.class,
                        "select count(*) from polku.notice where person = ? and kind = ? and subject = ?",
                        who.id(),
                        kind,
                        UUID.fromString(request));
    }

    @Test
    void pair_begins_under_the_requests_id_when_the_mentor_accepts() {
        String offer = offer(asked, 2);
        String request = OpenBank.asked(me, offer);
        assertThat(told(mentor, "mentor-asked", request)).isEqualTo(1);
        Answer opened = asked.get(REQUESTS + request).expect(200);
        assertThat(opened.text("words")).isEqualTo(OpenBank.MESSAGE);
        assertThat(opened.text("as")).isEqualTo("mentor");
        assertThat(asked.post(REQUESTS + request + "/accept").expect(200).text("state"))
                .isEqualTo("accepted");
        for (Caller one : List.of(me, asked)) {
            assertThat(one.get("/api/v1/groups/" + request).expect(200).text("programme"))
                    .isEqualTo(programme);
        }
        assertThat(told(mentee, "group-begins", request)).isEqualTo(1);
        assertThat(me.get("/api/v1/bank/offers/" + offer).expect(200).json().getInt("free"))
                .isEqualTo(1);
        assertThat(asks(me, offer).expect(409).body()).contains("pair already");
        asked.post(REQUESTS + request + "/accept").expect(409);
        asked.post(REQUESTS + request + "/decline").expect(409);
    }

    @Test
    void place_is_free_again_when_the_pair_has_ended() {
        String offer = offer(asked, 1);
        String request = OpenBank.asked(me, offer);
        asked.post(REQUESTS + request + "/accept").expect(200);
        Caller next = polku.as(polku.people().fresh());
        assertThat(asks(next, offer).expect(409).body()).contains("no place now");
        asked.post("/api/v1/groups/" + request + "/end").expect(200);
        me.post("/api/v1/groups/" + request + "/end").expect(200);
        OpenBank.asked(next, offer);
    }

    @Test
    void mentor_declines_without_a_word_and_others_like_them_are_suggested() {
        String offer = offer(asked, 1);
        String like = another();
        String request = OpenBank.asked(me, offer);
        asked.post(REQUESTS + request + "/decline").expect(200);
        Answer declined = me.get(REQUESTS + request).expect(200);
        assertThat(declined.text("state")).isEqualTo("declined");
        assertThat(declined.json().getJsonArray("others").getJsonObject(0).getString("id"))
                .isEqualTo(like);
        assertThat(told(mentee, "mentor-answered", request)).isEqualTo(1);
        assertThat(asked.get(REQUESTS + request).expect(200).has("words"))
                .as("it is no business of the mentor's any more")
                .isFalse();
        OpenBank.asked(me, offer);
    }

    @Test
    void when_the_last_place_is_taken_who_else_waits_for_it_is_told() {
        String offer = offer(asked, 1);
        String request = OpenBank.asked(me, offer);
        Someone other = polku.people().fresh();
        String late = OpenBank.asked(polku.as(other), offer);
        asked.post(REQUESTS + request + "/accept").expect(200);
        assertThat(state(polku.as(other), late)).isEqualTo("full");
        assertThat(told(other, "mentor-answered", late)).isEqualTo(1);
        assertThat(asked.post(REQUESTS + late + "/accept").expect(409).body()).contains("no place");
    }

    @Test
    void only_so_many_wait_for_an_answer_at_a_time() {
        List<String> requests = Stream.generate(this::another)
                .limit(MOST)
                .map(offer -> OpenBank.asked(me, offer))
                .toList();
        String more = another();
        assertThat(asks(me, more).expect(409).body()).contains("wait for an answer");
        me.post(REQUESTS + requests.get(0) + "/take-back").expect(200);
        assertThat(state(me, requests.get(0))).isEqualTo("withdrawn");
        OpenBank.asked(me, more);
    }

    @Test
    void nobody_asks_the_same_mentor_twice_or_themselves() {
        String offer = offer(asked, 2);
        OpenBank.asked(me, offer);
        asks(me, offer).expect(409);
        asks(asked, offer).expect(404);
    }

    @Test
    void while_paused_what_was_asked_is_answered_and_withdrawn_it_is_released() {
        String offer = offer(asked, 2);
        String first = OpenBank.asked(me, offer);
        Someone other = polku.people().fresh();
        String second = OpenBank.asked(polku.as(other), offer);
        Caller owner = asked.with("If-Match", "*");
        owner.post("/api/v1/bank/programmes/" + programme + "/offer/pause").expect(200);
        asked.post(REQUESTS + first + "/accept").expect(200);
        owner.post("/api/v1/bank/programmes/" + programme + "/offer/withdraw").expect(200);
        assertThat(state(polku.as(other), second)).isEqualTo("released");
        assertThat(told(other, "mentor-answered", second)).isEqualTo(1);
        asked.post(REQUESTS + second + "/accept").expect(409);
        me.get("/api/v1/groups/" + first).expect(200);
    }

    @Test
    void what_a_supervisor_writes_reaches_the_mentor_only_when_the_report_lets_it() {
        Someone someone = polku.people().fresh();
        Caller supervisor = polku.as(polku.people().supervisorOf(someone));
        Caller report = polku.as(someone);
        String offer = offer(asked, 1);
        String request = OpenBank.proposed(supervisor, offer, someone);
        assertThat(told(someone, "mentor-proposed", request)).isEqualTo(1);
        assertThat(told(mentor, "mentor-asked", request)).isZero();
        asked.get(REQUESTS + request).expect(404);
        asked.post(REQUESTS + request + "/accept").expect(404);
        supervisor.post(REQUESTS + request + "/send").expect(404);
        assertThat(report.get(REQUESTS + request).expect(200).text("words")).isEqualTo(OpenBank.MESSAGE);
        assertThat(report.post(REQUESTS + request + "/send").expect(200).text("state"))
                .isEqualTo("open");
        assertThat(told(mentor, "mentor-asked", request)).isEqualTo(1);
        supervisor.post(REQUESTS + request + "/take-back").expect(409);
        asked.post(REQUESTS + request + "/accept").expect(200);
        report.get("/api/v1/groups/" + request).expect(200);
        supervisor.get("/api/v1/groups/" + request).expect(404);
        assertThat(state(supervisor, request)).isEqualTo("accepted");
    }

    @Test
    void report_keeps_it_back_and_the_mentor_never_knows() {
        Someone someone = polku.people().fresh();
        Caller supervisor = polku.as(polku.people().supervisorOf(someone));
        String request = OpenBank.proposed(supervisor, offer(asked, 1), someone);
        polku.as(someone).post(REQUESTS + request + "/keep-back").expect(200);
        assertThat(state(supervisor, request)).isEqualTo("kept-back");
        asked.get(REQUESTS + request).expect(404);
        polku.as(someone).post(REQUESTS + request + "/send").expect(409);
        assertThat(asked.get("/api/v1/bank/requests").expect(200).items()).isEmpty();
    }

    @Test
    void one_asks_for_who_reports_to_one_and_for_nobody_else() {
        Someone report = polku.people().fresh();
        Caller supervisor = polku.as(polku.people().supervisorOf(report));
        String offer = offer(asked, 1);
        assertThat(supervisor
                        .get("/api/v1/bank/offers/" + offer)
                        .expect(200)
                        .json()
                        .getJsonArray("reports"))
                .extracting(each -> each.asJsonObject().getString("id"))
                .contains(report.id().toString());
        Someone elsewhere = polku.people().demo("supervisor");
        Map<String, Object> forAnother =
                Map.of("words", OpenBank.MESSAGE, "mentee", elsewhere.id().toString());
        assertThat(supervisor
                        .post("/api/v1/bank/offers/" + offer + "/requests", forAnother)
                        .expect(400)
                        .wrongFields())
                .containsExactly("mentee");
    }

    @Test
    void request_is_between_those_who_have_to_do_with_it() {
        String request = OpenBank.asked(me, offer(asked, 1));
        Caller other = polku.as(polku.people().fresh());
        Caller hr = polku.as(polku.people().fresh().with("hr"));
        for (Caller stranger : List.of(other, hr)) {
            stranger.get(REQUESTS + request).expect(404);
            for (String act : List.of("accept", "decline", "send", "keep-back", "take-back")) {
                stranger.post(REQUESTS + request + "/" + act).expect(404);
            }
            assertThat(stranger.get("/api/v1/bank/requests").expect(200).body()).doesNotContain(request);
        }
        me.post(REQUESTS + request + "/accept").expect(404);
        asked.post(REQUESTS + request + "/take-back").expect(404);
    }
}
