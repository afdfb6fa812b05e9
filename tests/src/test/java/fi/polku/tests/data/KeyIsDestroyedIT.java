package fi.polku.tests.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Everything a person wrote was read a moment ago, so every node remembers the key; then the key is destroyed. */
@PolkuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyIsDestroyedIT {
    private static final String ENTRIES = "/api/v1/log-entries";
    private static final Map<String, String> WORDS = Map.of(
            "fi", "Tämä teksti on hävitetty.",
            "sv", "Den här texten har förstörts.",
            "en", "This text has been destroyed.");

    private final Site polku;
    private final Writing writing;
    private final Someone author;
    private final Marker marker = Marker.of("Hävitettävä");
    private final Visitor visitor;
    private final Visitor supervisor;

    KeyIsDestroyedIT(Site polku) {
        this.polku = polku;
        this.writing = new Writing(polku, marker);
        this.author = writing.author();
        this.visitor = polku.signIn(author);
        this.supervisor = polku.signIn(polku.people().supervisorOf(author));
    }

    @BeforeAll
    void destroy() {
        writing.everywhere();
        assertThat(visitor.get("/log").expect(200).text()).contains(marker.core());
        assertThat(supervisor.get(sharedEntry()).expect(200).text()).contains(marker.core());
        polku.destroyKeysOf(author.id());
    }

    @Test
    void every_reader_is_told_so_at_once() {
        assertThat(supervisor.get(sharedEntry()).expect(200).text())
                .contains("Tämä teksti on hävitetty.")
                .doesNotContain(marker.core());
        assertThat(polku.as(author).get(ENTRIES).expect(200).body()).doesNotContain(marker.core());
    }

    @TestFactory
    Stream<DynamicTest> each_page_of_it_is_shown() {
        String entry = sharedEntry();
        String goal = "/goals/" + one("select id from polku.goal where owner = ? limit 1");
        String step = "/path/steps/" + one("select id from polku.path_step where owner = ? limit 1");
        return Stream.of(
                        "/",
                        "/log",
                        "/log?q=" + "tapahtui",
                        entry,
                        entry + "/edit",
                        entry + "/sharing",
                        "/development",
                        goal,
                        goal + "/history",
                        "/path",
                        step)
                .map(path -> dynamicTest(
                        path,
                        () -> assertThat(visitor.get(path).expect(200).text()).doesNotContain(marker.core())));
    }

    @TestFactory
    Stream<DynamicTest> pages_of_who_works_with_the_person_are_shown() {
        return Stream.of("/team", "/team/" + author.id(), sharedEntry())
                .map(path -> dynamicTest(
                        path,
                        () -> assertThat(supervisor.get(path).expect(200).text())
                                .doesNotContain(marker.core())));
    }

    @TestFactory
    Stream<DynamicTest> it_is_told_in_the_readers_language() {
        UUID reader = polku.people().supervisorOf(author).id();
        return WORDS.entrySet().stream()
                .map(each -> dynamicTest(each.getKey(), () -> {
                    polku.database()
                            .change(
                                    "insert into polku.person_setting (person, language) values (?, ?)"
                                            + " on conflict (person) do update set language = excluded.language",
                                    reader,
                                    each.getKey());
                    try {
                        assertThat(supervisor.get(sharedEntry()).expect(200).text())
                                .contains(each.getValue());
                    } finally {
                        polku.database().change("delete from polku.person_setting where person = ?", reader);
                    }
                }));
    }

    @Test
    void nothing_more_can_be_written_and_no_new_key_is_made() {
        Answer refused = polku.as(author).post(ENTRIES, Map.of("whatHappened", "Uusi alku"));
        assertThat(refused.expect(409).text("type")).isEqualTo("urn:polku:problem:key-destroyed");
        assertThat(polku.database()
                        .rows(
                                "select 1 as key from polku_keys.data_key where owner = ? and wrapped is not null",
                                author.id()))
                .isEmpty();
    }

    @Test
    void who_never_wrote_gets_no_key_either() {
        Someone silent = polku.people().fresh();
        polku.destroyKeysOf(silent.id());
        polku.as(silent).post(ENTRIES, Map.of("whatHappened", "Ensimmäinen")).expect(409);
    }

    @Test
    void others_notice_nothing() {
        Caller other = polku.as(polku.people().fresh());
        String id = other.post(ENTRIES, Map.of("whatHappened", "Muilla kaikki hyvin"))
                .expect(201)
                .text("id");
        assertThat(other.get(ENTRIES + "/" + id).expect(200).text("whatHappened"))
                .isEqualTo("Muilla kaikki hyvin");
    }

    private String sharedEntry() {
        return "/log/"
                + one("select e.id from polku.log_entry e join polku.share s on s.subject = e.id"
                        + " where e.owner = ? order by e.id limit 1");
    }

    private UUID one(String sql) {
        List<Map<String, Object>> rows = polku.database().rows(sql, author.id());
        return (UUID) rows.get(0).values().iterator().next();
    }
}
