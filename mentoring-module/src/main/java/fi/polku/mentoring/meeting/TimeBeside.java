package fi.polku.mentoring.meeting;

import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.programme.WorkingTime;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Texts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** One's own working time of this month, beside one's programmes. */
@UseCases
public class TimeBeside implements WorkingTime {
    /** The page of all months. */
    public static final String HREF = "/mentoring/hours";

    @Inject
    MyMeetings mine;

    @Inject
    Clock clock;

    @Override
    public Optional<Line> thisMonth(Actor actor) {
        List<WorkMonth> time = mine.time(actor, Optional.empty());
        YearMonth now = YearMonth.now(clock.withZone(Texts.ZONE));
        return time.isEmpty()
                ? Optional.empty()
                : Optional.of(new Line(
                        time.stream()
                                .filter(each -> each.month().equals(now))
                                .mapToInt(WorkMonth::total)
                                .sum(),
                        HREF));
    }
}
