package fi.polku.mentoring.notice;

import fi.polku.mentoring.notice.Notice.About;
import fi.polku.mentoring.notice.Notice.Span;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Notices and choices to begin with. */
final class Samples {
    static final Locale FINNISH = Locale.forLanguageTag("fi");
    static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));
    private static final UUID SOMEBODY = new UUID(1, 1);
    private static final UUID MEETING = new UUID(2, 2);

    private Samples() {}

    static Notice notice(NoticeKind kind, String from) {
        return notice(kind, Instant.parse(from), Optional.empty());
    }

    static Notice notice(NoticeKind kind, String from, String until) {
        return notice(kind, Instant.parse(from), Optional.of(Instant.parse(until)));
    }

    static Notice notice(NoticeKind kind, Instant from, Optional<Instant> until) {
        About about = new About(MEETING, Optional.empty(), until, new PagePath("/meetings/" + MEETING));
        return new Notice(new UUID(3, from.getEpochSecond()), SOMEBODY, kind, about, new Span(from, until));
    }

    static Choice daily(NoticeKind kind) {
        return new Choice(FINNISH, Map.of(kind, Delivery.DAILY), Optional.of(NIGHT), LocalTime.of(15, 0));
    }

    static Choice atOnce() {
        return new Choice(FINNISH, Map.of(), Optional.of(NIGHT), LocalTime.of(15, 0));
    }
}
