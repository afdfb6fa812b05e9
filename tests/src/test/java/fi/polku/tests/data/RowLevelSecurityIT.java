package fi.polku.tests.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.sharing.Tables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Raw SQL as the application's own role: what the database gives away however the application should err. */
@PolkuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowLevelSecurityIT {
    private static final String DENIED = "42501";
    private static final String EXISTS_ALREADY = "23505";
    private static final String NO_SUCH_WHOLE = "23503";
    private static final String BROKEN_RULE = "23514";

    private final Site polku;
    private final Scene scene;
    /** The desk of a matching group has no step in the histories: what a member sees there is tried by {@code ConflictsAreHiddenJourneyTest}. */
    private static final Set<String> OF_THE_DESK = Set.of(
            "polku.desk",
            "polku.desk_group",
            "polku.desk_member",
            "polku.desk_tick",
            "polku.desk_declaration",
            "polku.desk_conflict",
            "polku.desk_note",
            "polku.desk_proposal",
            "polku.desk_move");

    /** Whom a survey asks follows from groups and days: {@code survey/SurveyIsAnsweredIT} lets both pass. */
    private static final Set<String> OF_SURVEYS = Set.of(
            "polku.survey", "polku.survey_question", "polku.survey_tick", "polku.survey_answer", "polku.survey_words");

    /** Of two people, and gone when they turn out to be one: {@code programme/ParticipantsFindEachOtherJourneyTest} merges both sides. */
    private static final Set<String> OF_TWO = Set.of("polku.network_block");

    /** Whether there is a bank goes with its programme, and what an offer knows with the offer. */
    private static final Set<String> OF_THE_BANK = Set.of("polku.bank", "polku.offer_competence");

    /** Read by whoever reads the goal: {@code programme/GoalIsCommentedJourneyTest} ends the sharing in every way. */
    private static final Set<String> OF_A_GOAL = Set.of("polku.goal_comment");

    /** One for all, as a pool would lend it; every transaction on it is undone. */
    private final Connection application;

    RowLevelSecurityIT(Site polku) throws SQLException {
        this.polku = polku;
        this.scene = new Scene(polku);
        this.application = polku.database().postgres().application().connect();
        application.setAutoCommit(false);
    }

    @AfterAll
    void close() throws SQLException {
        application.close();
    }

    @Test
    void every_table_has_an_expectation() {
        Set<String> expected = new TreeSet<>(TableRules.OPEN);
        expected.addAll(TableRules.FOR_PEOPLE);
        expected.addAll(TableRules.ADMINISTERED);
        expected.addAll(TableRules.OF_THE_SEALER);
        expected.addAll(TableRules.ABOUT_KEYS);
        expected.addAll(TableRules.ABOUT_REPLIES);
        expected.addAll(TableRules.CLOSED);
        TableRules.PERSONAL.forEach(rule -> expected.add(rule.table()));
        assertThat(names(
                        "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                + " where n.nspname like 'polku%' and c.relkind in ('r', 'p', 'v', 'm', 'f')"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /**
     * What is tried by hand here is tried in any history there; but for notices, which follow from what happens in a history, and a
     * calendar's address: both are seen by their person alone.
     */
    @Test
    void histories_look_at_every_table_of_people() {
        assertThat(Tables.names())
                .isEqualTo(TableRules.PERSONAL.stream()
                        .map(TableRule::table)
                        .filter(table -> !table.startsWith("polku.notice") && !table.equals("polku.calendar_feed"))
                        .filter(table -> !OF_THE_BANK.contains(table))
                        .filter(table ->
                                !OF_THE_DESK.contains(table) && !OF_TWO.contains(table) && !OF_A_GOAL.contains(table))
                        .filter(table -> !OF_THE_DESK.contains(table)
                                && !OF_SURVEYS.contains(table)
                                && !OF_TWO.contains(table)
                                && !OF_A_GOAL.contains(table))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void every_table_is_under_row_level_security() {
        assertThat(
                        names(
                                "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                        + " where n.nspname like 'polku%' and c.relkind in ('r', 'p') and not c.relrowsecurity"))
                .containsExactlyInAnyOrderElementsOf(TableRules.CLOSED);
    }

    @TestFactory
    Stream<DynamicTest> nobody_sees_a_row() {
        return Stream.concat(
                        TableRules.PERSONAL.stream().map(TableRule::table),
                        Stream.of(
                                        TableRules.FOR_PEOPLE,
                                        TableRules.ADMINISTERED,
                                        TableRules.ABOUT_KEYS,
                                        TableRules.ABOUT_REPLIES)
                                .flatMap(Set::stream))
                .distinct()
                .map(table -> dynamicTest(table, () -> {
                    assertThat(polku.database().one(Long.class, "select count(*) from " + table))
                            .as("rows that there are")
                            .isPositive();
                    assertThat(as(Who.NOBODY, "select 'a row' from " + table + " limit 1"))
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> each_may_do_what_is_theirs() {
        return TableRules.PERSONAL.stream()
                .flatMap(rule -> Arrays.stream(Doing.values())
                        .flatMap(doing -> Arrays.stream(Who.values())
                                .map(who -> dynamicTest(
                                        who + " " + doing + " " + rule,
                                        () -> assertThat(done(rule, doing, who))
                                                .as("%s %s %s", who, doing, rule)
                                                .isEqualTo(rule.expected(who, doing))))));
    }

    @TestFactory
    Stream<DynamicTest> scene_has_the_rows_that_are_looked_for() {
        return TableRules.PERSONAL.stream()
                .map(rule -> dynamicTest(
                        rule.toString(),
                        () -> assertThat(rowsAsJson(rule).keySet()).isEqualTo(rule.rows())));
    }

    @TestFactory
    Stream<DynamicTest> how_the_sync_went_is_for_the_administrator() {
        return TableRules.ADMINISTERED.stream()
                .flatMap(table -> Arrays.stream(Who.values())
                        .map(who -> dynamicTest(
                                who + " " + table,
                                () -> assertThat(as(who, "select 'row' from " + table)
                                                .isEmpty())
                                        .isEqualTo(!TableRules.ADMINISTRATORS.contains(who)))));
    }

    @TestFactory
    Stream<DynamicTest> how_the_audit_is_sealed_is_for_its_worker() {
        return TableRules.OF_THE_SEALER.stream()
                .flatMap(table -> Arrays.stream(Who.values())
                        .map(who -> dynamicTest(
                                who + " " + table,
                                () -> assertThat(as(who, "select 'row' from " + table))
                                        .isEmpty())));
    }

    @Test
    void time_number_and_transaction_of_a_record_are_the_databases_to_say() throws SQLException {
        for (String column : List.of("at", "tx")) {
            assertThat(refusal(
                            Who.OWNER,
                            "insert into polku_audit.record (actor, acting_as, action, subject_kind, " + column
                                    + ") select ?, '', 'goal.set', 'goal', max(" + column + ") from polku_audit.record",
                            scene.owner()))
                    .isEqualTo(DENIED);
        }
    }

    @TestFactory
    Stream<DynamicTest> which_master_keys_there_are_is_for_the_administrator() {
        return TableRules.ABOUT_KEYS.stream()
                .flatMap(table -> Arrays.stream(Who.values())
                        .map(who -> dynamicTest(
                                who + " " + table,
                                () -> assertThat(as(who, "select 'row' from " + table)
                                                .isEmpty())
                                        .isEqualTo(!TableRules.KEEPERS.contains(who)))));
    }

    @TestFactory
    Stream<DynamicTest> what_came_of_replies_is_for_the_administrator() {
        return TableRules.ABOUT_REPLIES.stream()
                .flatMap(table -> Arrays.stream(Who.values())
                        .map(who -> dynamicTest(
                                who + " " + table,
                                () -> assertThat(as(who, "select 'row' from " + table)
                                                .isEmpty())
                                        .isEqualTo(who != Who.ADMIN))));
    }

    @TestFactory
    Stream<DynamicTest> keys_are_wrapped_anew_by_their_worker_alone() {
        return Arrays.stream(Who.values())
                .map(who -> dynamicTest(
                        who.toString(),
                        () -> assertThat(as(
                                        who,
                                        "update polku_keys.data_key set wrapped = wrapped, master = master where owner = ?"
                                                + " returning 'key'",
                                        scene.owner()))
                                .isEqualTo(who == Who.KEYS ? Set.of("key") : Set.of())));
    }

    @TestFactory
    Stream<DynamicTest> keys_are_destroyed_by_their_person_and_by_retention_alone() {
        return Arrays.stream(Who.values())
                .map(who -> dynamicTest(
                        who.toString(),
                        () -> assertThat(refusal(who, "select polku_keys.destroy(?)", scene.owner()))
                                .isEqualTo(Set.of(Who.OWNER, Who.RETENTION).contains(who) ? "" : DENIED)));
    }

    @TestFactory
    Stream<DynamicTest> how_many_keys_there_are_is_for_the_administrator_and_the_worker() {
        return Arrays.stream(Who.values())
                .map(who -> dynamicTest(
                        who.toString(),
                        () -> assertThat(as(who, "select 'counted' from polku_keys.wrapped_by()")
                                        .isEmpty())
                                .isEqualTo(!TableRules.KEEPERS.contains(who))));
    }

    @Test
    void what_flyway_wrote_down_is_closed() throws SQLException {
        for (String table : TableRules.CLOSED) {
            assertThat(refusal(Who.OWNER, "select count(*) from " + table)).isEqualTo(DENIED);
        }
    }

    @TestFactory
    Stream<DynamicTest> what_is_open_to_all_is_changed_by_the_worker_alone() {
        Set<String> tables = new TreeSet<>(TableRules.OPEN);
        tables.addAll(TableRules.FOR_PEOPLE);
        return tables.stream()
                .flatMap(table -> Arrays.stream(Who.values())
                        .filter(who -> who != Who.SYNC)
                        .map(who -> dynamicTest(
                                who + " " + table,
                                () -> assertThat(as(who, "delete from " + table + " returning 'a row'"))
                                        .isEmpty())));
    }

    @Test
    void an_actor_is_gone_with_the_transaction() throws SQLException {
        for (boolean kept : new boolean[] {true, false}) {
            begin(Who.OWNER);
            assertThat(marks("select title from polku.goal")).isNotEmpty();
            if (kept) {
                application.commit();
            } else {
                application.rollback();
            }
            assertThat(marks("select title from polku.goal")).isEmpty();
            assertThat(marks("select current_setting('polku.person', true)")).containsExactly("");
            application.rollback();
        }
    }

    @Test
    void a_session_that_was_revoked_makes_nobody_an_actor() throws SQLException {
        Object[] actor = scene.beginAs(Who.OWNER);
        polku.database()
                .change(
                        "insert into polku.session (id, person, ends_at, idle, revoked_at)"
                                + " values (gen_random_uuid(), ?, now() + interval '1 hour', '1 hour', now())",
                        scene.owner());
        UUID id = polku.database()
                .one(
                        UUID.class,
                        "select id from polku.session where person = ? and revoked_at is not null",
                        scene.owner());
        begin(Who.OWNER);
        assertThat(marks(
                        "select status from polku.begin_as(?::uuid, ?::uuid, ?, ?::uuid)",
                        actor[0],
                        actor[1],
                        actor[2],
                        id))
                .containsExactly("session");
        assertThat(marks("select title from polku.goal")).isEmpty();
        application.rollback();
    }

    @Test
    void a_share_is_of_ones_own_and_with_a_colleague() throws SQLException {
        String share = "insert into polku.share (subject_kind, subject, owner, reader_kind, reader)"
                + " values ('goal', ?, ?, 'person', ?)";
        UUID goal = scene.id("private goal");
        UUID colleague = scene.someone(Who.COLLEAGUE).id();
        UUID stranger = scene.someone(Who.STRANGER).id();
        assertThat(refusal(Who.OWNER, share, goal, scene.owner(), colleague)).isEmpty();
        assertThat(refusal(Who.OWNER, share, goal, scene.owner(), stranger)).isEqualTo(DENIED);
        assertThat(refusal(Who.COLLEAGUE, share, goal, colleague, scene.owner()))
                .isEqualTo(DENIED);
        assertThat(refusal(Who.COLLEAGUE, share, UUID.randomUUID(), colleague, scene.owner()))
                .isEqualTo(DENIED);
    }

    @Test
    void nobody_agrees_to_what_they_proposed() throws SQLException {
        String agree =
                "update polku.path_proposal set status = 'agreed', decided_by = ?, decided_at = now() where owner = ?";
        UUID supervisor = scene.someone(Who.SUPERVISOR).id();
        assertThat(refusal(Who.OWNER, agree, scene.owner(), scene.owner())).isEmpty();
        assertThat(refusal(Who.SUPERVISOR, agree, supervisor, scene.owner())).isEqualTo(BROKEN_RULE);
        assertThat(refusal(Who.SUPERVISOR, agree, scene.owner(), scene.owner())).isEqualTo(DENIED);
    }

    @Test
    void nobody_hangs_something_on_what_is_anothers() throws SQLException {
        UUID stranger = scene.someone(Who.STRANGER).id();
        assertThat(refusal(
                        Who.STRANGER,
                        "insert into polku.step_note (step, owner, text, changed_at) values (?, ?, '\\x00', now())",
                        scene.id("step without a note"),
                        stranger))
                .isEqualTo(NO_SUCH_WHOLE);
        assertThat(refusal(
                        Who.STRANGER,
                        "insert into polku.log_entry (id, owner, day, source, what_happened, goal, created_at, changed_at,"
                                + " version) values (gen_random_uuid(), ?, current_date, 'other', '\\x00', ?, now(), now(), 1)",
                        stranger,
                        scene.id("private goal")))
                .isEqualTo(NO_SUCH_WHOLE);
    }

    @Test
    void whose_last_day_is_over_is_nobody() throws SQLException {
        try (Connection superuser = polku.database().postgres().superuser().connect();
                Statement sql = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            for (int daysLeft : new int[] {1, -2}) {
                sql.execute("update polku.person set employed_to = current_date + " + daysLeft + " where id = '"
                        + scene.owner() + "'");
                sql.execute("set local role polku_app");
                try (ResultSet told = sql.executeQuery(
                        "select status from polku.begin_as('" + scene.owner() + "', null, '', null)")) {
                    told.next();
                    assertThat(told.getString(1)).isEqualTo(daysLeft > 0 ? "ok" : "person");
                }
                try (ResultSet goals = sql.executeQuery("select 1 from polku.goal")) {
                    assertThat(goals.next()).isEqualTo(daysLeft > 0);
                }
                sql.execute("reset role");
            }
            superuser.rollback();
        }
    }

    @Test
    void a_hole_in_a_policy_would_be_seen() throws SQLException {
        try (Connection superuser = polku.database().postgres().superuser().connect();
                Statement sql = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            sql.execute("create policy hole on polku.log_entry for select using (true)");
            sql.execute("set local role polku_app");
            try (ResultSet rows = sql.executeQuery("select * from polku.log_entry")) {
                assertThat(rows.next()).isTrue();
            }
            superuser.rollback();
        }
    }

    @Test
    void many_at_once_on_few_connections_each_see_only_their_own() throws Exception {
        List<Someone> people = Stream.generate(polku.people()::fresh).limit(8).toList();
        people.forEach(someone -> polku.as(someone)
                .post("/api/v1/goals", Map.of("title", "Oma " + someone.id()))
                .expect(201));
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        try {
            List<Future<?>> asked = new ArrayList<>();
            for (Someone someone : people) {
                asked.add(threads.submit(() -> askOften(someone)));
            }
            for (Future<?> each : asked) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Refused calls between the others, as what is rolled back must leave nothing behind either. */
    private void askOften(Someone someone) {
        Caller caller = polku.as(someone);
        for (int i = 0; i < 25; i++) {
            caller.get("/api/v1/goals/" + scene.owner()).expect(404);
            assertThat(caller.get("/api/v1/goals").expect(200).items())
                    .extracting(goal -> goal.getString("title"))
                    .containsExactly("Oma " + someone.id());
        }
    }

    private Set<String> done(TableRule rule, Doing doing, Who who) throws SQLException {
        return switch (doing) {
            case SEE -> as(who, rule.marksOf(), scene.id(rule.thing()));
            case CHANGE -> eachAs(who, rule, rule.change());
            case REMOVE -> eachAs(who, rule, rule.remove());
            case ADD -> added(rule, who);
        };
    }

    /** A row at a time, as one that is refused undoes all that its statement did. */
    private Set<String> eachAs(Who who, TableRule rule, String sql) throws SQLException {
        Set<String> touched = new TreeSet<>();
        for (String row : rule.rows()) {
            touched.addAll(as(who, sql, scene.id(rule.thing()), row));
        }
        return touched;
    }

    /** Those rows that the policies let in; that they exist already is noticed after. */
    private Set<String> added(TableRule rule, Who who) throws SQLException {
        Set<String> added = new TreeSet<>();
        for (Map.Entry<String, String> row : rowsAsJson(rule).entrySet()) {
            String state = refusal(who, rule.add(), row.getValue());
            assertThat(state).isIn("", DENIED, EXISTS_ALREADY);
            if (!state.equals(DENIED)) {
                added.add(row.getKey());
            }
        }
        return added;
    }

    private Map<String, String> rowsAsJson(TableRule rule) throws SQLException {
        Map<String, String> rows = new LinkedHashMap<>();
        try (Connection connection = polku.database().postgres().superuser().connect();
                PreparedStatement statement = prepared(connection, rule.rowsAsJson(), scene.id(rule.thing()));
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.put(result.getString(1), result.getString(2));
            }
        }
        return rows;
    }

    private Set<String> names(String sql) {
        return polku.database().rows(sql).stream()
                .map(row -> row.values().iterator().next().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** In a transaction of that actor, which is undone. A right that the role lacks altogether shows nothing. */
    private Set<String> as(Who who, String sql, Object... values) throws SQLException {
        try {
            begin(who);
            return marks(sql, values);
        } catch (SQLException e) {
            if (DENIED.equals(e.getSQLState())) {
                return Set.of();
            }
            throw e;
        } finally {
            application.rollback();
        }
    }

    /** The SQL state by which it is refused; empty where it is not. */
    private String refusal(Who who, String sql, Object... values) throws SQLException {
        begin(who);
        try (PreparedStatement statement = prepared(application, sql, values)) {
            statement.execute();
            return "";
        } catch (SQLException e) {
            return e.getSQLState();
        } finally {
            application.rollback();
        }
    }

    private void begin(Who who) throws SQLException {
        if (who != Who.NOBODY) {
            assertThat(marks("select status from polku.begin_as(?::uuid, ?::uuid, ?, null)", scene.beginAs(who)))
                    .containsExactly("ok");
        }
    }

    private Set<String> marks(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(application, sql, values);
                ResultSet result = statement.executeQuery()) {
            Set<String> marks = new TreeSet<>();
            while (result.next()) {
                marks.add(result.getString(1));
            }
            return marks;
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
