package fi.polku.tests.browser;

import fi.polku.tests.Caller;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A path that somebody walks, set up by the API: HR's template, and the person's own path begun from it. */
final class Walk {
    private final Caller person;
    private final Caller supervisor;
    private final String template;
    private final String name;

    /**
     * Writes a template.
     *
     * @param name of the template, with nothing else of that name
     * @param titles of its steps
     */
    Walk(Site polku, Someone person, Someone supervisor, String name, String... titles) {
        this.person = polku.as(person);
        this.supervisor = polku.as(supervisor);
        this.name = name;
        List<Map<String, Object>> steps = Arrays.stream(titles)
                .map(title -> Map.<String, Object>of(
                        "title",
                        Map.of("fi", title),
                        "criterion",
                        Map.of("fi", "Olet tehnyt tämän ja kertonut siitä esihenkilöllesi."),
                        "kind",
                        "work-task",
                        "dueInMonths",
                        2))
                .toList();
        this.template = polku.as("hr")
                .post("/api/v1/path-templates", Map.of("name", Map.of("fi", name), "steps", steps))
                .expect(201)
                .text("id");
    }

    String name() {
        return name;
    }

    String template() {
        return template;
    }

    Walk begun() {
        person.post("/api/v1/me/path", Map.of("template", template)).expect(201);
        return this;
    }

    /** The id of the step, counted from nought. */
    String step(int number) {
        JsonObject path = person.get("/api/v1/me/path").expect(200).json();
        return path.getJsonArray("steps").getJsonObject(number).getString("id");
    }

    /** Takes it up and asks for its review. */
    Walk asked(int number, String text) {
        person.post("/api/v1/steps/" + step(number) + "/start").expect(200);
        person.post("/api/v1/steps/" + step(number) + "/review-request", Map.of("text", text))
                .expect(200);
        return this;
    }

    Walk approved(int number) {
        supervisor
                .post("/api/v1/steps/" + step(number) + "/review", Map.of("decision", "approve"))
                .expect(200);
        return this;
    }

    Walk returned(int number, String comment) {
        supervisor
                .post("/api/v1/steps/" + step(number) + "/review", Map.of("decision", "return", "comment", comment))
                .expect(200);
        return this;
    }
}
