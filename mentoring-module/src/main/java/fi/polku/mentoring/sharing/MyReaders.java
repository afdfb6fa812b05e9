package fi.polku.mentoring.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who may read anything of somebody's.
 *
 * @param shared those with whom something is shared, who reads most first
 * @param related those who read the development path by relation: the supervisor and who stands in for them
 */
public record MyReaders(List<Counted> shared, List<Related> related) {

    /**
     * A reader, and of how much.
     *
     * @param reader who
     * @param things how many things are shared with them
     */
    public record Counted(MyReader reader, int things) {}

    /**
     * Somebody who reads by relation.
     *
     * @param right {@link Right#SUPERVISOR} or {@link Right#DEPUTY}
     * @param name given name and family name
     * @param from the deputy's first day, in Finland; absent for the supervisor
     * @param to the deputy's last day; absent for the supervisor
     */
    public record Related(Right right, String name, Optional<LocalDate> from, Optional<LocalDate> to) {}
}
