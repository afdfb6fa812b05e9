package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.PolkuTest;
import fi.polku.tests.Sheet;
import fi.polku.tests.Site;
import fi.polku.tests.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The desk in a browser that runs no scripts: a select and a button for each move. */
@PolkuTest
class DeskWithoutScriptJourneyTest {
    private final Site polku;
    private final AtTheDesk desk;
    private final String page;

    DeskWithoutScriptJourneyTest(Site polku) {
        this.polku = polku;
        this.desk = AtTheDesk.with(polku, 3);
        this.page = "/rounds/" + desk.applying.round + "/desk";
    }

    private static Sheet declared(Visitor member, String page) {
        Sheet conflicts = member.get(page).expect(200);
        assertThat(conflicts.answer().address().getPath()).endsWith("/desk/conflicts");
        return member.press(conflicts, "Vahvista, myös jos eturistiriitoja ei ole", Map.of())
                .expect(200);
    }

    private String put(int who) {
        return "Lisää ryhmään " + desk.people.get(who).name();
    }

    @Test
    void groups_are_composed_proposed_and_confirmed() {
        Visitor first = polku.signIn(desk.firstPerson);
        Sheet seen = declared(first, page);
        seen = first.press(seen, put(0), Map.of("into", "new")).expect(200);
        assertThat(seen.text()).contains("Ryhmä 1", "Koko ei sovi");
        String into = seen.document().select("select[name=into] option").first().val();
        Sheet before = seen;
        seen = first.press(before, put(1), Map.of("into", into)).expect(200);
        Sheet stale = first.press(before, put(2), Map.of("into", into)).expect(412);
        assertThat(stale.text()).contains("Joku ehti muuttaa ryhmää ennen sinua");
        into = stale.document().select("select[name=into] option").first().val();
        seen = first.press(stale, put(2), Map.of("into", into)).expect(200);
        assertThat(seen.text()).contains("Koko sopii", "Ilman ryhmää 0");
        assertThat(first.get(page + "?names=hidden").text())
                .contains("hakija 1")
                .doesNotContain(desk.people.get(0).name());
        seen = first.press(first.get(page), "Ehdota ryhmiä vahvistettavaksi", Map.of())
                .expect(200);
        assertThat(seen.text()).contains("Toisen jäsenen vahvistusta odotetaan");
        Visitor second = polku.signIn(desk.secondPerson);
        assertThat(second.get("/").text()).contains("Kerro eturistiriidoistasi");
        declared(second, page);
        assertThat(second.get("/").text()).contains("ehdottaa ryhmiä vahvistettavaksi");
        seen = second.press(second.get(page), "Vahvista ryhmät", Map.of()).expect(200);
        assertThat(seen.text()).contains("Vahvistettu 1 ryhmää, joissa 3 hakijaa");
        assertThat(second.get(page + "/moves").expect(200).text()).contains("ryhmät vahvistettiin");
    }

    @Test
    void reason_that_is_too_late_is_shown_again() {
        Visitor first = polku.signIn(desk.firstPerson);
        Sheet seen = first.press(declared(first, page), put(0), Map.of("into", "new"))
                .expect(200);
        String reason =
                seen.document().select("form[action$=/reason] button").first().text();
        first.press(seen, "Uusi ryhmä", Map.of()).expect(200);
        desk.first
                .with("If-Match", "*")
                .delete(desk.group(seen.document()
                                .select("form[action$=/reason] [name=group]")
                                .first()
                                .val()) + "/members/" + desk.applications.get(0))
                .expect(200);
        Sheet late = first.press(seen, reason, Map.of("reason", "Sama murros edessä"))
                .expect(412);
        assertThat(late.text()).contains("Sama murros edessä");
    }
}
