package fi.polku.tests.telling;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import fi.polku.tests.programme.Grouped;
import jakarta.json.JsonObject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A pair arranges a meeting, moves it, holds it, and writes down what was; calendars follow. */
@PolkuTest
class MeetingIsHeldJourneyTest {
    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");
    private static final String AGENDA = "Palkkatoive ja sen salaiset perusteet";

    private final Site polku;
    private final Mails mails;
    private final Grouped pair;
    private final LocalDate day;

    MeetingIsHeldJourneyTest(Site polku) {
        this.polku = polku;
        this.mails = new Mails(polku);
        this.pair = Grouped.pair(polku);
        this.day = LocalDate.now(FINLAND).plusDays(20).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        mails.atAnyTime(pair.mentor, pair.mentee);
    }

    private Map<String, Object> at(LocalDate date, String time) {
        return new HashMap<>(Map.of(
                "date",
                date.toString(),
                "time",
                time,
                "minutes",
                90,
                "preparation",
                30,
                "way",
                "place",
                "place",
                "Kokoushuone Aalto",
                "link",
                "https://teams.example.org/abc"));
    }

    private Answer arranged() {
        return pair.menteeCaller
                .post(pair.path() + "/meetings", at(day, "14:30"))
                .expect(201);
    }

    private static String path(Answer meeting) {
        return "/api/v1/meetings/" + meeting.json().getJsonObject("meeting").getString("id");
    }

    /** The calendar in the newest mail that has one. */
    private ICalendar calendar(Someone someone, int number) {
        List<String> calendars = calendars(someone, number);
        return Biweekly.parse(calendars.get(number - 1)).first();
    }

    private List<String> calendars(Someone someone, int number) {
        boolean came = fi.polku.run.Await.until(
                java.time.Duration.ofSeconds(60), () -> calendars(someone).size() >= number);
        assertThat(came).as("%s", Mails.subjects(mails.of(someone))).isTrue();
        return calendars(someone);
    }

    private List<String> calendars(Someone someone) {
        return mails.of(someone).stream()
                .filter(mail -> mail.parts().containsKey("text/calendar"))
                .map(mail -> mail.part("text/calendar"))
                .toList();
    }

    private Date moment(LocalDate date, int hour, int minute) {
        return Date.from(LocalDateTime.of(date, java.time.LocalTime.of(hour, minute))
                .atZone(FINLAND)
                .toInstant());
    }

    @Test
    void both_get_an_invitation_for_their_calendars_and_a_change_replaces_it() {
        Answer meeting = arranged();
        pair.menteeCaller
                .post(path(meeting) + "/points", Map.of("words", AGENDA))
                .expect(201);
        for (Someone someone : List.of(pair.mentor, pair.mentee)) {
            ICalendar invitation = calendar(someone, 1);
            assertThat(invitation.getMethod().getValue()).isEqualTo("REQUEST");
            VEvent event = invitation.getEvents().get(0);
            assertThat(event.getSequence().getValue()).isZero();
            assertThat(event.getDateStart().getValue()).isEqualTo(moment(day, 14, 30));
            assertThat(event.getDateEnd().getValue()).isEqualTo(moment(day, 16, 0));
            assertThat(event.getLocation().getValue()).contains("Kokoushuone Aalto");
            assertThat(event.getAttendees().stream().map(a -> a.getEmail()))
                    .containsExactlyInAnyOrder(
                            pair.mentor.account().email(), pair.mentee.account().email());
            assertThat(invitation.getTimezoneInfo().getComponents()).isNotEmpty();
        }
        pair.mentorCaller.patch(path(meeting), meeting, Map.of("time", "9:00")).expect(200);
        VEvent first = calendar(pair.mentor, 1).getEvents().get(0);
        ICalendar change = calendar(pair.mentor, 2);
        VEvent moved = change.getEvents().get(0);
        assertThat(change.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(moved.getUid().getValue()).isEqualTo(first.getUid().getValue());
        assertThat(moved.getSequence().getValue()).isEqualTo(1);
        assertThat(moved.getDateStart().getValue()).isEqualTo(moment(day, 9, 0));
        assertThat(moved.getSummary().getValue()).isEqualTo(first.getSummary().getValue());
        assertThat(String.join("", calendars(pair.mentor))).doesNotContain("Palkkatoive", "salaiset");
        mails.of(pair.mentor)
                .forEach(mail ->
                        assertThat(mail.subject() + mail.plain() + mail.html()).doesNotContain("Palkkatoive", "Aalto"));
    }

    @Test
    void who_changes_what_somebody_else_has_changed_is_told() {
        Answer meeting = arranged();
        pair.mentorCaller.patch(path(meeting), meeting, Map.of("minutes", 60)).expect(200);
        pair.menteeCaller.patch(path(meeting), meeting, Map.of("minutes", 120)).expect(412);
        pair.menteeCaller
                .send("PATCH", path(meeting), "application/merge-patch+json", "{}")
                .expect(428);
        Caller stranger = pair.another(polku).menteeCaller;
        stranger.get(path(meeting)).expect(404);
        pair.hr.get(path(meeting)).expect(404);
        pair.coordinator.get(pair.path() + "/meetings").expect(404);
    }

    @Test
    void agenda_is_everybodys_to_order_and_tick_and_stands_nowhere_readable() {
        String meeting = path(arranged());
        pair.menteeCaller.post(meeting + "/points", Map.of("words", AGENDA)).expect(201);
        pair.mentorCaller.post(meeting + "/points", Map.of("words", "Toinen")).expect(201);
        List<JsonObject> agenda = agenda(pair.mentorCaller, meeting);
        assertThat(agenda.stream().map(p -> p.getString("words"))).containsExactly(AGENDA, "Toinen");
        String second = meeting + "/points/" + agenda.get(1).getString("id");
        change(pair.menteeCaller, second, "{\"by\":-1,\"done\":true}");
        agenda = agenda(pair.mentorCaller, meeting);
        assertThat(agenda.stream().map(p -> p.getString("words"))).containsExactly("Toinen", AGENDA);
        assertThat(agenda.get(0).getBoolean("done")).isTrue();
        pair.menteeCaller.delete(second).expect(204);
        assertThat(agenda(pair.mentorCaller, meeting)).hasSize(1);
        assertThat(polku.database()
                        .rows(
                                "select encode(words, 'escape') as words from polku.meeting_point where mentorship_group = ?::uuid",
                                pair.id)
                        .toString())
                .doesNotContain("Palkkatoive");
    }

    private static void change(Caller who, String path, String change) {
        who.send("PATCH", path, "application/merge-patch+json", change).expect(200);
    }

    private static List<JsonObject> agenda(Caller who, String meeting) {
        return who.get(meeting).expect(200).json().getJsonArray("agenda").getValuesAs(JsonObject.class);
    }

    /** Moves a meeting into the past, as time would. */
    private void passes(String meeting) {
        polku.database()
                .change(
                        "update polku.mentorship_group set begun_at = begun_at - interval '40 days' where id = ?::uuid",
                        pair.id);
        polku.database()
                .change(
                        "update polku.meeting set starts_at = starts_at - interval '28 days' where id = ?::uuid",
                        meeting.substring(meeting.lastIndexOf('/') + 1));
    }

    @Test
    void what_was_is_written_down_at_once_and_counts_as_working_time() {
        Answer arranged = arranged();
        String meeting = path(arranged);
        String record =
                "{\"came\":[\"%s\",\"%s\"],\"agreed\":\"Puhutaan suoraan\",\"actions\":[{\"words\":\"Varaan ajan\",\"doer\":\"%s\",\"due\":\"%s\"},{\"words\":\"Luemme kirjan\"}]}"
                        .formatted(pair.mentor.id(), pair.mentee.id(), pair.mentee.id(), day);
        pair.mentorCaller
                .with("If-Match", "*")
                .send("PUT", meeting + "/record", "application/json", record)
                .expect(409);
        passes(meeting);
        Answer written = pair.mentorCaller
                .with("If-Match", "*")
                .send("PUT", meeting + "/record", "application/json", record)
                .expect(200);
        assertThat(written.json().getJsonObject("meeting").getString("state")).isEqualTo("held");
        assertThat(written.text("agreed")).isEqualTo("Puhutaan suoraan");
        assertThat(pair.menteeCaller.get("/api/v1/me/meeting-actions").items()).hasSize(2);
        assertThat(pair.mentorCaller.get("/api/v1/me/meeting-actions").items()).hasSize(1);
        JsonObject mine = pair.menteeCaller
                .get("/api/v1/me/meeting-actions")
                .items()
                .get(0)
                .getJsonObject("action");
        change(pair.menteeCaller, meeting + "/actions/" + mine.getString("id"), "{\"done\":true}");
        assertThat(pair.menteeCaller.get("/api/v1/me/meeting-actions").items()).hasSize(1);
        JsonObject time =
                pair.menteeCaller.get("/api/v1/me/meeting-time").items().get(0);
        assertThat(time.getInt("minutes")).isEqualTo(90);
        assertThat(time.getInt("preparation")).isEqualTo(30);
        assertThat(time.getString("month"))
                .isEqualTo(day.minusDays(28).toString().substring(0, 7));
        Visitor mentee = polku.signIn(pair.mentee);
        assertThat(mentee.get("/mentoring").expect(200).text()).contains("Tässä kuussa");
        assertThat(mentee.get("/mentoring/hours").expect(200).text())
                .contains("2 h, tapaamisia 1, siitä valmistelua 30 min");
        assertThat(mentee.get("/mentoring/hours/hours.csv").answer().body())
                .contains(time.getString("month"), ";1;90;30;120");
        assertThat(polku.signIn(polku.people().fresh())
                        .get("/mentoring/hours")
                        .expect(200)
                        .text())
                .as("one's own time is told to nobody else")
                .doesNotContain("tapaamisia 1");
        pair.menteeCaller.patch(meeting, written, Map.of("time", "10:00")).expect(409);
        Answer proposal =
                pair.menteeCaller.get(pair.path() + "/meetings/proposal").expect(200);
        LocalDate next = LocalDate.parse(proposal.text("date"));
        assertThat(next).isAfter(LocalDate.now(FINLAND));
        assertThat(proposal.text("time")).startsWith("14:30");
        List<JsonObject> standing = pair.coordinator
                .get("/api/v1/programmes/" + pair.programme + "/group-meetings")
                .items();
        assertThat(standing).hasSize(1);
        assertThat(standing.get(0).getString("standing")).isEqualTo("meeting");
        assertThat(standing.get(0).getInt("held")).isEqualTo(1);
    }

    @Test
    void next_one_is_arranged_with_the_record_or_nothing_is_kept() {
        String meeting = path(arranged());
        passes(meeting);
        String record =
                "{\"came\":[\"%s\"],\"agreed\":\"Sovittu\",\"next\":{\"date\":\"%s\",\"time\":\"%s\",\"minutes\":90,\"way\":\"link\",\"link\":\"https://a.example.org\"}}";
        Answer refused = pair.mentorCaller
                .with("If-Match", "*")
                .send(
                        "PUT",
                        meeting + "/record",
                        "application/json",
                        record.formatted(
                                pair.mentor.id(), LocalDate.now(FINLAND).minusDays(1), "9:00"))
                .expect(400);
        assertThat(refused.wrongFields()).containsExactly("next.date");
        assertThat(pair.menteeCaller.get(meeting).has("agreed")).isFalse();
        pair.mentorCaller
                .with("If-Match", "*")
                .send("PUT", meeting + "/record", "application/json", record.formatted(pair.mentor.id(), day, "9:00"))
                .expect(200);
        assertThat(pair.menteeCaller.get("/api/v1/me/meetings").items()).hasSize(1);
        assertThat(pair.menteeCaller.get("/api/v1/me/meeting-time").items())
                .as("who did not come has no working time")
                .isEmpty();
    }

    @Test
    void meeting_stands_in_the_calendar_that_is_fetched() {
        arranged();
        String address = polku.as(pair.mentor)
                .post("/api/v1/me/calendar-feed")
                .expect(201)
                .text("address");
        String feed = polku.anonymous()
                .get(address.substring(polku.url().length()))
                .expect(200)
                .body();
        VEvent event = Biweekly.parse(feed).first().getEvents().get(0);
        assertThat(event.getDateStart().getValue()).isEqualTo(moment(day, 14, 30));
        assertThat(feed).doesNotContain("ATTENDEE");
    }

    @Test
    void limits_are_told_by_field() {
        String meetings = pair.path() + "/meetings";
        wrong(meetings, "date", at(LocalDate.now(FINLAND).minusDays(1), "9:00"));
        Map<String, Object> visit = at(day, "9:00");
        visit.put("way", "visit");
        wrong(meetings, "host", visit);
        visit.put("host", polku.people().fresh().id().toString());
        wrong(meetings, "host", visit);
        visit.put("host", pair.mentor.id().toString());
        pair.menteeCaller.post(meetings, visit).expect(201);
        wrong(meetings, "date", visit);
        Map<String, Object> link = at(day, "11:00");
        link.put("link", "javascript:alert(1)");
        wrong(meetings, "link", link);
    }

    private void wrong(String meetings, String field, Map<String, Object> meeting) {
        assertThat(pair.menteeCaller.post(meetings, meeting).expect(400).wrongFields())
                .containsExactly(field);
    }
}
