package fi.polku.mentoring.notice;

import fi.polku.mentoring.shared.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A person's day by the clock on the wall in Finland. In spring an hour is not on it, in autumn one is on it twice: what begins in the hour that is skipped
 * begins when it has been skipped, and the hours that come twice are quiet, or not, both times.
 */
final class Wall {
    private static final ZoneRules RULES = Texts.ZONE.getRules();
    /** As many days as the end of quiet hours may be away: the quiet may miss its end on the day on which the clocks are changed. */
    private static final int DAYS = 3;

    private final Choice choice;

    Wall(Choice choice) {
        this.choice = choice;
    }

    /** The first moment from then on at which it is not quiet: then, at an end of the quiet hours, or where the clocks are turned out of them. */
    Instant notQuiet(Instant from) {
        Optional<QuietHours> quiet = choice.quiet();
        if (quiet.isEmpty() || !isQuiet(quiet.get(), from)) {
            return from;
        }
        Stream<Instant> ends =
                days(from).flatMap(day -> moments(day.atTime(quiet.get().to())));
        Stream<Instant> turned =
                Optional.ofNullable(RULES.nextTransition(from)).map(ZoneOffsetTransition::getInstant).stream();
        return Stream.concat(ends, turned)
                .filter(moment -> !moment.isBefore(from) && !isQuiet(quiet.get(), moment))
                .min(Comparator.naturalOrder())
                .orElse(from);
    }

    /**
     * The first digest from then on. Each day has one, at its minute's first coming. Only where the clocks are turned from it into the quiet hours there is none
     * that day, and the next day's takes its place.
     */
    Instant digest(Instant from) {
        return days(from)
                .map(day -> first(day.atTime(choice.digestAt())))
                .filter(moment -> !moment.isBefore(from))
                .filter(moment -> choice.quiet().filter(q -> isQuiet(q, moment)).isEmpty())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static boolean isQuiet(QuietHours quiet, Instant moment) {
        return quiet.includes(LocalTime.ofInstant(moment, Texts.ZONE));
    }

    private static Stream<LocalDate> days(Instant around) {
        LocalDate day = LocalDate.ofInstant(around, Texts.ZONE);
        return day.minusDays(DAYS).datesUntil(day.plusDays(DAYS + 1));
    }

    private static Instant first(LocalDateTime wall) {
        return moments(wall).findFirst().orElseThrow();
    }

    /** One moment on most days, two in the hour that comes twice; the change itself where the wall never shows it. */
    private static Stream<Instant> moments(LocalDateTime wall) {
        List<ZoneOffset> offsets = RULES.getValidOffsets(wall);
        return offsets.isEmpty()
                ? Stream.of(RULES.getTransition(wall).getInstant())
                : offsets.stream().map(wall::toInstant);
    }
}
