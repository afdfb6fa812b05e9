package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Sheet;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Applying, endorsing and looking at who applied, on pages without JavaScript. */
@PolkuTest
class ApplicationIsWrittenWithoutScriptJourneyTest {
    private static final String SAVE = "Tarkista ja lähetä";

    private final Site polku;
    private final Agency agency;
    private final Applying applying;
    private final Someone expert;
    private final Visitor visitor;

    ApplicationIsWrittenWithoutScriptJourneyTest(Site polku) {
        this.polku = polku;
        this.agency = Agency.of(polku, "agency-1");
        this.applying = Applying.open(polku, agency);
        this.expert = applying.someone();
        this.visitor = polku.signIn(expert);
    }

    private static String path(Sheet sheet) {
        return sheet.answer().address().getPath();
    }

    /** The address of a draft that was begun on the programme's page. */
    private String begun() {
        Sheet look = visitor.get("/mentoring/" + applying.programme).expect(200);
        Sheet form = visitor.press(look, "Hae roolissa: Vertainen", Map.of()).expect(200);
        assertThat(path(form)).endsWith("/edit");
        return path(form).replace("/edit", "");
    }

    private void complete(String application) {
        Caller person = polku.as(expert);
        String api = "/api/v1" + application;
        person.patch(api, person.get(api), applying.answers(person)).expect(200);
    }

    @Test
    void from_the_programme_to_what_happens_next() {
        String application = begun();
        Sheet form = visitor.get(application + "/edit");
        visitor.type(form, "Tarkista ja lähetä", Map.of("motivation", "Kesken")).expect(204);
        assertThat(visitor.get(application + "/edit")
                        .document()
                        .select("#motivation")
                        .text())
                .isEqualTo("Kesken");
        form = visitor.get(application + "/edit");
        Sheet lacking = visitor.press(form, "Tarkista ja lähetä", Map.of("do", "check", "motivation", "Haluan oppia"))
                .expect(200);
        assertThat(lacking.text()).contains("Hakemusta ei voi vielä lähettää", "Haluan oppia");
        assertThat(lacking.document().select("form[action$=/send]")).isEmpty();
        complete(application);
        Sheet check = visitor.get(application + "/edit/check").expect(200);
        Sheet sent = visitor.press(check, "Lähetä hakemus", Map.of()).expect(200);
        assertThat(path(sent)).endsWith("/sent");
        assertThat(sent.text()).contains("Mitä seuraavaksi tapahtuu");
        assertThat(visitor.get("/mentoring").text()).contains("Omat hakemuksesi", "Lähetetty");
        assertThat(path(visitor.get(application + "/edit")))
                .as("nothing to write any more")
                .isEqualTo(application);
        Sheet withdrawn = visitor.press(visitor.get(application), "Peru hakemus", Map.of())
                .expect(200);
        assertThat(withdrawn.text()).contains("Hakemus on peruttu.");
        visitor.press(withdrawn, "Ota hakemus uudelleen käyttöön", Map.of()).expect(200);
        visitor.press(visitor.get(application), "Poista luonnos", Map.of()).expect(200);
        visitor.get(application).expect(404);
    }

    @Test
    void window_closes_while_one_writes() {
        String application = begun();
        complete(application);
        Sheet form = visitor.get(application + "/edit");
        Sheet check = visitor.get(application + "/edit/check");
        applying.beginsToday("matching");
        visitor.type(form, "Tarkista ja lähetä", Map.of("motivation", "Viime hetken ajatus"))
                .expect(204);
        form = visitor.get(application + "/edit");
        Sheet late = visitor.press(form, "Tarkista ja lähetä", Map.of("do", "check", "motivation", "Vielä yksi ajatus"))
                .expect(200);
        assertThat(late.text()).contains("Hakuaika päättyi", "Vielä yksi ajatus");
        assertThat(late.document().select("form[action$=/send]")).isEmpty();
        Sheet refused = visitor.press(check, "Lähetä hakemus", Map.of());
        assertThat(refused.answer().status()).isIn(409, 412);
        assertThat(refused.text()).contains("Vielä yksi ajatus");
        assertThat(visitor.get(application + "/edit/download")
                        .expect(200)
                        .answer()
                        .body())
                .contains("Vielä yksi ajatus");
        assertThat(visitor.get("/mentoring").text()).contains("Jäi lähettämättä");
    }

    @Test
    void second_window_sees_both_texts_and_chooses() {
        String application = begun();
        Sheet first = visitor.get(application + "/edit");
        Sheet second = visitor.get(application + "/edit");
        visitor.press(first, SAVE, Map.of("do", "save", "motivation", "Ensimmäisen ikkunan syy"))
                .expect(200);
        visitor.type(second, SAVE, Map.of("motivation", "Toisen ikkunan syy")).expect(412);
        visitor.type(second, SAVE, Map.of("motivation", "Ensimmäisen ikkunan syy"))
                .expect(204);
        Sheet both = visitor.press(second, SAVE, Map.of("do", "save", "motivation", "Toisen ikkunan syy"))
                .expect(412);
        assertThat(both.text()).contains("Hakemusta on muutettu toisessa ikkunassa", "Ensimmäisen ikkunan syy");
        assertThat(both.document().select("#motivation").text()).isEqualTo("Toisen ikkunan syy");
        visitor.press(both, "Tallenna oma versio", Map.of()).expect(200);
        assertThat(visitor.get(application).text()).contains("Toisen ikkunan syy");
    }

    @Test
    void what_is_typed_after_it_was_sent_elsewhere_is_still_shown() {
        String application = begun();
        complete(application);
        Sheet form = visitor.get(application + "/edit");
        visitor.press(visitor.get(application + "/edit/check"), "Lähetä hakemus", Map.of())
                .expect(200);
        visitor.type(form, SAVE, Map.of("motivation", "Vielä yksi syy")).expect(409);
        Sheet both = visitor.press(form, SAVE, Map.of("do", "save", "motivation", "Vielä yksi syy"))
                .expect(409);
        assertThat(both.text()).contains("Hakemus on jo lähetetty tai peruttu", Applying.MOTIVATION, "Vielä yksi syy");
        assertThat(visitor.get(application).text())
                .contains(Applying.MOTIVATION)
                .doesNotContain("Vielä yksi syy");
    }

    @Test
    void draft_that_could_still_be_sent_is_told_today_within_the_last_week() {
        String application = begun();
        assertThat(visitor.get("/").text()).doesNotContain("Hakemuksesi on lähettämättä");
        polku.database()
                .change(
                        "update polku.round_phase set last_day = polku.today() + 3 where round = ?::uuid and kind = 'application'",
                        applying.round);
        assertThat(visitor.get("/").text()).contains("Hakemuksesi on lähettämättä");
        complete(application);
        visitor.press(visitor.get(application + "/edit/check"), "Lähetä hakemus", Map.of())
                .expect(200);
        assertThat(visitor.get("/").text()).doesNotContain("Hakemuksesi on lähettämättä");
    }

    @Test
    void supervisor_answers_from_the_team() {
        String application = begun();
        complete(application);
        visitor.press(visitor.get(application + "/edit/check"), "Lähetä hakemus", Map.of())
                .expect(200);
        Visitor supervisor = polku.signIn(polku.people().supervisorOf(expert));
        String address = "/team/endorsements/" + application.substring(application.lastIndexOf('/') + 1);
        assertThat(supervisor.get("/").document().select("a[href=" + address + "]"))
                .hasSize(1);
        assertThat(supervisor.get("/team").document().select("a[href=" + address + "]"))
                .hasSize(1);
        Sheet asked = supervisor.get(address).expect(200);
        assertThat(asked.text()).doesNotContain(Applying.MOTIVATION);
        String form = asked.document().select("#decision .primary").text();
        Sheet refused =
                supervisor.press(asked, form, Map.of("decision", "declined")).expect(400);
        assertThat(refused.document().select("#errors a").attr("href")).isEqualTo("#comment");
        supervisor.press(refused, form, Map.of("decision", "endorsed")).expect(200);
        assertThat(supervisor.get("/team").document().select("a[href=" + address + "]"))
                .isEmpty();
        assertThat(visitor.get(application).text()).contains("Esihenkilö puoltaa");
    }

    @Test
    void organisers_set_places_and_let_somebody_be_late() {
        Visitor hr = polku.signIn(agency.hrPerson);
        String page = "/rounds/" + applying.round + "/applications";
        Sheet wrong =
                hr.press(hr.get(page), "Tallenna", Map.of("peer", "paljon")).expect(400);
        assertThat(wrong.document().select("#errors a").attr("href")).isEqualTo("#peer");
        Sheet saved = hr.press(hr.get(page), "Tallenna", Map.of("peer", "5")).expect(200);
        assertThat(saved.document().select("#peer").attr("value")).isEqualTo("5");
        String name = expert.name();
        Sheet found = hr.get(
                        page + "?name=" + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8))
                .expect(200);
        assertThat(found.document().select("input[name=person][value=" + expert.id() + "]"))
                .hasSize(1);
        hr.get(page + "?name=ab").expect(400);
        visitor.get(page).expect(403);
    }
}
