package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.PolkuTest;
import fi.polku.tests.Sheet;
import fi.polku.tests.Site;
import fi.polku.tests.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An HR person sets up a programme in the pages: five steps, each saved by itself, with what applicants will see. */
@PolkuTest
class ProgrammeIsSetUpWithoutScriptJourneyTest {
    private final Site polku;
    private final Agency agency;

    ProgrammeIsSetUpWithoutScriptJourneyTest(Site polku) {
        this.polku = polku;
        this.agency = Agency.of(polku, "agency-1");
    }

    private static String path(Sheet sheet) {
        return sheet.answer().address().getPath();
    }

    @Test
    void from_template_to_applicants() {
        Visitor hr = polku.signIn(agency.hrPerson);
        Sheet step = hr.press(
                        hr.get("/programmes/new"), "Aloita tästä pohjasta", Map.of("template", "specialists-groups"))
                .expect(200);
        assertThat(step.heading()).isEqualTo("Mitä ja kenelle");
        String programme = "/programmes/" + path(step).split("/")[2];

        step = hr.press(step, "Tallenna ja jatka", Map.of("do", "next", "name.fi", "Polun pienryhmät"))
                .expect(200);
        assertThat(step.heading()).isEqualTo("Muoto ja koot");
        Sheet preview = hr.press(step, "Esikatsele", Map.of("do", "preview", "places[1].max", "4"))
                .expect(200);
        assertThat(preview.document().select(".preview").text()).contains("2–4 aktoria", "Polun pienryhmät");
        assertThat(hr.get(programme).text()).contains("2–3 aktoria").doesNotContain("2–4 aktoria");

        step = hr.press(step, "Tallenna ja jatka", Map.of("do", "next")).expect(200);
        assertThat(step.heading()).isEqualTo("Aikataulu");
        Sheet wrong = hr.press(step, "Tallenna ja jatka", Map.of("do", "next", "phases.matching.first", "1.3.2027"))
                .expect(400);
        assertThat(wrong.document().select("#errors a").attr("href")).isEqualTo("#phases.matching.first");

        step = hr.press(step, "Tallenna ja jatka", Map.of("do", "next")).expect(200);
        assertThat(step.heading()).isEqualTo("Tekstit");
        step = hr.press(step, "Tallenna ja jatka", Map.of("do", "next")).expect(200);
        assertThat(step.heading()).isEqualTo("Kuka tekee mitä");

        String name = agency.colleague.account().name();
        Sheet found = hr.get(programme + "/setup/people?task=coordinator&name="
                        + URLEncoder.encode(name.split(" ")[1].substring(0, 3), StandardCharsets.UTF_8))
                .expect(200);
        assertThat(found.document().select("[role=status]").text()).contains("Löyty");
        agency.name(programme.split("/")[2], "coordinator", agency.colleague).expect(201);
        Sheet overview = hr.get(programme).expect(200);
        assertThat(overview.text()).contains("Valmis julkaistavaksi");
        Sheet published = hr.press(overview, "Julkaise", Map.of()).expect(200);
        assertThat(published.text()).contains("Ohjelma on julkaistu.");

        Visitor somebody = polku.signIn(polku.people().fresh("agency-1", "fi"));
        Sheet look = somebody.get("/mentoring/" + programme.split("/")[2]).expect(200);
        assertThat(look.heading()).isEqualTo("Polun pienryhmät");
        assertThat(look.text()).contains("2 mentoria ja 2–3 aktoria", name, "Voinko hakea?", "Mentorikoulutus");
    }

    @Test
    void step_that_somebody_else_has_changed_loses_nothing() {
        Visitor hr = polku.signIn(agency.hrPerson);
        String id = agency.begin("coaching-pairs");
        Sheet step = hr.get("/programmes/" + id + "/setup/texts").expect(200);
        agency.hr
                .patch("/api/v1/programmes/" + id, agency.hr.get("/api/v1/programmes/" + id), Map.of("minutes", 60))
                .expect(200);
        Sheet told = hr.press(step, "Tallenna luonnoksena", Map.of("do", "save", "purpose.fi", "Omin sanoin"))
                .expect(412);
        assertThat(told.document().select("[name=purpose.fi]").text()).isEqualTo("Omin sanoin");
        Sheet saved =
                hr.press(told, "Tallenna luonnoksena", Map.of("do", "save")).expect(200);
        assertThat(saved.document().select("[name=purpose.fi]").text()).isEqualTo("Omin sanoin");
    }

    @Test
    void pages_of_those_who_run_it_are_for_them() {
        String id = agency.published("coaching-pairs");
        Visitor somebody = polku.signIn(polku.people().fresh("agency-1", "fi"));
        assertThat(path(somebody.get("/programmes/" + id).expect(200))).isEqualTo("/mentoring/" + id);
        somebody.get("/programmes/" + id + "/setup/basics").expect(403);
        somebody.get("/programmes/new").expect(403);
        polku.signIn(polku.people().fresh("agency-2", "fi"))
                .get("/mentoring/" + id)
                .expect(404);
    }
}
