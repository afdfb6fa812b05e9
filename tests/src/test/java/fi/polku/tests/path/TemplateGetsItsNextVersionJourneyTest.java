package fi.polku.tests.path;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Human resources write templates; paths keep what they began with. */
@PolkuTest
class TemplateGetsItsNextVersionJourneyTest {
    private static final String TEMPLATES = "/api/v1/path-templates";

    private final Site polku;
    private final Walk walk;

    TemplateGetsItsNextVersionJourneyTest(Site polku) {
        this.polku = polku;
        this.walk = Walk.begun(polku);
    }

    @Test
    void path_keeps_the_copy_it_began_with() {
        Answer seen = walk.hr.get(TEMPLATES + "/" + walk.template).expect(200);
        Answer next = walk.hr
                .patch(
                        TEMPLATES + "/" + walk.template,
                        seen,
                        Map.of(
                                "name",
                                "Uusi polku",
                                "steps",
                                List.of(Map.of("title", "Aivan muuta", "kind", "course"))))
                .expect(200);
        assertThat(next.text("version")).isEqualTo("2");
        Answer path = walk.person.get("/api/v1/me/path").expect(200);
        assertThat(path.text("name")).isEqualTo("Asiantuntijan polku");
        assertThat(path.text("templateVersion")).isEqualTo("1");
        assertThat(walk.titles()).hasSize(3);
        walk.hr
                .patch(TEMPLATES + "/" + walk.template, seen, Map.of("name", "Toinen"))
                .expect(412);
    }

    @Test
    void human_resources_see_neither_who_walks_it_nor_that_it_is_one() {
        JsonObject mine = walk.hr.get(TEMPLATES + "?limit=100").expect(200).items().stream()
                .filter(t -> t.getString("id").equals(walk.template))
                .findFirst()
                .orElseThrow();
        assertThat(mine).doesNotContainKey("paths");
        walk.hr.get("/api/v1/steps/" + walk.first()).expect(404);
        walk.hr.get("/api/v1/team/" + walk.who.id() + "/path").expect(403);
    }

    @Test
    void draft_is_for_human_resources_alone() {
        String id = walk.hr
                .post(TEMPLATES, Map.of("name", "Luonnos", "published", false))
                .expect(201)
                .text("id");
        walk.hr.get(TEMPLATES + "/" + id).expect(200);
        walk.person.get(TEMPLATES + "/" + id).expect(404);
        assertThat(walk.person.get(TEMPLATES + "?limit=100").items())
                .extracting((JsonObject t) -> t.getString("id"))
                .doesNotContain(id);
        assertThat(walk.person
                        .post("/api/v1/me/path", Map.of("template", id))
                        .expect(400)
                        .wrongFields())
                .containsExactly("template");
    }

    @Test
    void template_of_another_agency_does_not_exist() {
        Caller elsewhere = polku.as("expert");
        Caller theirHr = polku.as("hr");
        elsewhere.get(TEMPLATES + "/" + walk.template).expect(404);
        theirHr.with("If-Match", "*")
                .send("PATCH", TEMPLATES + "/" + walk.template, "application/json", "{\"name\": \"Omin luvin\"}")
                .expect(404);
        elsewhere.post("/api/v1/me/path", Map.of("template", walk.template)).expect(400);
    }

    @Test
    void competences_are_those_of_the_catalogue() {
        String known = walk.hr
                .get("/api/v1/competences?q=led")
                .expect(200)
                .items()
                .get(0)
                .getString("competence");
        walk.hr.post(TEMPLATES, withCompetence(known)).expect(201);
        assertThat(walk.hr
                        .post(TEMPLATES, withCompetence("http://example.org/none"))
                        .expect(400)
                        .wrongFields())
                .containsExactly("steps[0].competences");
    }

    private static Map<String, ?> withCompetence(String uri) {
        return Map.of(
                "name",
                "Polku " + UUID.randomUUID(),
                "steps",
                List.of(Map.of("title", "Johda", "kind", "course", "competences", List.of(uri))));
    }

    @Test
    void path_that_was_begun_by_mistake_is_given_back_before_its_first_step() {
        walk.person.delete("/api/v1/me/path").expect(204);
        Answer none = walk.person.get("/api/v1/me/path").expect(404);
        assertThat(none.text("type")).endsWith("path.none");
        walk.person.post("/api/v1/me/path", Map.of("template", walk.template)).expect(201);
        String first = walk.person.get("/api/v1/me/path").text("current");
        walk.start(first).expect(200);
        walk.person.delete("/api/v1/me/path").expect(409);
    }
}
