package fi.polku.mentoring.host;

import java.time.Instant;
import java.util.List;

/**
 * The whole profile of one person; it takes the place of the former one.
 *
 * @param person the person's id in the host
 * @param entries each competence once, at most {@value #MOST}
 * @param changed when any part of it last changed, by the host's clock
 */
public record HostProfile(String person, List<HostProfileEntry> entries, Instant changed) {
    /** More entries than this no person has; a profile beyond it is an error of the host. */
    public static final int MOST = 2000;

    public HostProfile {
        Border.id("person", person);
        entries = List.copyOf(entries);
        if (entries.size() > MOST) {
            throw new NotBelieved(RejectReason.TOO_LONG, "entry");
        }
    }
}
