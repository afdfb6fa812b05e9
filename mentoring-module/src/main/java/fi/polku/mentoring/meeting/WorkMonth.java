package fi.polku.mentoring.meeting;

import fi.polku.mentoring.shared.Localized;
import java.time.YearMonth;
import java.util.UUID;

/**
 * One's working time in a group's meetings in a month.
 *
 * @param month in Finland
 * @param group which group
 * @param programme the programme's name
 * @param meetings at how many one was
 * @param minutes in them
 * @param preparation for them
 */
public record WorkMonth(YearMonth month, UUID group, Localized programme, int meetings, int minutes, int preparation) {

    /**
     * All of it.
     *
     * @return minutes
     */
    public int total() {
        return minutes + preparation;
    }
}
