package fi.polku.tests.data;

import fi.polku.tests.Database;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A column with sealed text, and to what it is bound. A column of bytes that is missing among {@link #ALL} fails.
 *
 * @param table its table
 * @param column its name
 * @param field what is bound into the seal as table and column
 * @param row what is bound into it as row, an expression
 */
record SealedColumn(String table, String column, String field, String row) {
    /** The earlier states of a goal are bound to the goal, as they are what stood there. */
    static final List<SealedColumn> ALL = List.of(
            of("goal", "why", "id"),
            of("goal", "success", "id"),
            of("goal", "reflection", "id"),
            new SealedColumn("polku.goal_revision", "why", "goal.why", "goal"),
            new SealedColumn("polku.goal_revision", "success", "goal.success", "goal"),
            new SealedColumn("polku.goal_revision", "reflection", "goal.reflection", "goal"),
            of("log_entry", "what_happened", "id"),
            of("log_entry", "insight", "id"),
            of("log_entry", "next", "id"),
            of("log_draft", "content", "coalesce(entry, owner)"),
            of("step_note", "text", "step"),
            of("step_review", "text", "id"),
            of("step_review", "comment", "id"),
            of("evidence", "title", "id"),
            of("evidence", "note", "id"),
            of("evidence", "given", "id"),
            of("path_proposal", "reason", "id"),
            of("path_proposal", "answer", "id"),
            of("application", "answers", "id"),
            of("endorsement", "comment", "application"));

    /**
     * Where a sealed text lives.
     *
     * @param author whose key sealed it
     * @param field table and column
     * @param row the row
     */
    record Place(UUID author, String field, UUID row) {}

    /** A sealed text, and where it was found. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sealed(Place place, byte[] bytes) {}

    private static SealedColumn of(String table, String column, String row) {
        return new SealedColumn("polku." + table, column, table + "." + column, row);
    }

    static Set<String> names() {
        return ALL.stream().map(each -> each.table + "." + each.column).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What stands there of those authors, in the schema or in a copy of it. */
    List<Sealed> of(Database database, String schema, UUID author) {
        return database
                .rows(
                        "select " + row + " as row, " + column + " as sealed from " + table.replace("polku", schema)
                                + " where owner = ? and " + column + " is not null",
                        author)
                .stream()
                .map(found -> new Sealed(
                        new Place(author, field, UUID.class.cast(Objects.requireNonNull(found.get("row")))),
                        byte[].class.cast(Objects.requireNonNull(found.get("sealed")))))
                .toList();
    }
}
