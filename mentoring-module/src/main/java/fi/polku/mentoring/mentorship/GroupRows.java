package fi.polku.mentoring.mentorship;

import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.programme.GroupRole;
import java.util.Objects;
import java.util.UUID;

/** Columns that several queries have. */
final class GroupRows {
    private GroupRows() {}

    static UUID id(Row row, String column) {
        return Objects.requireNonNull(row.id(column));
    }

    static GroupRole role(Row row) {
        return row.text("role").flatMap(GroupRole::of).orElseThrow();
    }
}
