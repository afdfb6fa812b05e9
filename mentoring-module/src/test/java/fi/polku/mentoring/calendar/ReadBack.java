package fi.polku.mentoring.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** A calendar as a library reads it that knows nothing of the one that wrote it. */
final class ReadBack {
    private final ICalendar calendar;

    private ReadBack(ICalendar calendar) {
        this.calendar = calendar;
    }

    static ReadBack of(CalendarDocument document) {
        String text = new String(document.bytes(), StandardCharsets.UTF_8);
        for (String line : text.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line.chars().noneMatch(Character::isISOControl)).isTrue();
        }
        List<ICalendar> all = Biweekly.parse(text).all();
        assertThat(all).hasSize(1);
        return new ReadBack(all.get(0));
    }

    ICalendar calendar() {
        return calendar;
    }

    List<VEvent> events() {
        return calendar.getEvents();
    }

    VEvent event() {
        assertThat(events()).hasSize(1);
        return events().get(0);
    }

    Instant start() {
        return Instant.ofEpochMilli(event().getDateStart().getValue().getTime());
    }

    Instant end() {
        return Instant.ofEpochMilli(event().getDateEnd().getValue().getTime());
    }
}
