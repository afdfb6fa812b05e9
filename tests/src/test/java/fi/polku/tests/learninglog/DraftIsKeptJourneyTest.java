package fi.polku.tests.learninglog;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.PolkuTest;
import fi.polku.tests.Sheet;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody typed and did not save. */
@PolkuTest
class DraftIsKeptJourneyTest {
    private static final String ENTRIES = "/api/v1/log-entries";
    private static final String SAVE = "Tallenna merkintä";

    private final Site polku;
    private final Someone author;
    private final Visitor visitor;

    DraftIsKeptJourneyTest(Site polku) {
        this.polku = polku;
        this.author = polku.people().fresh("agency-2", "fi");
        this.visitor = polku.signIn(author);
    }

    @Test
    void comes_back_with_the_page_also_on_another_machine() {
        visitor.type(visitor.get("/log"), SAVE, Map.of("whatHappened", "Kesken jäänyt", "source", "course"))
                .expect(204);
        Sheet again = polku.signIn(author).get("/log").expect(200);
        assertThat(again.document().select("#whatHappened").text()).isEqualTo("Kesken jäänyt");
        assertThat(again.document().select("#source option[selected]").val()).isEqualTo("course");
        assertThat(polku.as(author).get(ENTRIES).items()).isEmpty();
    }

    @Test
    void is_gone_when_it_is_saved_and_a_late_one_does_not_bring_it_back() {
        Sheet form = visitor.get("/log");
        visitor.type(form, SAVE, Map.of("whatHappened", "Valmis")).expect(204);
        visitor.press(form, SAVE, Map.of("whatHappened", "Valmis")).expect(200);
        visitor.type(form, SAVE, Map.of("whatHappened", "Valmi")).expect(409);
        assertThat(visitor.get("/log").document().select("#whatHappened").text())
                .isEmpty();
    }

    @Test
    void saving_in_one_tab_leaves_what_is_typed_in_another() {
        Sheet one = visitor.get("/log");
        Sheet other = visitor.get("/log");
        visitor.type(other, SAVE, Map.of("whatHappened", "Toisessa välilehdessä"))
                .expect(204);
        visitor.press(one, SAVE, Map.of("whatHappened", "Tallennettu")).expect(200);
        assertThat(visitor.get("/log").document().select("#whatHappened").text())
                .isEqualTo("Toisessa välilehdessä");
    }

    @Test
    void of_an_edited_entry_stays_beside_the_entry_until_it_is_saved() {
        String id = polku.as(author)
                .post(ENTRIES, Map.of("whatHappened", "Alku", "insight", "Jää pois"))
                .expect(201)
                .text("id");
        Sheet form = visitor.get("/log/" + id + "/edit");
        visitor.type(form, "Tallenna", Map.of("whatHappened", "Jatkoa", "insight", ""))
                .expect(204);
        assertThat(polku.as(author).get(ENTRIES + "/" + id).text("whatHappened"))
                .isEqualTo("Alku");

        Sheet again = visitor.get("/log/" + id + "/edit").expect(200);
        assertThat(again.document().select("#whatHappened").text()).isEqualTo("Jatkoa");
        assertThat(again.document().select("#insight").text()).isEmpty();
        visitor.press(again, "Tallenna", Map.of()).expect(200);
        assertThat(visitor.get("/log/" + id + "/edit").text()).doesNotContain("Hylkää luonnos");
    }

    @Test
    void is_nobody_elses() {
        String id = polku.as(author)
                .post(ENTRIES, Map.of("whatHappened", "Oma"))
                .expect(201)
                .text("id");
        Visitor other = polku.signIn(polku.people().fresh("agency-2", "fi"));
        visitor.type(visitor.get("/log"), SAVE, Map.of("whatHappened", "Luonnos"))
                .expect(204);
        assertThat(other.get("/log").text()).doesNotContain("Luonnos");
        other.get("/log/" + id + "/edit").expect(404);
    }

    @Test
    void holds_no_readable_text_in_the_database() {
        visitor.type(visitor.get("/log"), SAVE, Map.of("whatHappened", "Luonnosmerkki"))
                .expect(204);
        assertThat(polku.database()
                        .rows(
                                "select 1 from polku.log_draft where owner = ? and position(convert_to('Luonnosmerkki', 'UTF8') in content) = 0",
                                author.id()))
                .hasSize(1);
    }

    @Test
    void with_an_identity_code_is_not_kept() {
        visitor.type(visitor.get("/log"), SAVE, Map.of("whatHappened", "Tapasin 131052-308T"))
                .expect(400);
        assertThat(polku.database().rows("select 1 from polku.log_draft where owner = ?", author.id()))
                .isEmpty();
    }
}
