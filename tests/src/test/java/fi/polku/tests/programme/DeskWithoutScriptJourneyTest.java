package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.PolkuTest;
import fi.polku.tests.Sheet;
import fi.polku.tests.Site;
import fi.polku.tests.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
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

    /** Where the page asks what was done since. */
    private static String asksAgain(Sheet seen) {
        return seen.document().expectFirst("#moves").attr("hx-get");
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
        String into = seen.document().expectFirst("select[name=into] option").val();
        Sheet before = seen;
        seen = first.press(before, put(1), Map.of("into", into)).expect(200);
        Sheet stale = first.press(before, put(2), Map.of("into", into)).expect(412);
        assertThat(stale.text()).contains("Joku ehti muuttaa ryhmää ennen sinua");
        into = stale.document().expectFirst("select[name=into] option").val();
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
        Sheet unconfirmed = second.get(page);
        seen = second.press(unconfirmed, "Vahvista ryhmät", Map.of()).expect(200);
        assertThat(seen.text()).contains("Vahvistettuja ryhmiä 1, niissä hakijoita 3");
        assertThat(second.get(asksAgain(unconfirmed)).expect(200).text()).contains("ryhmät vahvistettiin");
        second.get(asksAgain(seen)).expect(204);
    }

    @Test
    void new_group_is_not_begun_for_somebody_who_has_withdrawn() {
        Visitor first = polku.signIn(desk.firstPerson);
        Sheet seen = declared(first, page);
        Applying.withdraw(polku.as(desk.people.get(0)), "/api/v1/applications/" + desk.applications.get(0))
                .expect(200);
        first.press(seen, put(0), Map.of("into", "new")).expect(409);
        assertThat(desk.first.get(desk.path() + "/groups").items()).isEmpty();
    }

    @Test
    void navigation_leads_to_the_desk_while_one_sits_there() {
        Visitor first = polku.signIn(desk.firstPerson);
        declared(first, page);
        assertThat(first.get("/desk").expect(200).answer().address().getPath()).isEqualTo(page);
        assertThat(first.get("/").document().select("nav.places a[href=/desk]").text())
                .contains("Mätsäys");
        assertThat(polku.signIn(desk.people.get(0)).get("/").document().select("nav.places a[href=/desk]"))
                .isEmpty();
        desk.applying.beginsToday("meetings");
        assertThat(first.get("/desk").expect(200).text()).contains("ei nyt mätsätä");
    }

    @Test
    void news_that_the_page_asks_for_keep_no_session_alive() {
        Visitor first = polku.signIn(desk.firstPerson);
        declared(first, page);
        String sessions = " polku.session where person = '" + desk.firstPerson.id() + "'";
        polku.database()
                .change("update"
                        + sessions.replace(" where", " set last_seen_at = now() - interval '10 minutes' where"));
        String away = "select max(last_seen_at) < now() - interval '9 minutes' from" + sessions;
        first.get(page + "/moves").expect(200);
        assertThat(polku.database().one(Boolean.class, away)).isTrue();
        first.get(page).expect(200);
        assertThat(polku.database().one(Boolean.class, away)).isFalse();
    }

    @Test
    void who_is_looked_for_stays_in_the_address_after_a_move() {
        Visitor first = polku.signIn(desk.firstPerson);
        declared(first, page);
        Sheet found = first.get(page + "?language=fi&name="
                        + URLEncoder.encode(desk.people.get(0).name(), StandardCharsets.UTF_8))
                .expect(200);
        assertThat(found.text()).contains(desk.people.get(0).name()).doesNotContain(put(1), put(2));
        Sheet moved = first.press(found, put(0), Map.of("into", "new")).expect(200);
        assertThat(moved.answer().address().getQuery()).contains("language=fi", "name=");
        assertThat(first.get(page + "?language=sv").text()).contains("Ketään ei löytynyt");
        assertThat(first.get(page + "?organisation=" + UUID.randomUUID()).text())
                .contains("Ketään ei löytynyt");
    }

    @Test
    void answers_are_read_side_by_side_and_each_reading_is_recorded() {
        Visitor first = polku.signIn(desk.firstPerson);
        declared(first, page);
        String beside = "/compare?application=" + desk.applications.get(0) + "&application=" + desk.applications.get(1);
        assertThat(first.get(page + beside).expect(200).text())
                .contains(desk.people.get(0).name(), desk.people.get(1).name());
        assertThat(first.get(page + beside + "&names=hidden").expect(200).text())
                .contains("hakija 1", "hakija 2")
                .doesNotContain(desk.people.get(0).name());
        assertThat(desk.polku
                        .database()
                        .rows(
                                "select owner::text from polku_audit.record where action = 'application.read' and actor = ? order by id",
                                desk.firstPerson.id()))
                .extracting(row -> row.get("owner"))
                .containsExactlyInAnyOrder(
                        desk.people.get(0).id().toString(),
                        desk.people.get(1).id().toString(),
                        desk.people.get(0).id().toString(),
                        desk.people.get(1).id().toString());
        desk.declare(desk.first, desk.applications.get(0)).expect(200);
        assertThat(first.get(page + beside).expect(200).text())
                .doesNotContain(desk.people.get(0).name());
        assertThat(first.get(page + "/compare").expect(400).text()).contains("Valitse vertailuun");
    }

    @Test
    void warning_is_looked_at_until_somebody_comes_or_goes() {
        Visitor first = polku.signIn(desk.firstPerson);
        Sheet seen = first.press(declared(first, page), put(0), Map.of("into", "new"))
                .expect(200);
        String into = seen.document().expectFirst("select[name=into] option").val();
        seen = first.press(seen, put(1), Map.of("into", into)).expect(200);
        String warning =
                seen.document().expectFirst("form[action$=/tick] button").text();
        seen = first.press(seen, warning, Map.of()).expect(200);
        assertThat(seen.text()).contains("Katsottu: " + desk.firstPerson.name());
        into = seen.document().expectFirst("select[name=into] option").val();
        seen = first.press(seen, put(2), Map.of("into", into)).expect(200);
        assertThat(seen.text()).doesNotContain("Katsottu: ");
    }

    @Test
    void organisers_see_how_many_are_in_groups_that_are_being_made() {
        Visitor first = polku.signIn(desk.firstPerson);
        first.press(declared(first, page), put(0), Map.of("into", "new")).expect(200);
        assertThat(polku.signIn(desk.agency.hrPerson)
                        .get("/rounds/" + desk.applying.round + "/applications")
                        .expect(200)
                        .text())
                .contains("Luonnosryhmissä: 1")
                .doesNotContain("Ryhmä 1");
    }

    @Test
    void reason_that_is_too_late_is_shown_again() {
        Visitor first = polku.signIn(desk.firstPerson);
        Sheet seen = first.press(declared(first, page), put(0), Map.of("into", "new"))
                .expect(200);
        String reason =
                seen.document().expectFirst("form[action$=/reason] button").text();
        first.press(seen, "Uusi ryhmä", Map.of()).expect(200);
        desk.first
                .with("If-Match", "*")
                .delete(desk.group(seen.document()
                                .expectFirst("form[action$=/reason] [name=group]")
                                .val()) + "/members/" + desk.applications.get(0))
                .expect(200);
        Sheet late = first.press(seen, reason, Map.of("reason", "Sama murros edessä"))
                .expect(412);
        assertThat(late.text()).contains("Sama murros edessä");
    }
}
