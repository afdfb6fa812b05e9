package fi.polku.tests.bank;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.run.Await;
import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.OpenBank;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.TimeTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A mentor does not answer: they are reminded when the days are over in which they were asked to, and a week later it is theirs no more. */
@TimeTest
class MentorDoesNotAnswerIT {
    private static final String REQUESTS = "/api/v1/bank/requests/";
    private static final int ANSWER = 7;
    private static final int RELEASE = 14;

    private final Site polku;
    private final LocalDate begun;
    private final Someone mentor;
    private final Caller asked;
    private final Someone mentee;
    private final Caller me;
    private final String programme;

    MentorDoesNotAnswerIT(Site polku) {
        this.polku = polku;
        this.begun = polku.clock().today();
        this.mentor = polku.people().fresh();
        this.asked = polku.as(mentor);
        this.mentee = polku.people().fresh();
        this.me = polku.as(mentee);
        this.programme = OpenBank.programme(polku);
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

    private void awaitTold(Someone who, String kind, String request) {
        assertThat(Await.until(Duration.ofSeconds(60), () -> told(who, kind, request) == 1))
                .as(kind)
                .isTrue();
    }

    @Test
    void is_reminded_and_then_the_request_is_released_and_another_suggested() {
        String offer = OpenBank.published(polku.database(), asked, programme, 1);
        String like =
                OpenBank.published(polku.database(), polku.as(polku.people().fresh()), programme, 1);
        String request = OpenBank.asked(me, offer);
        assertThat(me.get(REQUESTS + request).expect(200).text("answerBy"))
                .isEqualTo(begun.plusDays(ANSWER).toString());
        polku.clock().moveTo(begun.plusDays(ANSWER + 1L));
        awaitTold(mentor, "mentor-asked-still", request);
        assertThat(told(mentee, "mentor-answered", request)).isZero();
        polku.clock().moveTo(begun.plusDays(RELEASE));
        assertThat(asked.post(REQUESTS + request + "/accept").expect(409).body())
                .as("its time is over, whether it has been released yet or not")
                .contains("not open");
        awaitTold(mentee, "mentor-answered", request);
        assertThat(told(mentor, "mentor-asked-still", request)).as("once").isEqualTo(1);
        Answer released = me.get(REQUESTS + request).expect(200);
        assertThat(released.text("state")).isEqualTo("released");
        assertThat(released.json().getJsonArray("others").getJsonObject(0).getString("id"))
                .isEqualTo(like);
        OpenBank.asked(me, like);
    }

    @Test
    void answers_on_the_last_day_it_is_open() {
        String request = OpenBank.asked(me, OpenBank.published(polku.database(), asked, programme, 1));
        polku.clock().moveTo(begun.plusDays(RELEASE - 1L));
        asked.post(REQUESTS + request + "/accept").expect(200);
        assertThat(told(mentee, "mentor-answered", request)).isZero();
        me.get("/api/v1/groups/" + request).expect(200);
    }

    @Test
    void what_is_closed_is_destroyed_a_year_later_and_what_is_open_or_published_stays() {
        String offer = OpenBank.published(polku.database(), asked, programme, 2);
        String request = OpenBank.asked(me, offer);
        assertThat(due(mentee, begun.plusDays(1))).isZero();
        me.post(REQUESTS + request + "/take-back").expect(200);
        assertThat(due(mentee, begun.minusDays(1))).isZero();
        assertThat(due(mentee, begun)).isEqualTo(1);
        assertThat(due(mentor, begun)).isZero();
        destroyed(mentee, begun);
        me.get(REQUESTS + request).expect(404);
        me.get("/api/v1/bank/offers/" + offer).expect(200);
        asked.with("If-Match", "*")
                .post("/api/v1/bank/programmes/" + programme + "/offer/withdraw")
                .expect(200);
        assertThat(due(mentor, begun)).isEqualTo(1);
        destroyed(mentor, begun);
        asked.get("/api/v1/bank/programmes/" + programme + "/offer").expect(404);
    }

    private long due(Someone who, LocalDate upTo) {
        return polku.database()
                .one(
                        Long.class,
                        "select coalesce(sum(d.things), 0)::bigint from polku.person p, polku.due_of_mentor_bank(p.organisation, ?::date) d where p.id = ? and d.person = p.id",
                        upTo.toString(),
                        who.id());
    }

    private void destroyed(Someone who, LocalDate upTo) {
        polku.database().rows("select polku.destroy_mentor_bank(array[?]::uuid[], ?::date)", who.id(), upTo.toString());
    }

    @Test
    void two_ids_of_one_person_offer_once_and_ask_nothing_of_themselves() {
        String offer = OpenBank.published(polku.database(), asked, programme, 2);
        String request = OpenBank.asked(me, offer);
        Someone again = polku.people().fresh();
        String second = OpenBank.published(polku.database(), polku.as(again), programme, 1);
        Someone other = polku.people().fresh();
        String toSecond = OpenBank.asked(polku.as(other), second);
        merge(again, mentor);
        assertThat(polku.as(other).get(REQUESTS + toSecond).expect(200).text("offer"))
                .as("what was asked of either is asked of the one")
                .isEqualTo(offer);
        assertThat(asked.get(REQUESTS + toSecond).expect(200).text("words")).isEqualTo(OpenBank.MESSAGE);
        merge(mentee, mentor);
        assertThat(asked.get(REQUESTS + request).expect(200).text("state")).isEqualTo("withdrawn");
    }

    private void merge(Someone from, Someone into) {
        polku.database().rows("select polku.merge_person(?, ?)", from.id(), into.id());
    }
}
