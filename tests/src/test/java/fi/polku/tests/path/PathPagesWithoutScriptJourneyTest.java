package fi.polku.tests.path;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.PolkuTest;
import fi.polku.tests.Sheet;
import fi.polku.tests.Site;
import fi.polku.tests.Visitor;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Templates, a path and its review by pages, as a browser without JavaScript shows them. */
@PolkuTest
class PathPagesWithoutScriptJourneyTest {
    private final Site polku;

    PathPagesWithoutScriptJourneyTest(Site polku) {
        this.polku = polku;
    }

    @Test
    void template_is_written_step_by_step() {
        Visitor hr = polku.signIn(polku.people().fresh("agency-2", "fi").with("hr"));
        String name = "Polku " + UUID.randomUUID();
        Sheet form = hr.get("/path-templates/new").expect(200);
        form = hr.press(form, "Lisää askel", Map.of("do", "add", "name.fi", name, "steps[0].title.fi", "Toinen"))
                .expect(200);
        form = hr.press(form, "Julkaise", Map.of("do", "publish", "steps[1].title.fi", "Ensimmäinen"))
                .expect(400);
        assertThat(form.document().select("#errors a").eachText())
                .containsExactly("Askel 1, Laji: Tämä tieto tarvitaan.", "Askel 2, Laji: Tämä tieto tarvitaan.");
        form = hr.press(
                        form,
                        "Lisää askel",
                        Map.of("do", "up-1", "steps[0].kind", "course", "steps[1].kind", "reading"))
                .expect(200);
        Sheet page = hr.press(form, "Julkaise", Map.of("do", "publish")).expect(200);
        assertThat(page.heading()).isEqualTo(name);
        assertThat(page.document().select(".steps .name").eachText()).containsExactly("Ensimmäinen", "Toinen");
    }

    @Test
    void editing_on_an_old_version_loses_nothing() {
        Walk walk = Walk.begun(polku);
        Visitor hr = polku.signIn(polku.people().fresh("agency-2", "fi").with("hr"));
        String edit = "/path-templates/" + walk.template + "/edit";
        Sheet form = hr.get(edit).expect(200);
        walk.hr
                .with("If-Match", "*")
                .send("PATCH", "/api/v1/path-templates/" + walk.template, "application/json", "{\"name\": \"Ensin\"}")
                .expect(200);
        Sheet told = hr.press(form, "Julkaise", Map.of("do", "publish", "name.fi", "Toiseksi"))
                .expect(412);
        assertThat(told.document().select("[name=name.fi]").val()).isEqualTo("Toiseksi");
        Sheet saved = hr.press(told, "Julkaise", Map.of("do", "publish")).expect(200);
        assertThat(saved.heading()).isEqualTo("Toiseksi");
    }

    @Test
    void step_is_taken_up_returned_and_approved() {
        Walk walk = Walk.begun(polku);
        Visitor person = polku.signIn(walk.who);
        Visitor supervisor = polku.signIn(walk.leader);
        String step = "/path/steps/" + walk.first();
        Sheet page = person.press(person.get(step), "Ota työn alle", Map.of());
        page = person.press(page, "Tallenna muistiinpanot", Map.of("note", "Vain minulle"));
        page = person.press(page, "Pyydä esihenkilöä arvioimaan", Map.of("text", "Tapasimme kolmesti."));
        assertThat(page.text()).contains("Arvio pyydetty");

        Sheet team = supervisor.get("/team?waits=me").expect(200);
        assertThat(team.document().select("a[href=/team/reviews/" + walk.first() + "]"))
                .hasSize(1);
        Sheet review = supervisor.get("/team/reviews/" + walk.first()).expect(200);
        assertThat(review.text()).contains("Tapasimme kolmesti.").doesNotContain("Vain minulle");
        Sheet refused = supervisor.press(review, "Palauta askel", Map.of("decision", "return"));
        refused.expect(400);
        assertThat(refused.document().select("#errors a").attr("href")).isEqualTo("#comment");
        supervisor
                .press(refused, "Palauta askel", Map.of("decision", "return", "comment", "Kerro, mitä opit."))
                .expect(200);

        page = person.get(step).expect(200);
        assertThat(page.document().select(".notice.warning").text()).contains("Kerro, mitä opit.");
        page = person.press(page, "Ota uudelleen työn alle", Map.of());
        person.press(page, "Pyydä esihenkilöä arvioimaan", Map.of("text", "Opin kysymään."))
                .expect(200);
        supervisor
                .press(supervisor.get("/team/reviews/" + walk.first()), "Hyväksy askel", Map.of("decision", "approve"))
                .expect(200);
        assertThat(person.get("/path").text()).contains("1/3 askelta suoritettu");
    }

    @Test
    void each_sees_first_what_waits_for_them() {
        Walk walk = Walk.begun(polku);
        walk.finish(walk.second());
        walk.finish(walk.first());
        walk.giveBack(walk.first(), "Kerro, mitä opit.").expect(200);
        Sheet own = polku.signIn(walk.who).get("/path").expect(200);
        assertThat(own.document().select("[aria-current=step] .name").text())
                .isEqualTo(walk.titles().get(0));
        Sheet report = polku.signIn(walk.leader).get("/team/" + walk.who.id()).expect(200);
        assertThat(report.document().select("[aria-current=step] .name").text())
                .isEqualTo(walk.titles().get(1));
    }

    @Test
    void review_of_a_text_that_changed_meanwhile_is_not_sent() {
        Walk walk = Walk.begun(polku);
        walk.finish(walk.first());
        Visitor supervisor = polku.signIn(walk.leader);
        Sheet review = supervisor.get("/team/reviews/" + walk.first()).expect(200);
        walk.person.post("/api/v1/steps/" + walk.first() + "/withdraw").expect(200);
        walk.ask(walk.first(), "Muutin tekstiä.").expect(200);
        Sheet told = supervisor
                .press(review, "Hyväksy askel", Map.of("decision", "approve", "comment", "Hienoa"))
                .expect(412);
        assertThat(told.text()).contains("Muutin tekstiä.");
        assertThat(told.document().select("[name=comment]").text()).isEqualTo("Hienoa");
        supervisor.press(told, "Hyväksy askel", Map.of("decision", "approve")).expect(200);
        assertThat(walk.step(walk.first()).getString("status")).isEqualTo("completed");
    }

    @Test
    void change_is_proposed_and_agreed_to() {
        Walk walk = Walk.begun(polku);
        Visitor person = polku.signIn(walk.who);
        Visitor supervisor = polku.signIn(walk.leader);
        Sheet form =
                person.get("/path/propose?change=move&step=" + walk.third()).expect(200);
        Sheet unchanged = person.press(form, "Lähetä ehdotus", Map.of());
        unchanged.expect(400);
        person.press(form, "Lähetä ehdotus", Map.of("after", "start", "reason", "Luen sen heti."))
                .expect(200);
        Sheet report = supervisor.get("/team/" + walk.who.id()).expect(200);
        assertThat(report.text()).contains("Luen sen heti.");
        supervisor
                .press(report, "Hyväksy ehdotus Siirretään askelta: Lue strategia", Map.of())
                .expect(200);
        assertThat(walk.titles()).startsWith("Lue strategia");
    }

    @Test
    void areas_of_others_are_closed() {
        Walk walk = Walk.begun(polku);
        Visitor person = polku.signIn(walk.who);
        person.get("/path-templates").expect(403);
        person.get("/path-templates/new").expect(403);
        person.get("/path-templates/" + walk.template).expect(403);
        person.get("/path-templates/" + walk.template + "/edit").expect(403);
        person.get("/team").expect(403);
        person.get("/team/" + walk.who.id()).expect(403);
        person.get("/team/reviews/" + walk.first()).expect(403);
        Visitor other = polku.signIn("supervisor");
        other.get("/team/" + walk.who.id()).expect(404);
        other.get("/team/reviews/" + walk.first()).expect(404);
        other.get("/path/steps/" + walk.first()).expect(404);
    }
}
