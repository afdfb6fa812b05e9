package fi.polku.mentoring.shared;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in a list that is ordered by time and id, newest first. Opaque to whoever carries it.
 *
 * @param at the time of the last row seen, UTC
 * @param id the id of the last row seen
 */
public record Cursor(Instant at, UUID id) {

    /**
     * Before the first row.
     *
     * @return a place that every row comes after
     */
    public static Cursor start() {
        return new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1L, -1L));
    }

    /**
     * Reads a cursor.
     *
     * @param text what an earlier page gave, absent for the first page
     * @return the place
     * @throws Problem.Invalid when the text is no cursor
     */
    public static Cursor parse(Optional<String> text) {
        if (text.isEmpty()) {
            return start();
        }
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(text.get()), StandardCharsets.UTF_8).split("\\|", -1);
            if (parts.length == 2) {
                return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Problem.Invalid("cursor", "field.cursor");
        }
        throw new Problem.Invalid("cursor", "field.cursor");
    }

    /**
     * The cursor as text for a URL.
     *
     * @return URL-safe
     */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + "|" + id).getBytes(StandardCharsets.UTF_8));
    }
}
