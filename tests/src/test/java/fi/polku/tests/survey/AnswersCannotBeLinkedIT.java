package fi.polku.tests.survey;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Database;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.TimeTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Whoever has the whole database, as its superuser, tries to say who answered what: by what stands in the rows, by what PostgreSQL remembers of them besides, and by
 * what was written elsewhere at the same time.
 */
@TimeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersCannotBeLinkedIT {
    private static final int PEOPLE = 9;

    private final Site polku;
    private final Database database;
    private final String survey;
    private final List<Someone> people;
    /** The pool as it was found after each answer. */
    private final List<List<Map<String, Object>>> pools = new ArrayList<>();
    /** Ticks in the order of the table after each answer. */
    private final List<List<String>> ticks = new ArrayList<>();

    AnswersCannotBeLinkedIT(Site polku) {
        this.polku = polku;
        this.database = polku.database();
        Surveyed surveyed = new Surveyed(polku);
        LocalDate first = polku.clock().today().plusDays(1);
        this.people = surveyed.people("peer", PEOPLE);
        this.survey = surveyed.begun("start", first, first.plusDays(5));
        polku.clock().moveTo(first);
        for (int i = 0; i < PEOPLE; i++) {
            // of different lengths, each with a mark of its own
            Surveyed.answers(polku.as(people.get(i)), survey, 1 + i % 5, "merkki-" + i + "-" + "x".repeat(i * 90))
                    .expect(204);
            pools.add(database.rows(
                    "select id::text as id, md5(sealed) as sealed, xmin::text as xmin, ctid::text as ctid, length(sealed) as length"
                            + " from polku.survey_answer where survey = ?::uuid order by ctid",
                    survey));
            ticks.add(texts(
                    database.rows(
                            "select person::text as person from polku.survey_tick where survey = ?::uuid order by ctid",
                            survey),
                    "person"));
        }
    }

    private static List<String> texts(List<Map<String, Object>> rows, String column) {
        return rows.stream().map(row -> String.valueOf(row.get(column))).toList();
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    @Test
    void no_column_is_in_both_but_the_survey() {
        assertThat(columns("survey_tick")).containsExactly("person", "survey");
        assertThat(columns("survey_answer")).containsExactly("id", "sealed", "survey");
    }

    private Set<String> columns(String table) {
        return database
                .rows(
                        "select column_name::text as name from information_schema.columns where table_schema = 'polku' and table_name = ?",
                        table)
                .stream()
                .map(row -> String.valueOf(row.get("name")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everybody_has_answered_in_the_same_transaction() {
        assertThat(last(pools)).hasSize(PEOPLE);
        assertThat(new HashSet<>(texts(last(pools), "xmin"))).hasSize(1);
        assertThat(database.one(
                        Long.class,
                        "select count(distinct xmin::text) from polku.survey_tick where survey = ?::uuid",
                        survey))
                .isEqualTo(1);
    }

    /** That each newest one stands last in both, as in a table that is appended to, comes by chance once in 130 thousand million times. */
    @Test
    void no_row_stands_where_it_came() {
        int answersLast = 0;
        int ticksLast = 0;
        for (int i = 1; i < PEOPLE; i++) {
            Set<String> before = new HashSet<>(texts(pools.get(i - 1), "sealed"));
            assertThat(before).hasSize(i);
            String newest = texts(pools.get(i), "sealed").stream()
                    .filter(each -> !before.contains(each))
                    .findFirst()
                    .orElseThrow();
            answersLast += last(texts(pools.get(i), "sealed")).equals(newest) ? 1 : 0;
            ticksLast += last(ticks.get(i)).equals(people.get(i).id().toString()) ? 1 : 0;
        }
        assertThat(answersLast + ticksLast).isLessThan(2 * (PEOPLE - 1));
    }

    /** Nor do ticks and answers stand in the same order, as they would if they were shuffled together. */
    @Test
    void the_two_are_shuffled_apart() {
        int together = 0;
        for (int i = 1; i < PEOPLE; i++) {
            List<String> order = new ArrayList<>();
            for (String sealed : texts(pools.get(i), "sealed")) {
                order.add(people.get(cameAs(sealed)).id().toString());
            }
            together += order.equals(ticks.get(i)) ? 1 : 0;
        }
        assertThat(together).isLessThan(PEOPLE - 1);
    }

    private int cameAs(String sealed) {
        for (int i = 0; i < PEOPLE; i++) {
            if (texts(pools.get(i), "sealed").contains(sealed)) {
                return i;
            }
        }
        throw new AssertionError("never came");
    }

    @Test
    void an_id_lasts_until_the_next_answer_and_has_no_order() {
        Set<String> ids = new HashSet<>();
        int all = 0;
        for (List<Map<String, Object>> pool : pools) {
            ids.addAll(texts(pool, "id"));
            all += pool.size();
        }
        assertThat(ids).hasSize(all);
        assertThat(ids).allMatch(id -> id.charAt(14) == '4');
    }

    @Test
    void short_and_long_are_as_long() {
        assertThat(new HashSet<>(texts(last(pools), "length"))).hasSize(1);
    }

    @Test
    void nothing_else_that_was_written_at_the_same_time_knows_the_survey() {
        String moment = texts(last(pools), "xmin").get(0);
        for (String table : texts(
                database.rows(
                        "select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                + " where n.nspname like 'polku%' and c.relkind = 'r'"),
                "name")) {
            if (Set.of("polku.survey_answer", "polku.survey_tick").contains(table)) {
                continue;
            }
            assertThat(database.one(
                            Long.class,
                            "select count(*) from " + table + " t where xmin::text = ? and to_jsonb(t)::text like ?",
                            moment,
                            "%" + survey + "%"))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void audit_and_repeated_calls_know_of_no_answer() {
        for (Someone person : people) {
            assertThat(database.one(
                            Long.class,
                            "select count(*) from polku_audit.record where actor = ? and (subject = ?::uuid or action like 'survey%')",
                            person.id(),
                            survey))
                    .isZero();
            assertThat(database.one(
                            Long.class,
                            "select count(*) from polku.idempotency where person = ? and operation like 'survey%'",
                            person.id()))
                    .isZero();
        }
    }

    @Test
    void what_was_answered_can_be_read_nowhere() {
        for (String table : texts(
                database.rows(
                        "select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                + " where n.nspname like 'polku%' and c.relkind = 'r'"),
                "name")) {
            assertThat(
                            database.one(
                                    Long.class,
                                    "select count(*) from " + table
                                            + " t where t::text like '%merkki-%' or t::text like '%' || encode('merkki-', 'hex') || '%'"))
                    .as(table)
                    .isZero();
        }
    }

    /** The server's and the database's, in full: neither what was said, nor what it was sealed as, nor which survey it was. */
    @Test
    void logs_know_of_no_answer() throws IOException {
        List<String> sealed = texts(
                database.rows(
                        "select encode(substr(sealed, 1, 24), 'hex') as start from polku.survey_answer where survey = ?::uuid",
                        survey),
                "start");
        assertThat(sealed).hasSize(PEOPLE);
        Path server = polku.installation().serverLog();
        List<Path> logs = new ArrayList<>(List.of(server));
        try (Stream<Path> files = Files.walk(polku.installation().home())) {
            files.filter(file -> file.endsWith("postgresql.log")).forEach(logs::add);
        }
        assertThat(logs).hasSizeGreaterThan(1);
        for (Path log : logs) {
            String text = Files.readString(log, StandardCharsets.ISO_8859_1);
            assertThat(text).as(log.toString()).isNotEmpty();
            assertThat(Stream.concat(Stream.of("merkki-", survey), sealed.stream())
                            .filter(text::contains))
                    .as(log.toString())
                    .isEmpty();
        }
    }
}
