package fi.polku.tests.path;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;

/** Somebody on a path of three steps, with a supervisor and the agency's human resources. */
final class Walk {
    final Someone who;
    final Someone leader;
    final Caller person;
    final Caller supervisor;
    final Caller hr;
    final String template;
    private final List<String> steps;

    private Walk(Site polku) {
        this.who = polku.people().fresh("agency-2", "fi");
        this.leader = polku.people().supervisorOf(who);
        this.person = polku.as(who);
        this.supervisor = polku.as(leader);
        this.hr = polku.as("other-hr");
        this.template =
                hr.post("/api/v1/path-templates", threeSteps()).expect(201).text("id");
        this.steps = person
                .post("/api/v1/me/path", Map.of("template", template))
                .expect(201)
                .json()
                .getJsonArray("steps")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(step -> step.getString("id"))
                .toList();
    }

    static Walk begun(Site polku) {
        return new Walk(polku);
    }

    static Map<String, ?> threeSteps() {
        return Map.of(
                "name", Map.of("fi", "Asiantuntijan polku", "sv", "Specialistens väg"),
                "description", "Ensimmäiset kaksi vuotta.",
                "steps",
                        List.of(
                                Map.of(
                                        "title", "Tutustu mentoriin",
                                        "kind", "mentoring",
                                        "criterion", "Kolme tapaamista pidetty.",
                                        "dueInMonths", 2),
                                Map.of("title", "Vedä verkostotapaaminen", "kind", "work-task", "dueInMonths", 6),
                                Map.of("title", "Lue strategia", "kind", "reading", "dueInDays", 14)));
    }

    String first() {
        return steps.get(0);
    }

    String second() {
        return steps.get(1);
    }

    String third() {
        return steps.get(2);
    }

    Answer start(String step) {
        return person.post("/api/v1/steps/" + step + "/start");
    }

    Answer ask(String step, String text) {
        return person.post("/api/v1/steps/" + step + "/review-request", Map.of("text", text));
    }

    /** Takes a step up and asks for its review. */
    void finish(String step) {
        start(step).expect(200);
        ask(step, "Valmis.").expect(200);
    }

    Answer approve(String step) {
        return supervisor.post("/api/v1/steps/" + step + "/review", Map.of("decision", "approve"));
    }

    Answer giveBack(String step, String comment) {
        return supervisor.post("/api/v1/steps/" + step + "/review", Map.of("decision", "return", "comment", comment));
    }

    /** The titles of the path's steps as it is now, in their order. */
    List<String> titles() {
        return now().stream().map(step -> step.getString("title")).toList();
    }

    /** A step as its person sees it now. */
    JsonObject step(String id) {
        return now().stream()
                .filter(step -> step.getString("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonObject> now() {
        return person.get("/api/v1/me/path")
                .expect(200)
                .json()
                .getJsonArray("steps")
                .getValuesAs(JsonObject.class);
    }

    String proposedByPerson(Map<String, ?> change) {
        return person.post("/api/v1/me/path/proposals", change).expect(201).text("id");
    }

    String proposedBySupervisor(Map<String, ?> change) {
        return supervisor
                .post("/api/v1/team/" + who.id() + "/path/proposals", change)
                .expect(201)
                .text("id");
    }
}
