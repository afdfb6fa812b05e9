package fi.polku.mentoring.programme;

import fi.polku.mentoring.shared.Actor;
import java.util.Optional;

/** How one's own working time shows up beside programmes, which know no meetings: a bean of the room of meetings implements this. */
public interface WorkingTime {

    /**
     * What one has worked this month, in meetings and for them.
     *
     * @param actor whose time
     * @return absent for somebody who has never had any
     */
    Optional<Line> thisMonth(Actor actor);

    /**
     * A sum.
     *
     * @param minutes of this month
     * @param href the page of all months
     */
    record Line(int minutes, String href) {}
}
