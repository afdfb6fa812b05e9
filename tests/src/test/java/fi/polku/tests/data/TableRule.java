package fi.polku.tests.data;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is expected of one table with people's data: of an owner's rows, who may do what to which. All else is denied. */
final class TableRule {
    private final String table;
    private final String owner;
    private final String mark;
    private final Set<String> rows;
    private final String thing;
    /** Those that the application may name when it adds; empty: all. */
    private String columns = "";

    private final Map<Who, Map<Doing, Set<String>>> rights = new EnumMap<>(Who.class);

    private TableRule(String table, String owner, String mark, String thing, Set<String> rows) {
        this.table = table;
        this.owner = owner;
        this.mark = mark;
        this.thing = thing;
        this.rows = rows;
    }

    /**
     * A table where nobody may do anything yet.
     *
     * @param owner the column that says whose a row is
     * @param mark an expression that tells the owner's rows apart
     * @param rows the marks of the owner's rows, all of them
     */
    static TableRule of(String table, String owner, String mark, String... rows) {
        return of(table, owner, mark, Set.of(rows), "expert");
    }

    /**
     * The same for rows that belong to something else than the expert.
     *
     * @param thing what, by its name in the scene
     */
    static TableRule of(String table, String owner, String mark, Set<String> rows, String thing) {
        return new TableRule(table, owner, mark, thing, rows);
    }

    /** The same where the database says what stands in the other columns. */
    TableRule naming(String some) {
        columns = some;
        return this;
    }

    /** All of the owner's rows. */
    TableRule may(Who who, Doing... doings) {
        Arrays.stream(doings).forEach(doing -> allow(who, doing, rows));
        return this;
    }

    /** Some of them. */
    TableRule mayOnly(Who who, Doing doing, String... some) {
        allow(who, doing, Set.of(some));
        return this;
    }

    private void allow(Who who, Doing doing, Set<String> some) {
        rights.computeIfAbsent(who, key -> new EnumMap<>(Doing.class)).put(doing, some);
    }

    String table() {
        return table;
    }

    Set<String> rows() {
        return rows;
    }

    Set<String> expected(Who who, Doing doing) {
        return Optional.ofNullable(rights.get(who))
                .map(allowed -> allowed.get(doing))
                .orElse(Set.of());
    }

    /** Whose rows they are, by its name in the scene. */
    String thing() {
        return thing;
    }

    String marksOf() {
        return "select " + mark + " from " + table + " where " + owner + " = ?";
    }

    /** Changes nothing, but asks for the right to. */
    String change() {
        return "update " + table + " set " + owner + " = " + owner + " where " + owner + " = ? and " + mark
                + " = ? returning " + mark;
    }

    String remove() {
        return "delete from " + table + " where " + owner + " = ? and " + mark + " = ? returning " + mark;
    }

    /** The owner's rows as JSON, each with its mark before it. */
    String rowsAsJson() {
        return "select " + mark + ", to_jsonb(t)::text from " + table + " t where " + owner + " = ?";
    }

    /**
     * From such JSON, with the columns that anybody may name. A policy is asked before a key that exists already is
     * noticed.
     */
    String add() {
        return columns.isEmpty()
                ? "insert into " + table + " overriding system value select * from jsonb_populate_record(null::" + table
                        + ", ?::jsonb)"
                : "insert into " + table + " (" + columns + ") select " + columns + " from jsonb_populate_record(null::"
                        + table + ", ?::jsonb)";
    }

    @Override
    public String toString() {
        return table + " of " + thing;
    }
}
