package fi.polku.tests.telling;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.run.Await;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.TimeTest;
import fi.polku.tests.programme.Gathered;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Days pass until an event: who comes is reminded the day before, once; who takes part since it was announced is told of it. */
@TimeTest
class EventComesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Site polku;

    EventComesIT(Site polku) {
        this.polku = polku;
    }

    private List<String> told(Someone someone, String event) {
        return polku.as(someone).get("/api/v1/me/notices?limit=100").expect(200).items().stream()
                .filter(notice -> notice.getString("page").equals("/events/" + event))
                .map(notice -> notice.getString("kind"))
                .toList();
    }

    private void moveTo(LocalDate day, int hour) {
        polku.clock()
                .moveTo(day.atTime(LocalTime.of(hour, 0))
                        .atZone(ZoneId.of("Europe/Helsinki"))
                        .toInstant());
    }

    @Test
    void who_comes_is_reminded_once_and_who_takes_part_later_is_told() {
        Gathered round = Gathered.of(polku);
        Someone person = round.participant();
        LocalDate day = polku.clock().today().plusDays(10);
        Map<String, Object> content = Gathered.event(9);
        content.put("day", day.toString());
        content.put("signUpUntil", day.minusDays(1).toString());
        String event = round.arranged(content);
        assertThat(Await.until(PATIENCE, () -> told(person, event).contains("event-announced")))
                .isTrue();
        Gathered.comes(polku.as(person), event, "room", false).expect(200);
        Someone later = round.participant();
        moveTo(day.minusDays(2), 12);
        assertThat(Await.until(PATIENCE, () -> told(later, event).contains("event-announced")))
                .isTrue();
        assertThat(told(person, event)).doesNotContain("event-reminder");
        moveTo(day.minusDays(1), 12);
        assertThat(Await.until(PATIENCE, () -> told(person, event).contains("event-reminder")))
                .isTrue();
        assertThat(polku.signIn(person).get("/").expect(200).text())
                .contains("Olet mukana tilaisuudessa: Treffit: rohkeus");
        assertThat(polku.signIn(later).get("/").expect(200).text())
                .contains("Ilmoittautuminen päättyy pian: Treffit: rohkeus");
        moveTo(day, 9);
        assertThat(told(person, event)).containsOnlyOnce("event-reminder");
        assertThat(told(later, event)).containsExactly("event-announced");
    }
}
