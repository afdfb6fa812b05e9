package fi.polku.mentoring.calendar;

import java.net.URI;
import java.util.Optional;

/**
 * Where something is: a place, a link, both (hybrid), or not known yet.
 *
 * @param place such as a room, an address, or whose workplace is visited; one line
 * @param link by which one joins from elsewhere
 */
public record Venue(Optional<String> place, Optional<URI> link) {
    /** Longest place. */
    public static final int MOST_PLACE = 200;
    /** Longest link. */
    public static final int MOST_LINK = 2000;

    /**
     * A venue.
     *
     * @throws IllegalArgumentException when the link is no web address
     */
    public Venue {
        place = place.map(p -> OneLine.of(p, MOST_PLACE)).filter(p -> !p.isEmpty());
        link.ifPresent(Venue::requireWeb);
    }

    static void requireWeb(URI uri) {
        boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        if (!web || uri.getHost() == null || uri.toString().length() > MOST_LINK) {
            throw new IllegalArgumentException("Not a web address");
        }
    }
}
