package fi.polku.tests.data;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.run.Await;
import fi.polku.tests.Caller;
import fi.polku.tests.Database;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two have left three years ago, one of whom is held; both wrote wherever one can write, and so did somebody who stays. Time is
 * moved by moving their last days.
 */
@PolkuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TimeIsOverIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    /** Where the id of somebody erased stays: it says that there was somebody, and in what is never altered. */
    private static final Set<String> STAYS = Set.of(
            "polku.person.id",
            "polku_keys.data_key.owner",
            "polku_keys.data_key.author",
            "polku_audit.record.actor",
            "polku_audit.record.subject",
            "polku_audit.record.owner");

    private final Site polku;
    private final Database database;
    private final Marker text = Marker.of("Lähtijän");
    private final Marker kept = Marker.of("Pidossa");
    private final Marker present = Marker.of("Jäävän");
    private final Writing leaving;
    private final Writing holding;
    private final Writing staying;
    private final Someone friend;
    private final Caller hr;
    private final Caller admin;
    private final UUID organisation;
    private String goalOfFriend = "";
    private String answered = "";
    private String hold = "";

    TimeIsOverIT(Site polku) {
        this.polku = polku;
        this.database = polku.database();
        this.leaving = new Writing(polku, text);
        this.holding = new Writing(polku, kept);
        this.staying = new Writing(polku, present);
        this.friend = polku.people().fresh("agency-2", "fi");
        this.hr = polku.as("other-hr");
        this.admin = polku.as(polku.people().fresh("agency-2", "fi").with("admin"));
        this.organisation = database.one(UUID.class, "select organisation from polku.person where id = ?", friend.id());
    }

    private UUID leaver() {
        return leaving.author().id();
    }

    private UUID held() {
        return holding.author().id();
    }

    @BeforeAll
    void three_years_pass() {
        for (Writing writing : List.of(leaving, holding, staying)) {
            writing.everywhere();
        }
        leaving.title(text);
        Caller other = polku.as(friend);
        goalOfFriend = other.post("/api/v1/goals", Map.of("title", "Ystävän oma", "why", "Siksi"))
                .expect(201)
                .text("id");
        other.post("/api/v1/goals/" + goalOfFriend + "/shares", Map.of("with", leaver().toString()))
                .expect(201);
        // somebody else's path, which the leaver has had to do with
        UUID step = database.one(
                UUID.class,
                "select min(id::text)::uuid from polku.path_step where owner = ?",
                staying.author().id());
        database.change(
                "insert into polku.step_review (id, step, owner, asked_at, withdrawn_at, decision, reviewer, decided_at)"
                        + " values (gen_random_uuid(), ?, ?, now() - interval '1 day', null, 'return', ?, now())",
                step,
                staying.author().id(),
                leaver());
        hold = hr.post(
                        "/api/v1/holds",
                        Map.of(
                                "person", held().toString(),
                                "reason", "Asia 12/2026",
                                "reviewOn", LocalDate.now(FINLAND).plusMonths(3).toString()))
                .expect(201)
                .text("id");
        answered = database.one(String.class, "select survey::text from polku.survey_tick where person = ?", leaver());
        leave(leaver());
        leave(held());
    }

    private void leave(UUID person) {
        database.change("update polku.person set employed_to = polku.today() - 1096 where id = ?", person);
    }

    @Test
    @Order(1)
    void who_is_held_is_told_and_human_resources_see_it() {
        database.change("update polku.person set employed_to = null where id = ?", held());
        try {
            assertThat(polku.signIn(holding.author())
                            .get("/my-data/own")
                            .expect(200)
                            .text())
                    .contains("Tietojasi ei nyt hävitetä", "Asia 12/2026");
            assertThat(TakenAlong.by(polku.as(holding.author())).part("holds"))
                    .extracting(each -> each.getString("reason"))
                    .containsExactly("Asia 12/2026");
            assertThat(polku.as(holding.author())
                            .get("/api/v1/me/looks")
                            .expect(200)
                            .body())
                    .contains("legal-hold.place");
        } finally {
            leave(held());
        }
        assertThat(hr.get("/api/v1/holds").expect(200).items())
                .filteredOn(each -> each.getString("id").equals(hold))
                .singleElement()
                .satisfies(each -> assertThat(each.getString("name"))
                        .isEqualTo(holding.author().name()));
        String name = leaving.author().name().replace(' ', '+');
        assertThat(hr.get("/api/v1/holds/candidates?name=" + name).expect(200).items())
                .anyMatch(each -> each.containsKey("lastDay"));
        assertThat(admin.get("/api/v1/retention")
                        .expect(200)
                        .json()
                        .getJsonObject("holds")
                        .getInt("people"))
                .isPositive();
    }

    @Test
    @Order(2)
    void an_administrator_learns_figures_alone() {
        List<JsonObject> due = admin.get("/api/v1/retention/due").expect(200).items();
        assertThat(due)
                .extracting(each -> each.getString("kind"))
                .containsExactly(
                        "session",
                        "message",
                        "notice",
                        "log-draft",
                        "log-entry",
                        "goal",
                        "path",
                        "event-sign-up",
                        "network",
                        "mentor-bank",
                        "application",
                        "mentorship-group",
                        "person",
                        "guest");
        for (JsonObject each : due) {
            assertThat(each.keySet())
                    .isSubsetOf("kind", "period", "upTo", "people", "things", "held")
                    .satisfies(names -> assertThat(names.contains("things")).isEqualTo(each.getInt("people") >= 5));
        }
        assertThat(line(due, "goal").getInt("held")).isPositive();
        assertThat(admin.get("/api/v1/retention").expect(200).body())
                .doesNotContain(leaver().toString(), leaving.author().name());
    }

    private static JsonObject line(List<JsonObject> lines, String kind) {
        return lines.stream()
                .filter(each -> each.getString("kind").equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(3)
    void a_run_destroys_what_the_dry_run_counted_and_no_more() {
        List<JsonObject> due = admin.get("/api/v1/retention/due").expect(200).items();
        Map<String, Long> counted = things(due);
        String id = admin.post("/api/v1/retention/runs").expect(202).text("id");
        JsonObject run = ended(id);
        Map<String, Long> destroyed = new TreeMap<>();
        for (JsonObject each : run.getJsonArray("destroyed").getValuesAs(JsonObject.class)) {
            JsonObject before = line(due, each.getString("kind"));
            assertThat(each.getInt("people")).as(each.toString()).isEqualTo(before.getInt("people"));
            assertThat(each.getInt("held")).as(each.toString()).isEqualTo(before.getInt("held"));
            assertThat(each.getString("period")).isEqualTo(before.getString("period"));
            destroyed.put(each.getString("kind"), report(id, each.getString("kind")));
        }
        counted.values().removeIf(things -> things == 0);
        destroyed.values().removeIf(things -> things == 0);
        assertThat(destroyed).isEqualTo(counted).containsKeys("goal", "log-entry", "path", "person");
        assertThat(admin.get("/api/v1/retention/due").expect(200).items())
                .allSatisfy(each -> assertThat(each.getInt("people")).isZero());
    }

    /** What an administrator is not told. */
    private Map<String, Long> things(List<JsonObject> due) {
        Map<String, Long> things = new TreeMap<>();
        for (JsonObject each : due) {
            things.put(
                    each.getString("kind"),
                    database.one(
                            Long.class,
                            "select coalesce(sum(things), 0)::bigint from polku.due(?, ?, ?::date) where not held",
                            each.getString("kind"),
                            organisation,
                            each.getString("upTo")));
        }
        return things;
    }

    private long report(String run, String kind) {
        return database.one(
                Long.class, "select things from polku.retention_count where run = ?::uuid and kind = ?", run, kind);
    }

    private JsonObject ended(String id) {
        assertThat(Await.until(
                        PATIENCE,
                        () -> run(id).filter(run -> run.containsKey("endedAt")).isPresent()))
                .as("the run has ended: %s", run(id))
                .isTrue();
        return run(id).orElseThrow();
    }

    private Optional<JsonObject> run(String id) {
        return admin
                .get("/api/v1/retention")
                .expect(200)
                .json()
                .getJsonArray("runs")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(run -> run.getString("id").equals(id))
                .findFirst();
    }

    @Test
    @Order(4)
    void of_who_has_left_no_row_remains_but_that_there_was_somebody() {
        assertThat(whereItIs(leaver())).isSubsetOf(STAYS).contains("polku.person.id");
        assertThat(database.rows(
                        "select given_name, family_name, email, unit, organisation, supervisor from polku.person"
                                + " where id = ? and erased_at is not null",
                        leaver()))
                .containsExactly(Map.of("given_name", "", "family_name", ""));
        assertThat(database.one(
                        Long.class,
                        "select count(*) from polku_keys.data_key where owner = ? and wrapped is not null",
                        leaver()))
                .isZero();
        assertThat(rowsWith(text.core())).isEmpty();
        assertThat(rowsWith(leaving.author().account().email())).isEmpty();
        assertThat(database.one(
                        Long.class,
                        "select count(*) from polku_audit.record where action = 'person.erase' and owner = ? and actor is null",
                        leaver()))
                .isEqualTo(1);
    }

    @Test
    @Order(4)
    void that_who_has_left_answered_a_survey_is_forgotten_and_what_was_answered_stays_as_nobodys() {
        assertThat(database.one(Long.class, "select count(*) from polku.survey_tick where survey = ?::uuid", answered))
                .isZero();
        assertThat(database.one(
                        Long.class, "select count(*) from polku.survey_answer where survey = ?::uuid", answered))
                .isEqualTo(1);
        assertThat(database.one(Long.class, "select count(*) from polku.survey_tick where person = ?", held()))
                .isEqualTo(1);
    }

    private Set<String> whereItIs(UUID person) {
        return columns("'uuid'::regtype").stream()
                .filter(column -> database.one(
                                Long.class,
                                "select count(*) from " + table(column) + " where "
                                        + column.substring(column.lastIndexOf('.') + 1) + " = ?",
                                person)
                        > 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> columns(String type) {
        return database
                .rows(
                        "select n.nspname || '.' || c.relname || '.' || quote_ident(a.attname) as \"column\" from pg_attribute a"
                                + " join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace"
                                + " where n.nspname like 'polku%' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped"
                                + " and a.atttypid = " + type)
                .stream()
                .map(row -> (String) row.get("column"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String table(String column) {
        return column.substring(0, column.lastIndexOf('.'));
    }

    /** Tables that have the text in a row, in whatever column. */
    private Set<String> rowsWith(String marker) {
        return columns("'text'::regtype").stream()
                .map(TimeIsOverIT::table)
                .distinct()
                .filter(table -> database.one(
                                Long.class, "select count(*) from " + table + " t where strpos(t::text, ?) > 0", marker)
                        > 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @Order(5)
    void what_is_others_is_unharmed() {
        assertThat(polku.as(friend)
                        .get("/api/v1/goals/" + goalOfFriend)
                        .expect(200)
                        .text("why"))
                .isEqualTo("Siksi");
        assertThat(polku.as(friend).get("/api/v1/me/shares").expect(200).items())
                .isEmpty();
        TakenAlong stays = TakenAlong.by(polku.as(staying.author()));
        assertThat(stays.json()).contains("tapahtui: " + present.core(), "palaute: " + present.core());
        assertThat(stays.faults()).isEmpty();
        // the review stays, by somebody who has no name any more
        assertThat(stays.part("steps"))
                .flatExtracting(step -> reviews(step))
                .anyMatch(
                        review -> review.getString("decision", "").equals("return") && !review.containsKey("reviewer"));
        assertThat(polku.signIn(staying.author()).get("/path").expect(200).text())
                .isNotEmpty();
    }

    private static List<JsonObject> reviews(JsonObject step) {
        return step.containsKey("reviews") ? step.getJsonArray("reviews").getValuesAs(JsonObject.class) : List.of();
    }

    @Test
    @Order(6)
    void who_is_held_has_everything_until_the_hold_ends() {
        assertThat(database.one(Long.class, "select count(*) from polku.log_entry where owner = ?", held()))
                .isPositive();
        assertThat(database.one(Long.class, "select count(*) from polku.goal where owner = ?", held()))
                .isPositive();
        hr.post("/api/v1/holds/" + hold + "/end").expect(204);
        ended(admin.post("/api/v1/retention/runs").expect(202).text("id"));
        assertThat(whereItIs(held())).isSubsetOf(STAYS);
    }

    @Test
    @Order(7)
    void the_host_does_not_bring_back_who_was_erased_unless_they_are_employed_again() {
        String tells =
                "update polku.person set given_name = 'Aino', family_name = 'Virta', email = 'a@example.org', host_unit = 'u-1',"
                        + " active = %s, host_gone = false, employed_to = %s where id = ?";
        database.change(tells.formatted("false", "polku.today() - 1096"), leaver());
        assertThat(nameOf(leaver())).isEqualTo(" ");
        // what a sync concludes of somebody without days
        database.change("update polku.person set active = true where id = ?", leaver());
        assertThat(nameOf(leaver())).isEqualTo(" ");
        database.change(tells.formatted("true", "null"), leaver());
        database.change(
                "update polku.person set organisation = ?, unit = (select p.unit from polku.person p"
                        + " where p.organisation = ? and p.unit is not null limit 1) where id = ?",
                organisation,
                organisation,
                leaver());
        assertThat(nameOf(leaver())).isEqualTo("Aino Virta");
        Caller again = polku.as(leaving.author());
        String entry = again.post("/api/v1/log-entries", Map.of("whatHappened", "Palasin"))
                .expect(201)
                .text("id");
        assertThat(again.get("/api/v1/log-entries/" + entry).expect(200).text("whatHappened"))
                .isEqualTo("Palasin");
    }

    private String nameOf(UUID person) {
        return database.one(
                String.class, "select given_name || ' ' || family_name from polku.person where id = ?", person);
    }

    @Test
    @Order(8)
    void a_run_that_was_killed_in_the_middle_is_gone_on_with() throws SQLException {
        List<Someone> leavers = Stream.generate(() -> polku.people().fresh("agency-2", "fi"))
                .limit(3)
                .toList();
        for (Someone each : leavers) {
            Caller me = polku.as(each);
            me.post("/api/v1/log-entries", Map.of("whatHappened", "Vielä täällä"))
                    .expect(201);
            me.post("/api/v1/goals", Map.of("title", "Vielä kesken")).expect(201);
            leave(each.id());
        }
        List<JsonObject> due = admin.get("/api/v1/retention/due").expect(200).items();
        Map<String, Long> counted = things(due);
        String id;
        try (Connection somebody = database.postgres().superuser().connect();
                PreparedStatement lock =
                        somebody.prepareStatement("select 1 from polku.goal where owner = ? for update")) {
            somebody.setAutoCommit(false);
            lock.setObject(1, leavers.get(1).id());
            lock.execute();
            id = admin.post("/api/v1/retention/runs").expect(202).text("id");
            assertThat(Await.until(PATIENCE, () -> kill() > 0))
                    .as("it waits, and is killed")
                    .isTrue();
            // what went before is gone for good; of the batch in which it died everything is there
            assertThat(rowsOf("log_entry", leavers)).isZero();
            assertThat(rowsOf("goal", leavers)).isEqualTo(3);
            assertThat(database.rows(
                            "select 1 as open from polku.retention_run where id = ?::uuid and ended_at is null", id))
                    .hasSize(1);
            // the pool may still hold the connection that was killed, and give it to the next request
            assertThat(Await.until(
                            PATIENCE, () -> admin.post("/api/v1/retention/runs").status() == 409))
                    .isTrue();
            somebody.rollback();
        }
        ended(id);
        Map<String, Long> destroyed = new HashMap<>();
        counted.forEach((kind, things) -> {
            if (things > 0) {
                destroyed.put(kind, report(id, kind));
            }
        });
        counted.values().removeIf(things -> things == 0);
        assertThat(destroyed).isEqualTo(counted).containsKeys("goal", "log-entry", "person");
        leavers.forEach(each -> assertThat(whereItIs(each.id())).isSubsetOf(STAYS));
    }

    @ParameterizedTest(name = "{0} days from today")
    @ValueSource(ints = {-1, 360})
    @Order(8)
    void a_run_that_another_day_left_open_does_not_put_off_what_is_due_today(int days) {
        Someone me = polku.people().fresh("agency-2", "fi");
        polku.as(me)
                .post("/api/v1/log-entries", Map.of("whatHappened", "Tänään vasta"))
                .expect(201);
        database.change(
                "update polku.person set employed_to = (polku.today() - interval '1 year')::date - 1 where id = ?",
                me.id());
        UUID others = UUID.randomUUID();
        database.change(
                "insert into polku.retention_run (id, organisation, asked, day, started_at, moved_at)"
                        + " values (?, ?, false, polku.today() + ?, now(), now())",
                others,
                organisation,
                days);
        ended(others.toString());
        assertThat(Await.until(PATIENCE, () -> rowsOf("log_entry", List.of(me)) == 0))
                .as("today's run follows")
                .isTrue();
    }

    private long kill() {
        return database.rows("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where wait_event_type = 'Lock' and query like '%retention_destroy%'")
                .size();
    }

    private long rowsOf(String table, List<Someone> people) {
        return people.stream()
                .mapToLong(each ->
                        database.one(Long.class, "select count(*) from polku." + table + " where owner = ?", each.id()))
                .sum();
    }

    @Test
    @Order(9)
    void days_are_days_in_finland() {
        for (String day : List.of("2026-01-31", "2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25")) {
            Instant end = LocalDate.parse(day).plusDays(1).atStartOfDay(FINLAND).toInstant();
            assertThat(database.one(java.sql.Timestamp.class, "select polku.end_of(?::date)", day)
                            .toInstant())
                    .as(day)
                    .isEqualTo(end);
        }
    }

    @Test
    @Order(10)
    void what_is_young_enough_is_kept_to_the_day() {
        Someone me = polku.people().fresh("agency-2", "fi");
        polku.as(me)
                .post("/api/v1/log-entries", Map.of("whatHappened", "Vuoden"))
                .expect(201);
        LocalDate today = LocalDate.now(FINLAND);
        database.change(
                "update polku.person set employed_to = ?::date where id = ?",
                today.minusYears(1).toString(),
                me.id());
        assertThat(due("log-entry", me)).isFalse();
        database.change(
                "update polku.person set employed_to = ?::date - 1 where id = ?",
                today.minusYears(1).toString(),
                me.id());
        assertThat(due("log-entry", me)).isTrue();
        database.change("update polku.person set employed_to = null where id = ?", me.id());
        assertThat(due("log-entry", me)).isFalse();
    }

    @Test
    @Order(11)
    void what_somebody_was_told_is_destroyed_with_its_mail_when_its_time_is_over() {
        Someone me = polku.people().fresh("agency-2", "fi");
        LocalDate today = LocalDate.now(FINLAND);
        UUID mail = UUID.randomUUID();
        UUID lastDay = told(me, mail, today.minusDays(90));
        assertThat(due("notice", me)).isFalse();
        UUID dayAfter = told(me, mail, today.minusDays(92));
        assertThat(due("notice", me)).isTrue();
        ended(admin.post("/api/v1/retention/runs").expect(202).text("id"));
        assertThat(database.rows("select id from polku.notice where id in (?, ?)", lastDay, dayAfter))
                .containsExactly(Map.of("id", lastDay));
        assertThat(database.one(Long.class, "select count(*) from polku.notice_mail where id = ?", mail))
                .as("the mail tells of something younger as well")
                .isEqualTo(1);
        database.change("update polku.notice set arisen_at = arisen_at - interval '3 days' where id = ?", lastDay);
        ended(admin.post("/api/v1/retention/runs").expect(202).text("id"));
        assertThat(database.one(Long.class, "select count(*) from polku.notice where id = ?", lastDay))
                .isZero();
        assertThat(database.one(Long.class, "select count(*) from polku.notice_mail where id = ?", mail))
                .isZero();
    }

    private UUID told(Someone person, UUID mail, LocalDate day) {
        UUID notice = UUID.randomUUID();
        database.change(
                "insert into polku.notice (id, person, kind, subject, occurrence, page, arisen_at)"
                        + " values (?, ?, 'shared-with-you', ?, '', '/path', ?::timestamptz)",
                notice,
                person.id(),
                notice,
                day.atStartOfDay(FINLAND).toInstant().toString());
        database.change(
                "insert into polku.notice_mail (id, person, digest_at, due_at, sent_at) values (?, ?, null, now(), now()) on conflict do nothing",
                mail,
                person.id());
        database.change("insert into polku.notice_mailing (notice, mail) values (?, ?)", notice, mail);
        return notice;
    }

    private boolean due(String kind, Someone person) {
        String upTo = line(admin.get("/api/v1/retention/due").expect(200).items(), kind)
                .getString("upTo");
        return database.one(
                        Long.class,
                        "select count(*) from polku.due(?, ?, ?::date) where person = ?",
                        kind,
                        organisation,
                        upTo,
                        person.id())
                > 0;
    }

    @Test
    @Order(12)
    void a_worker_may_destroy_but_not_read_and_nobody_else_destroys() throws SQLException {
        try (Connection application = database.postgres().application().connect()) {
            application.setAutoCommit(false);
            begin(application, "retention");
            for (String table : List.of("goal", "log_entry", "step_note", "person", "legal_hold")) {
                try (PreparedStatement read = application.prepareStatement("select 1 from polku." + table);
                        var rows = read.executeQuery()) {
                    assertThat(rows.next()).as(table).isFalse();
                }
            }
            application.rollback();
            for (String role : List.of("admin", "hr", "sync", "keys")) {
                begin(application, role);
                assertThat(refused(application)).as(role).isEqualTo("42501");
                application.rollback();
            }
        }
    }

    private static void begin(Connection application, String role) throws SQLException {
        try (PreparedStatement begin = application.prepareStatement("select polku.begin_as(null, null, ?, null)")) {
            begin.setString(1, role);
            begin.execute();
        }
    }

    private static String refused(Connection application) {
        try (PreparedStatement destroy = application.prepareStatement(
                "select polku.retention_destroy(gen_random_uuid(), 'goal', 'P1D', current_date - 1, 10)")) {
            destroy.execute();
            return "";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }
}
