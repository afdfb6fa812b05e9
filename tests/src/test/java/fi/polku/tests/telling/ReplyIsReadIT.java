package fi.polku.tests.telling;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.run.Await;
import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Sheet;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import fi.polku.tests.programme.Gathered;
import fi.polku.tests.programme.Grouped;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calendars reply by mail to what Polku has invited to: what an invitee says counts, and nothing else does. */
@PolkuTest
class ReplyIsReadIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Site polku;
    private final Grouped pair;

    ReplyIsReadIT(Site polku) {
        this.polku = polku;
        this.pair = Grouped.pair(polku);
    }

    private static Map<String, Object> at(String time) {
        LocalDate day = LocalDate.now(ZoneId.of("Europe/Helsinki")).plusDays(20);
        return Map.of("date", day.toString(), "time", time, "minutes", 60, "way", "place", "place", "Kirjasto");
    }

    private String arranged() {
        return pair.menteeCaller
                .post(pair.path() + "/meetings", at("10:00"))
                .expect(201)
                .json()
                .getJsonObject("meeting")
                .getString("id");
    }

    private static String address(Someone someone) {
        return someone.account().email();
    }

    private static String uid(String id) {
        return id + "@localhost";
    }

    private ReplyWritten mentors(String meeting, String answer) {
        return ReplyWritten.by(address(pair.mentor), uid(meeting), 0, answer);
    }

    /** The mail comes, and is read; what the product says has come of it. */
    private String outcome(ReplyWritten reply, byte[] mail) {
        polku.installation().mail().deliver(mail);
        assertThat(Await.until(PATIENCE, () -> !read(reply).isEmpty()))
                .as("the mail is read")
                .isTrue();
        return String.valueOf(read(reply).get(0).get("outcome"));
    }

    private List<Map<String, Object>> read(ReplyWritten reply) {
        return polku.database()
                .rows("select outcome from polku.reply_read where mail = sha256(convert_to(?, 'UTF8'))", reply.named());
    }

    private String outcome(ReplyWritten reply) {
        return outcome(reply, reply.mail());
    }

    private String answer(String meeting, Someone whose) {
        return pair
                .menteeCaller
                .get("/api/v1/meetings/" + meeting)
                .expect(200)
                .json()
                .getJsonArray("people")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(person -> person.getString("person").equals(whose.id().toString()))
                .map(person -> person.getString("answer", ""))
                .findFirst()
                .orElseThrow();
    }

    private List<String> told(Someone someone, String meeting) {
        return polku.as(someone).get("/api/v1/me/notices?limit=100").expect(200).items().stream()
                .filter(notice -> notice.getString("page").equals("/meetings/" + meeting))
                .map(notice -> notice.getString("kind"))
                .toList();
    }

    @Test
    void group_sees_what_somebody_answers_and_whoever_arranged_it_is_told_of_who_cannot_come() {
        String meeting = arranged();
        assertThat(outcome(mentors(meeting, "TENTATIVE").at(Instant.now().minusSeconds(60))))
                .isEqualTo("entered");
        assertThat(answer(meeting, pair.mentor)).isEqualTo("tentative");
        assertThat(told(pair.mentee, meeting)).doesNotContain("meeting-declined");
        assertThat(outcome(mentors(meeting, "DECLINED"))).isEqualTo("entered");
        assertThat(answer(meeting, pair.mentor)).isEqualTo("declined");
        assertThat(answer(meeting, pair.mentee)).isEmpty();
        assertThat(told(pair.mentee, meeting)).containsOnlyOnce("meeting-declined");
        assertThat(told(pair.mentor, meeting)).doesNotContain("meeting-declined");
        assertThat(polku.signIn(pair.mentee)
                        .get("/meetings/" + meeting)
                        .expect(200)
                        .text())
                .contains("(ei pääse)");
        assertThat(polku.database()
                        .one(
                                Long.class,
                                "select count(*) from polku_audit.record where subject = ?::uuid and action = 'meeting.answer' and \"right\" = 'reply' and owner = ?",
                                meeting,
                                pair.mentor.id()))
                .isEqualTo(2);
    }

    @Test
    void mail_that_comes_again_says_nothing_new() {
        String meeting = arranged();
        ReplyWritten declined = mentors(meeting, "DECLINED");
        outcome(declined);
        pair.mentorCaller
                .send("PUT", "/api/v1/meetings/" + meeting + "/answer", "application/json", "{\"answer\":\"accepted\"}")
                .expect(200);
        polku.installation().mail().deliver(declined.mail());
        ReplyWritten after = mentors(meeting, "DECLINED").at(Instant.now().minusSeconds(3600));
        assertThat(outcome(after)).as("older than what was said in Polku").isEqualTo("out-of-date");
        assertThat(Await.until(PATIENCE, () -> polku.installation().mail().unread() == 0))
                .isTrue();
        assertThat(answer(meeting, pair.mentor)).isEqualTo("accepted");
    }

    @Test
    void another_time_asks_everybody_anew_and_another_place_does_not() {
        String meeting = arranged();
        String path = "/api/v1/meetings/" + meeting;
        outcome(mentors(meeting, "ACCEPTED"));
        Answer elsewhere = pair.menteeCaller.get(path);
        pair.menteeCaller.patch(path, elsewhere, Map.of("place", "Kahvila")).expect(200);
        assertThat(answer(meeting, pair.mentor)).isEqualTo("accepted");
        assertThat(outcome(mentors(meeting, "TENTATIVE").at(Instant.now().plusSeconds(2))))
                .as("to the same time")
                .isEqualTo("entered");
        pair.menteeCaller
                .patch(path, pair.menteeCaller.get(path), Map.of("time", "15:00"))
                .expect(200);
        assertThat(answer(meeting, pair.mentor)).isEmpty();
        assertThat(outcome(mentors(meeting, "DECLINED").to(uid(meeting), 1))).isEqualTo("out-of-date");
        assertThat(outcome(mentors(meeting, "DECLINED").to(uid(meeting), 2))).isEqualTo("entered");
    }

    @Test
    void what_is_called_off_is_not_answered_any_more() {
        String meeting = arranged();
        pair.menteeCaller
                .with("If-Match", "*")
                .post("/api/v1/meetings/" + meeting + "/cancel")
                .expect(200);
        assertThat(outcome(mentors(meeting, "ACCEPTED").to(uid(meeting), 1))).isEqualTo("over");
    }

    @Test
    void who_declines_an_event_frees_the_seat_for_who_waits() {
        Gathered round = Gathered.of(polku);
        Someone first = round.participant();
        Someone second = round.participant();
        String event = round.arranged(Gathered.event(1));
        Gathered.comes(polku.as(first), event, "room", false).expect(200);
        Gathered.comes(polku.as(second), event, "room", true).expect(200);
        assertThat(outcome(ReplyWritten.by(address(first), uid(event), 0, "TENTATIVE")
                        .at(Instant.now().minusSeconds(60))))
                .isEqualTo("entered");
        assertThat(polku.signIn(round.organiser())
                        .get("/events/" + event + "/people")
                        .expect(200)
                        .text())
                .contains("ehkä");
        assertThat(outcome(ReplyWritten.by(address(first), uid(event), 5, "DECLINED")))
                .isEqualTo("out-of-date");
        assertThat(outcome(ReplyWritten.by(address(second), uid(event), 0, "DECLINED")))
                .as("who waits was not invited yet")
                .isEqualTo("out-of-date");
        assertThat(outcome(ReplyWritten.by(address(first), uid(event), 0, "DECLINED")))
                .isEqualTo("entered");
        assertThat(seat(first, event)).isEqualTo("off");
        assertThat(seat(second, event)).isEqualTo("signed-up");
        assertThat(outcome(ReplyWritten.by(address(first), uid(event), 1, "ACCEPTED")))
                .as("a seat is asked for in Polku")
                .isEqualTo("out-of-date");
    }

    private String seat(Someone who, String event) {
        return polku.database()
                .one(
                        String.class,
                        "select state from polku.event_seat where event = ?::uuid and person = ?",
                        event,
                        who.id());
    }

    /** What is no answer of an invitee's, by what it is. */
    enum Refused {
        SENT_BY_ANOTHER("other-sender") {
            @Override
            ReplyWritten written(ReplyWritten good) {
                return good.from("From: Joku Muu <joku.muu@toinen.example>");
            }
        },
        SENT_BY_TWO("other-sender") {
            @Override
            ReplyWritten written(ReplyWritten good) {
                return good.from(good.from() + ", Joku Muu <joku.muu@toinen.example>");
            }
        },
        NAME_THAT_LOOKS_LIKE_AN_ADDRESS("other-sender") {
            @Override
            ReplyWritten written(ReplyWritten good) {
                return good.from("From: \"" + good.attendee() + "\" <joku.muu@toinen.example>");
            }
        },
        OF_SOMEBODY_NOT_INVITED("unknown") {
            @Override
            ReplyWritten written(ReplyWritten good) {
                String other = "vieras@toinen.example";
                return ReplyWritten.by(other, good.uid(), 0, good.answer());
            }
        },
        TO_NOTHING_OF_OURS("unknown") {
            @Override
            ReplyWritten written(ReplyWritten good) {
                return good.to(UUID.randomUUID() + "@localhost", 0);
            }
        },
        TO_ANOTHERS_EVENT("unknown") {
            @Override
            ReplyWritten written(ReplyWritten good) {
                return good.to(good.uid().replace("localhost", "muualla.example"), 0);
            }
        },
        NO_UID_OF_OURS("unknown") {
            @Override
            ReplyWritten written(ReplyWritten good) {
                return good.to("040000008200E00074C5B7101A82E008", 0);
            }
        },
        REQUEST("no-answer") {
            @Override
            ReplyWritten written(ReplyWritten good) {
                return good.by("REQUEST");
            }
        },
        PLAIN("no-answer") {
            @Override
            byte[] mail(ReplyWritten good) {
                return good.mail("text/plain", good.calendar());
            }
        },
        PASSED_ON("no-answer") {
            @Override
            byte[] mail(ReplyWritten good) {
                return good.mail("message/rfc822", new String(good.mail(), StandardCharsets.UTF_8));
            }
        },
        NO_BOUNDARY("no-answer") {
            @Override
            byte[] mail(ReplyWritten good) {
                return good.mail("multipart/mixed", good.calendar());
            }
        },
        NO_SUCH_CHARSET("no-answer") {
            @Override
            byte[] mail(ReplyWritten good) {
                return good.mail("text/calendar; charset=ei-ole", good.calendar());
            }
        },
        CUT_OFF("no-answer") {
            @Override
            byte[] mail(ReplyWritten good) {
                return good.mail("text/calendar", good.calendar().substring(0, 200));
            }
        },
        EMPTY("no-answer") {
            @Override
            byte[] mail(ReplyWritten good) {
                return good.mail("text/calendar", "");
            }
        },
        LONG_CALENDAR("too-large") {
            @Override
            byte[] mail(ReplyWritten good) {
                return good.mail("text/calendar", good.calendar() + "X".repeat(300_000));
            }
        };

        private final String outcome;

        Refused(String outcome) {
            this.outcome = outcome;
        }

        ReplyWritten written(ReplyWritten good) {
            return good;
        }

        byte[] mail(ReplyWritten good) {
            return written(good).mail();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_no_answer_of_an_invitee_is_passed_over(Refused refused) {
        String meeting = arranged();
        ReplyWritten good = mentors(meeting, "DECLINED");
        ReplyWritten written = refused.written(good);
        byte[] mail = written.equals(good) ? refused.mail(good) : written.mail();
        assertThat(outcome(written, mail)).isEqualTo(refused.outcome);
        assertThat(answer(meeting, pair.mentor)).isEmpty();
        assertThat(outcome(mentors(meeting, "ACCEPTED")))
                .as("what comes after it is read")
                .isEqualTo("entered");
    }

    @Test
    void huge_mail_is_not_even_fetched() {
        String meeting = arranged();
        ReplyWritten huge = mentors(meeting, "DECLINED");
        String many = "select count(*) from polku.reply_read where outcome = 'too-large'";
        long before = polku.database().one(Long.class, many);
        polku.installation().mail().deliver(huge.mail("text/calendar", huge.calendar() + "X".repeat(1_200_000)));
        assertThat(Await.until(PATIENCE, () -> polku.database().one(Long.class, many) > before))
                .isTrue();
        assertThat(answer(meeting, pair.mentor)).isEmpty();
    }

    @Test
    void nothing_of_a_mail_is_logged_and_the_administrator_sees_how_many_came_to_what() throws IOException {
        String meeting = arranged();
        outcome(mentors(meeting, "ACCEPTED"));
        outcome(mentors(meeting, "ACCEPTED").from("From: x <" + address(pair.mentee) + ">"));
        assertThat(Files.readString(polku.installation().serverLog()))
                .doesNotContain("Salaisuus joka ei kuulu lokiin", address(pair.mentor));
        assertThat(polku.signIn("admin").get("/system/mail").expect(200).text())
                .contains("Vastaukset kalenterikutsuihin", "Merkitty vastauksiksi", "Lähettäjä on joku muu");
        assertThat(health()).contains("\"degraded\":\"false\"");
    }

    private String health() {
        return polku.anonymous().get("/health/ready").body().replace(" ", "");
    }

    @Test
    void whoever_is_invited_answers_in_polku_without_a_calendar() {
        String meeting = arranged();
        String page = "/meetings/" + meeting;
        Visitor mentor = polku.signIn(pair.mentor);
        Sheet asked = mentor.get(page).expect(200);
        assertThat(asked.text()).contains("Tuletko?");
        assertThat(mentor.press(asked, "En pääse", Map.of("answer", "declined"))
                        .expect(200)
                        .text())
                .contains("Olet vastannut, ettet pääse");
        assertThat(answer(meeting, pair.mentor)).isEqualTo("declined");
        assertThat(told(pair.mentee, meeting)).containsOnlyOnce("meeting-declined");
        Caller stranger = polku.as(polku.people().fresh());
        stranger.send("PUT", "/api/v1/meetings/" + meeting + "/answer", "application/json", "{\"answer\":\"accepted\"}")
                .expect(404);
        assertThat(pair.mentorCaller
                        .send(
                                "PUT",
                                "/api/v1/meetings/" + meeting + "/answer",
                                "application/json",
                                "{\"answer\":\"needs-action\"}")
                        .expect(400)
                        .wrongFields())
                .containsExactly("answer");
    }
}
