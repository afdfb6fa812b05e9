package fi.polku.tests.telling;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.OpenRound;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A calendar program fetches what concerns its owner, from an address that nobody guesses. */
@PolkuTest
class CalendarIsFetchedJourneyTest {
    private static final String FEED = "/api/v1/me/calendar-feed";

    private final Site polku;
    private final Someone owner;

    CalendarIsFetchedJourneyTest(Site polku) {
        this.polku = polku;
        this.owner = polku.people().fresh("agency-1", "fi");
    }

    private String address() {
        String address = polku.as(owner).post(FEED).expect(201).text("address");
        assertThat(address).startsWith(polku.url() + "/calendar/").endsWith(".ics");
        return address.substring(polku.url().length());
    }

    private Answer fetch(String address) {
        return polku.anonymous().get(address);
    }

    private List<VEvent> events(String address) {
        ICalendar calendar = Biweekly.parse(fetch(address).expect(200).body()).first();
        assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
        return calendar.getEvents();
    }

    /** Coordinated by somebody else. */
    private String openRound() {
        Caller hr = polku.as("hr");
        String programme = hr.post("/api/v1/programmes", Map.of("template", "specialists-groups"))
                .expect(201)
                .text("id");
        hr.post(
                        "/api/v1/programmes/" + programme + "/people",
                        Map.of(
                                "task",
                                "coordinator",
                                "person",
                                polku.people().demo("supervisor").id().toString()))
                .expect(201);
        hr.post("/api/v1/programmes/" + programme + "/publish").expect(200);
        String round = hr.get("/api/v1/programmes/" + programme)
                .expect(200)
                .json()
                .getJsonArray("rounds")
                .getJsonObject(0)
                .getString("id");
        OpenRound.beginsToday(polku.database(), round, "application");
        return round;
    }

    @Test
    void days_of_a_round_are_in_it_once_one_has_applied() {
        String address = address();
        assertThat(events(address)).isEmpty();
        OpenRound.sent(polku.as(owner), openRound(), "mentee", text -> "Salainen syy");
        List<VEvent> events = events(address);
        assertThat(events)
                .isNotEmpty()
                .allSatisfy(event ->
                        assertThat(event.getDateStart().getValue().hasTime()).isFalse())
                .allSatisfy(event -> assertThat(event.getUrl().getValue()).isEqualTo(polku.url() + "/mentoring"));
        assertThat(events.stream().map(event -> event.getSummary().getValue()))
                .anyMatch(summary -> summary.startsWith("Haku: ensimmäinen päivä, "));
        assertThat(fetch(address).body())
                .doesNotContain("Salainen", owner.account().email(), "ATTENDEE", "ORGANIZER");
        assertThat(polku.as(owner).get(FEED).expect(200).has("madeAt")).isTrue();
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        String address = address();
        String tag = fetch(address).expect(200).header("ETag").orElseThrow();
        assertThat(polku.anonymous().with("If-None-Match", tag).get(address).status())
                .isEqualTo(304);
        OpenRound.sent(polku.as(owner), openRound(), "mentee", text -> text);
        Answer changed =
                polku.anonymous().with("If-None-Match", tag).get(address).expect(200);
        assertThat(changed.header("ETag")).isPresent().isNotEqualTo(Optional.of(tag));
        assertThat(changed.header("Cache-Control")).contains("private, no-cache");
        assertThat(changed.header("Content-Type").orElseThrow()).startsWith("text/calendar");
    }

    @Test
    void address_opens_nothing_once_it_is_renewed_or_taken_away() {
        String first = address();
        String second = address();
        fetch(first).expect(404);
        fetch(second).expect(200);
        polku.as(owner).delete(FEED).expect(204);
        fetch(second).expect(404);
        fetch("/calendar/" + "A".repeat(43) + ".ics").expect(404);
        fetch("/calendar/short.ics").expect(404);
    }

    @Test
    void address_is_kept_nowhere() {
        String word = address().replaceAll(".*/|\\.ics", "");
        assertThat(polku.database()
                        .rows(
                                "select encode(link, 'base64') as link from polku.calendar_feed where person = ?",
                                owner.id())
                        .toString())
                .doesNotContain(word);
        assertThat(polku.signIn(owner).get("/calendar").expect(200).text()).doesNotContain(word);
    }
}
