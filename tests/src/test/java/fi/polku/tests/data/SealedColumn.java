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
 * @param sealedFor whose key seals it, an expression: the author, or a group
 * @param mine which rows are of a person
 */
record SealedColumn(String table, String column, String field, String row, String sealedFor, String mine) {
    private static final String OWNER = "owner";
    private static final String MY_GROUP =
            "%s in (select m.mentorship_group from polku.group_member m where m.person = ?)";

    /** The earlier states of a goal are bound to the goal, as they are what stood there. */
    static final List<SealedColumn> ALL = List.of(
            of("goal", "why", "id"),
            of("goal", "success", "id"),
            of("goal", "reflection", "id"),
            of("polku.goal_revision", "why", "goal.why", "goal"),
            of("polku.goal_revision", "success", "goal.success", "goal"),
            of("polku.goal_revision", "reflection", "goal.reflection", "goal"),
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
            of("endorsement", "comment", "application"),
            of("desk_note", "words", "id"),
            of("mentor_offer", "words", "id"),
            of("mentor_request", "words", "id"),
            of("network_card", "words", "id"),
            of("network_message", "words", "id"),
            // one place for all answers to a survey: which row is whose is known to nobody
            new SealedColumn(
                    "polku.survey_answer",
                    "sealed",
                    "survey_answer.sealed",
                    "survey",
                    "survey",
                    "survey in (select t.survey from polku.survey_tick t where t.person = ?)"),
            new SealedColumn("polku.desk_group", "reason", "desk_group.reason", "id", "reason_by", "reason_by = ?"),
            new SealedColumn(
                    "polku.desk_move", "reason", "desk_group.reason", "into_group", "reason_by", "reason_by = ?"),
            new SealedColumn("polku.goal_comment", "words", "goal_comment.words", "id", "author", "author = ?"),
            ofGroup("invitation", "message", "id", "id"),
            ofGroup("agreement", "rules", "id", "mentorship_group"),
            ofGroup("agreement", "cadence", "id", "mentorship_group"),
            ofGroup("agreement", "confidentiality", "id", "mentorship_group"),
            ofGroup("group_message", "words", "id", "mentorship_group"),
            ofGroup("meeting", "agreed", "id", "mentorship_group"),
            ofGroup("meeting_point", "words", "id", "mentorship_group"),
            ofGroup("meeting_action", "words", "id", "mentorship_group"));

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
        return of("polku." + table, column, table + "." + column, row);
    }

    private static SealedColumn of(String table, String column, String field, String row) {
        return new SealedColumn(table, column, field, row, OWNER, OWNER + " = ?");
    }

    /** What is sealed with the key of a group. */
    private static SealedColumn ofGroup(String table, String column, String row, String group) {
        return new SealedColumn("polku." + table, column, table + "." + column, row, group, MY_GROUP.formatted(group));
    }

    /** What is sealed with the key of who wrote it, not with that of a group. */
    static List<SealedColumn> ofAuthors() {
        return ALL.stream()
                .filter(each -> !each.mine.contains("polku.group_member"))
                .toList();
    }

    /** What is sealed with the key of a group. */
    static List<SealedColumn> ofGroups() {
        return ALL.stream()
                .filter(each -> each.mine.contains("polku.group_member"))
                .toList();
    }

    static Set<String> names() {
        return ALL.stream().map(each -> each.table + "." + each.column).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What stands there of those authors, in the schema or in a copy of it. */
    List<Sealed> of(Database database, String schema, UUID person) {
        return database
                .rows(
                        "select " + row + " as row, " + sealedFor + " as author, " + column + " as sealed from "
                                + table.replace("polku", schema) + " where " + mine.replace("polku.", schema + ".")
                                + " and " + column + " is not null",
                        person)
                .stream()
                .map(found -> new Sealed(
                        new Place(
                                UUID.class.cast(Objects.requireNonNull(found.get("author"))),
                                field,
                                UUID.class.cast(Objects.requireNonNull(found.get("row")))),
                        byte[].class.cast(Objects.requireNonNull(found.get("sealed")))))
                .toList();
    }
}
