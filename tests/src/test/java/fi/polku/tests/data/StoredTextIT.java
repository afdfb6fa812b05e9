package fi.polku.tests.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * What somebody writes about themselves, and where it can be read afterwards: in no table, no data file, no log. The same
 * search finds what is not sealed, and what is hidden in each of the ways it knows.
 */
@PolkuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredTextIT {
    private static final String SECRET = "what is sealed";
    private static final String TITLE = "a title";
    private static final String HIDDEN = "what is hidden";

    /** Bytes that are no text of anybody's: digests, the provider's token under another key, wrapped keys. */
    private static final Set<String> NO_TEXT = Set.of(
            "polku.idempotency.fingerprint",
            "polku.session.hint",
            "polku.guest.link",
            "polku.calendar_feed.link",
            "polku.reply_read.mail",
            // what organisers hand out, and its digest
            "polku.file_part.content",
            // what at least five wrote, as one: shown to be sealed in survey/SurveyIsAnsweredIT
            "polku.survey_words.sealed",
            "polku.stored_file.sha256",
            // what the engine is asked and what it answers: ids and codes, sealed with the proposal's own key; nobody's
            // words
            "polku.proposal.question",
            "polku.proposal_group.content",
            "polku_keys.data_key.wrapped",
            // numbers and tags of records
            "polku_audit.seal.content",
            "polku_audit.seal.mac");

    private final Site polku;
    private final Marker secret = Marker.of("Äänetön");
    private final Marker title = Marker.of("Näkyvä");
    private final Marker hidden = Marker.of("Kätketty");
    private final Writing writing;
    private final HidingPlaces hiding;
    private final Map<String, Set<String>> inTables = new TreeMap<>();
    private final Map<String, Set<String>> inFiles = new TreeMap<>();

    StoredTextIT(Site polku) {
        this.polku = polku;
        this.writing = new Writing(polku, secret);
        this.hiding = new HidingPlaces(polku.database(), hidden);
    }

    @BeforeAll
    void write_and_search() throws IOException {
        writing.everywhere();
        writing.title(title);
        hiding.fill();
        polku.database().change("analyze");
        polku.database().change("checkpoint");
        Sieve sieve = new Sieve(Map.of(SECRET, secret, TITLE, title, HIDDEN, hidden));
        for (String table : tables()) {
            Set<String> found = new TreeSet<>();
            polku.database()
                    .rows("select t::text as row from " + table + " t")
                    .forEach(row -> found.addAll(sieve.in(
                            Optional.ofNullable(row.get("row")).orElse("").toString())));
            inTables.put(table, found);
        }
        Path home = polku.installation().home();
        for (Path file : files(home)) {
            inFiles.put(home.relativize(file).toString(), sieve.in(file));
        }
    }

    @AfterAll
    void remove() {
        hiding.remove();
    }

    @Test
    void every_sealed_column_holds_a_text_of_this_test() {
        Set<String> columns = names("select table_schema || '.' || table_name || '.' || column_name"
                + " from information_schema.columns where table_schema like 'polku%' and data_type = 'bytea'");
        columns.removeAll(NO_TEXT);
        assertThat(columns).isEqualTo(SealedColumn.names());
        for (SealedColumn column : SealedColumn.ALL) {
            assertThat(polku.database()
                            .one(
                                    Long.class,
                                    "select count(*) from " + column.table() + " where " + column.mine()
                                            + " and length(" + column.column() + ") > 100",
                                    writing.author().id()))
                    .as(column.toString())
                    .isPositive();
        }
    }

    @Test
    void its_author_reads_it() {
        assertThat(writing.readBack()).contains(secret.core());
    }

    @Test
    void no_table_shows_it() {
        assertThat(where(inTables, SECRET)).isEmpty();
    }

    @Test
    void no_file_of_the_installation_shows_it() {
        assertThat(where(inFiles, SECRET)).isEmpty();
    }

    @Test
    void search_finds_in_tables_what_is_not_sealed() {
        assertThat(where(inTables, TITLE)).containsKeys("polku.goal", "polku.goal_revision");
        assertThat(inTables.get("polku.goal")).contains(TITLE + " as UTF-8");
    }

    @Test
    void search_finds_in_files_what_is_not_sealed() {
        assertThat(where(inFiles, TITLE))
                .anySatisfy((file, forms) -> assertThat(file + forms).contains("data/base/", TITLE + " as UTF-8"))
                .anySatisfy((file, forms) -> assertThat(file + forms).contains("data/pg_wal/", TITLE + " as UTF-8"));
    }

    @Test
    void search_reads_the_logs() {
        assertThat(inFiles.keySet())
                .contains(polku.installation()
                        .home()
                        .relativize(polku.installation().serverLog())
                        .toString())
                .anyMatch(file -> file.endsWith("postgresql.log"));
    }

    @TestFactory
    Stream<DynamicTest> search_finds_in_tables_what_is_hidden() {
        Set<String> found = inTables.getOrDefault(HidingPlaces.TABLE, Set.of());
        return hiding.forms().stream()
                .map(form -> dynamicTest(form, () -> assertThat(found).as(form).contains(HIDDEN + " " + form)));
    }

    @TestFactory
    Stream<DynamicTest> search_finds_in_files_what_is_hidden() {
        Set<String> found = inFiles.entrySet().stream()
                .filter(file -> file.getKey().contains("data/base/"))
                .flatMap(file -> file.getValue().stream())
                .collect(Collectors.toSet());
        return hiding.formsInFiles().stream()
                .map(form -> dynamicTest(form, () -> assertThat(found).as(form).contains(HIDDEN + " " + form)));
    }

    /** What is found of one, by where. */
    private static Map<String, Set<String>> where(Map<String, Set<String>> found, String marker) {
        Map<String, Set<String>> where = new TreeMap<>();
        found.forEach((place, forms) -> {
            Set<String> those = forms.stream()
                    .filter(form -> form.startsWith(marker))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!those.isEmpty()) {
                where.put(place, those);
            }
        });
        return where;
    }

    /** All of them, the server's own with its samples of values too; the overflow tables are read with their tables. */
    private Set<String> tables() {
        return names(
                "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where c.relkind in ('r', 'p', 'm') and n.nspname <> 'information_schema'");
    }

    private Set<String> names(String sql) {
        return polku.database().rows(sql).stream()
                .map(row -> row.values().iterator().next().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Path> files(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
