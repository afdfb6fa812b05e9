package fi.polku.mentoring.meeting;

import fi.polku.mentoring.programme.Cadence;
import fi.polku.mentoring.shared.Localized;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * How a group meets, as its programme proposes it, and within which days.
 *
 * @param group which
 * @param programme the programme's name
 * @param cadence how often
 * @param minutes how long
 * @param preparation how long each prepares, in minutes
 * @param first the first day on which it may meet
 * @param last the last day; absent where nothing ends
 * @param goesOn whether it goes on
 * @param lastMeeting when it met last, or is to meet, on Finland's wall
 */
record GroupHabits(
        UUID group,
        Localized programme,
        Cadence cadence,
        int minutes,
        int preparation,
        LocalDate first,
        Optional<LocalDate> last,
        boolean goesOn,
        Optional<LocalDateTime> lastMeeting) {

    /** Whether the group may meet on a day: within its time. */
    boolean includes(LocalDate day) {
        return !day.isBefore(first) && last.filter(day::isAfter).isEmpty();
    }

    /** What is proposed for the next time; without a day when the group's time is over by then. */
    Proposal next(LocalDateTime now) {
        return new Proposal(
                NextMeeting.after(lastMeeting, cadence.months(), now, last), minutes, preparation, programme);
    }
}
