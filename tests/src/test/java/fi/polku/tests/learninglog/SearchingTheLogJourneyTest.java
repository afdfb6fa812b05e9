package fi.polku.tests.learninglog;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Sheet;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody looks for a word in what they have written. */
@PolkuTest
class SearchingTheLogJourneyTest {
    private static final String ENTRIES = "/api/v1/log-entries";

    private final Site polku;
    private final Someone author;

    SearchingTheLogJourneyTest(Site polku) {
        this.polku = polku;
        this.author = polku.people().fresh("agency-2", "fi");
    }

    @Test
    void word_is_found_in_any_text_without_its_marks() {
        Caller caller = polku.as(author);
        caller.post(ENTRIES, Map.of("whatHappened", "Palaveri venyi.", "next", "Pidän päätöksen näkyvissä."))
                .expect(201);
        caller.post(ENTRIES, Map.of("whatHappened", "Kävelimme lounaalle.")).expect(201);
        assertThat(caller.get(ENTRIES + "?q=PAATOKSEN+nakyv").expect(200).items())
                .hasSize(1);
        assertThat(caller.get(ENTRIES + "?q=puuttuu").expect(200).items()).isEmpty();
    }

    @Test
    void nobody_finds_words_of_another() {
        polku.as(author)
                .post(ENTRIES, Map.of("whatHappened", "Salaisuusmerkki"))
                .expect(201);
        Caller other = polku.as(polku.people().fresh("agency-2", "fi"));
        assertThat(other.get(ENTRIES + "?q=salaisuusmerkki").expect(200).items())
                .isEmpty();
        assertThat(polku.as(author).get(ENTRIES + "?q=salaisuusmerkki").items()).hasSize(1);
    }

    @Test
    void one_letter_is_refused() {
        assertThat(polku.as(author).get(ENTRIES + "?q=a").expect(400).wrongFields())
                .containsExactly("q");
        Sheet page = polku.signIn(author).get("/log?q=a").expect(400);
        assertThat(page.document().select("#errors a").eachAttr("href")).containsExactly("#q");
        assertThat(page.document().select("#q").val()).isEqualTo("a");
    }

    @Test
    void page_shows_what_was_found_and_nothing_else() {
        Caller caller = polku.as(author);
        caller.post(ENTRIES, Map.of("whatHappened", "Rohkeus kasvoi.")).expect(201);
        caller.post(ENTRIES, Map.of("whatHappened", "Tavallinen päivä.")).expect(201);
        Sheet found = polku.signIn(author).get("/log?q=rohkeus").expect(200);
        assertThat(found.heading()).isEqualTo("Haku: rohkeus");
        assertThat(found.text()).contains("Rohkeus kasvoi.").doesNotContain("Tavallinen päivä.");
    }

    @Test
    void asks_the_database_as_often_with_many_entries_as_with_few() {
        Caller caller = polku.as(author);
        write(caller, 5);
        List<String> few = statements(caller);
        write(caller, 60);
        List<String> many = statements(caller);
        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(8);
    }

    private static void write(Caller caller, int entries) {
        for (int i = 0; i < entries; i++) {
            caller.post(ENTRIES, Map.of("whatHappened", "Merkintä numero " + i)).expect(201);
        }
    }

    private List<String> statements(Caller caller) {
        // whose keys were destroyed meanwhile makes each node read keys anew
        caller.get(ENTRIES + "?q=numero&limit=100").expect(200);
        long before = polku.statements().now();
        Answer found = caller.get(ENTRIES + "?q=numero&limit=100").expect(200);
        assertThat(found.items()).isNotEmpty();
        return polku.statements().since(before);
    }
}
