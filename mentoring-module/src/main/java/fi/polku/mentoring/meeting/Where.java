package fi.polku.mentoring.meeting;

import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Problem.FieldError;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a group meets. It goes to calendars, and so holds nothing that is the group's own.
 *
 * @param way how
 * @param place a room or an address; of a visit what helps to find there; one line, empty for none
 * @param link by which one joins from elsewhere
 * @param host whose workplace is visited
 */
public record Where(Way way, String place, Optional<URI> link, Optional<UUID> host) {
    /** Longest place, in characters. */
    public static final int MOST_PLACE = 200;
    /** Longest link, in characters. */
    public static final int MOST_LINK = 2_000;

    /**
     * A place.
     *
     * @throws Problem.Invalid when what the way needs is missing
     */
    public Where {
        List<FieldError> errors = new ArrayList<>();
        if (way == Way.PLACE && place.isBlank()) {
            errors.add(FieldError.of("place", "meeting.place.required"));
        }
        if (place.length() > MOST_PLACE) {
            errors.add(FieldError.of("place", "field.too-long", MOST_PLACE));
        }
        if (way == Way.LINK && link.isEmpty()) {
            errors.add(FieldError.of("link", "meeting.link.required"));
        }
        if (way == Way.VISIT && host.isEmpty()) {
            errors.add(FieldError.of("host", "meeting.host.required"));
        }
        if (link.filter(l -> !isWeb(l)).isPresent()) {
            errors.add(FieldError.of("link", "meeting.link.wrong"));
        }
        if (!errors.isEmpty()) {
            throw new Problem.Invalid(errors);
        }
        host = host.filter(h -> way == Way.VISIT);
    }

    /**
     * Whether an address can be followed by a browser, and is one of the web.
     *
     * @param link maybe not
     * @return whether
     */
    public static boolean isWeb(URI link) {
        boolean web = "https".equalsIgnoreCase(link.getScheme()) || "http".equalsIgnoreCase(link.getScheme());
        return web && link.getHost() != null && link.toString().length() <= MOST_LINK;
    }
}
