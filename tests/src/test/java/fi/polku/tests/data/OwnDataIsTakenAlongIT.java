package fi.polku.tests.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Sheet;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Somebody who has written wherever one can write takes all of it along; others, who shared with them, wrote too. */
@PolkuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnDataIsTakenAlongIT {
    private static final List<String> FIELDS = List.of(
            "tapahtui",
            "oivallus",
            "toisin",
            "pitkästi",
            "sivulla",
            "luonnos",
            "muokkaus",
            "miksi",
            "miksi uudelleen",
            "onnistuminen",
            "mitä opin",
            "mitä vielä opin",
            "muistiinpano",
            "arvioitavaksi",
            "palaute",
            "perustelu",
            "vastaus",
            "näyttö",
            "siksi",
            "huomio",
            "kortti",
            "viesti",
            "tarjous",
            "pyyntö",
            "otsikko 0",
            "toinen otsikko 4");

    private final Site polku;
    private final Marker mine = Marker.of("Omani");
    private final Marker theirs = Marker.of("Toisen");
    private final Writing writing;
    private final Someone author;
    private final Someone friend;
    private TakenAlong taken = TakenAlong.none();

    OwnDataIsTakenAlongIT(Site polku) {
        this.polku = polku;
        this.writing = new Writing(polku, mine);
        this.author = writing.author();
        this.friend = polku.people().fresh("agency-2", "fi");
    }

    @BeforeAll
    void take() {
        writing.everywhere();
        writing.title(mine);
        Caller other = polku.as(friend);
        String entry = other.post("/api/v1/log-entries", Map.of("whatHappened", theirs.in("muu")))
                .expect(201)
                .text("id");
        String goal = other.post("/api/v1/goals", Map.of("title", theirs.in("tavoite"), "why", theirs.in("syy")))
                .expect(201)
                .text("id");
        Map<String, String> withAuthor = Map.of("with", author.id().toString());
        other.post("/api/v1/log-entries/" + entry + "/shares", withAuthor).expect(201);
        other.post("/api/v1/goals/" + goal + "/shares", withAuthor).expect(201);
        polku.as(author).get("/api/v1/log-entries/" + entry).expect(200);
        polku.signIn(author).get("/language/sv?to=/");
        taken = TakenAlong.by(polku.as(author).with("Accept-Language", "fi"));
    }

    @Test
    void it_is_a_page_to_read_a_document_for_programs_and_its_schema() {
        assertThat(taken.names()).containsExactly("own-data.html", "own-data.json", "own-data.schema.json");
        assertThat(taken.file("own-data.schema.json")).isEqualTo(TakenAlong.published());
    }

    @TestFactory
    Stream<DynamicTest> everything_the_person_wrote_stands_in_both() {
        String read = Jsoup.parse(taken.html()).wholeText();
        return FIELDS.stream()
                .map(field -> dynamicTest(field, () -> {
                    assertThat(taken.json()).contains(field + ": " + mine.core());
                    assertThat(read).contains(field + ": " + mine.core());
                }));
    }

    @Test
    void nothing_that_others_wrote_for_themselves_stands_in_it() {
        assertThat(taken.json()).doesNotContain(theirs.core());
        assertThat(taken.html()).doesNotContain(theirs.core());
        assertThat(taken.part("sharedWithMe"))
                .extracting(share -> share.getString("owner"))
                .as("the friend's goal and entry, and the supervisor's goal that one comments on")
                .containsExactlyInAnyOrder(
                        friend.name(),
                        friend.name(),
                        polku.people().supervisorOf(author).name());
        TakenAlong others = TakenAlong.by(polku.as(friend));
        assertThat(others.json()).contains(theirs.core()).doesNotContain(mine.core());
    }

    @Test
    void what_one_answered_in_a_survey_is_nobodys() {
        assertThat(taken.json()).doesNotContain("kysely: " + mine.core());
        assertThat(taken.html()).doesNotContain("kysely: " + mine.core());
    }

    @Test
    void who_has_looked_and_what_one_did_oneself_is_told() {
        assertThat(taken.part("looks"))
                .anySatisfy(look -> {
                    assertThat(look.getString("who", ""))
                            .isEqualTo(polku.people().supervisorOf(author).name());
                    assertThat(look.getString("action")).isEqualTo("log-entry.read");
                })
                .allSatisfy(look -> assertThat(look.getString("action")).isNotEqualTo("own-data.export"));
        assertThat(taken.part("records"))
                .extracting(record -> record.getString("action"))
                .contains("own-data.export", "log-entry.write", "goal.set", "session.open", "log-entry.read");
    }

    @Test
    void the_document_is_as_its_schema_says() {
        assertThat(taken.faults()).isEmpty();
        assertThat(TakenAlong.by(polku.as(friend)).faults()).isEmpty();
        assertThat(TakenAlong.by(polku.as(polku.people().fresh())).faults()).isEmpty();
    }

    @Test
    void the_schema_notices_what_is_not_so() {
        String document = taken.json();
        assertThat(TakenAlong.faults(document.replaceFirst("\"status\":\\s*\"achieved\"", "\"status\":\"done\"")))
                .isNotEmpty();
        assertThat(TakenAlong.faults(document.replaceFirst("\"version\":\\s*1", "\"version\":2")))
                .isNotEmpty();
        assertThat(TakenAlong.faults(document.replaceFirst("\"goals\"", "\"targets\"")))
                .isNotEmpty();
    }

    @Test
    void every_part_of_the_schema_is_there_and_holds_what_the_person_has() {
        for (String part : List.of(
                "person",
                "profile",
                "goals",
                "logEntries",
                "logDrafts",
                "paths",
                "steps",
                "proposals",
                "evidence",
                "shares",
                "sharedWithMe",
                "looks",
                "messages",
                "groups",
                "participations",
                "networkCards",
                "networkMessages",
                "mentorOffers",
                "mentorRequests",
                "surveysAnswered",
                "settings",
                "sessions",
                "contributions",
                "records")) {
            assertThat(taken.part(part)).as(part).isNotEmpty();
        }
        JsonObject person = taken.part("person").get(0);
        assertThat(person.getString("id")).isEqualTo(author.id().toString());
        assertThat(person.getString("name")).isEqualTo(author.name());
    }

    @Test
    void the_page_needs_nothing_else_and_can_be_found_ones_way_in() {
        Document page = Jsoup.parse(taken.html());
        assertThat(page.select("script, link, img, iframe, form, [src], [href], [onclick]"))
                .isEmpty();
        assertThat(page.select("html").attr("lang")).isEqualTo("fi");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.title()).isEqualTo("Omat tietosi Polussa");
        int before = 1;
        for (Element heading : page.select("h1, h2, h3, h4")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
            assertThat(heading.text()).isNotBlank();
            before = level;
        }
        assertThat(taken.html()).doesNotContain("own.value.", "own.part.", "own.about.");
    }

    @Test
    void it_speaks_the_readers_language() {
        for (Map.Entry<String, String> title : Map.of("sv", "Dina uppgifter i Polku", "en", "Your data in Polku")
                .entrySet()) {
            String html = TakenAlong.by(polku.as(author).with("Accept-Language", title.getKey()))
                    .html();
            assertThat(Jsoup.parse(html).select("h1").text()).isEqualTo(title.getValue());
            assertThat(html).contains("lang=\"" + title.getKey() + "\"");
        }
    }

    @Test
    void the_page_my_data_leads_to_it() {
        Visitor visitor = polku.signIn(author);
        Sheet page = visitor.get("/my-data/own").expect(200);
        assertThat(page.document().select("a[href=/my-data/own/export.zip]")).hasSize(1);
        assertThat(visitor.get("/my-data/own/export.zip").expect(200).answer().header("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).startsWith("attachment; filename=\"polku-"));
    }

    @Test
    void what_was_destroyed_reads_so_and_the_rest_is_handed_over() {
        Someone erased = polku.people().fresh();
        Caller me = polku.as(erased);
        me.post("/api/v1/log-entries", Map.of("whatHappened", "Hävitetään")).expect(201);
        polku.destroyKeysOf(erased.id());
        TakenAlong rest = TakenAlong.by(me);
        assertThat(rest.part("logEntries"))
                .extracting(entry -> entry.getString("whatHappened"))
                .containsExactly("Tämä teksti on hävitetty.");
        assertThat(rest.faults()).isEmpty();
    }

    @Test
    void it_is_on_record() {
        assertThat(polku.database()
                        .one(
                                Long.class,
                                "select count(*) from polku_audit.record where action = 'own-data.export' and actor = ? and owner = ?",
                                author.id(),
                                author.id()))
                .isPositive();
    }
}
