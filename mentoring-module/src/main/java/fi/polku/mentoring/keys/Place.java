package fi.polku.mentoring.keys;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where a sealed text lives. Bound into the seal: the same bytes in another row, column or under another author do not open.
 *
 * @param author whose data key seals it
 * @param field table and column, such as {@code goal.why}
 * @param row the row
 */
public record Place(UUID author, String field, UUID row) {

    /** The same place as it was called when it was another id's; what lives at the author's own row moves along. */
    Place under(UUID formerAuthor) {
        return new Place(formerAuthor, field, row.equals(author) ? formerAuthor : row);
    }

    byte[] bytes() {
        return (author + "|" + field + "|" + row).getBytes(StandardCharsets.UTF_8);
    }
}
