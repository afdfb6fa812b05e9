package fi.polku.tests.host;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.Someone;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Somebody with completed steps that the host may be told of. */
final class Completed {
    private final HostSite polku;
    private final Someone who;
    private final Caller me;
    private final Caller supervisor;
    private final List<String> steps = new ArrayList<>();
    private final List<String> competences;

    /**
     * A path of so many steps, each completed.
     *
     * @param words what is written for reviews and as comments; never to leave
     */
    Completed(HostSite polku, int steps, String words) {
        this.polku = polku;
        this.who = polku.site().people().fresh("agency-2", "fi");
        this.me = polku.site().as(who);
        this.supervisor = polku.site().as(polku.site().people().supervisorOf(who));
        this.competences = profile();
        String template = polku.site()
                .as("other-hr")
                .post(
                        "/api/v1/path-templates",
                        Map.of(
                                "name",
                                Map.of("fi", "Kehittämisen polku", "sv", "Utvecklingsväg"),
                                "published",
                                true,
                                "steps",
                                IntStream.range(0, steps)
                                        .mapToObj(i -> Map.of(
                                                "title",
                                                "Vedä työpaja " + i,
                                                "kind",
                                                "work-task",
                                                "criterion",
                                                words,
                                                "competences",
                                                competences.subList(0, 2)))
                                        .toList()))
                .expect(201)
                .text("id");
        me.post("/api/v1/me/path", Map.of("template", template))
                .expect(201)
                .json()
                .getJsonArray("steps")
                .getValuesAs(JsonObject.class)
                .forEach(step -> this.steps.add(step.getString("id")));
        this.steps.forEach(step -> complete(step, words));
    }

    private List<String> profile() {
        return me
                .get("/api/v1/me/profile")
                .expect(200)
                .json()
                .getJsonArray("groups")
                .getValuesAs(JsonObject.class)
                .stream()
                .flatMap(group -> group.getJsonArray("competences").getValuesAs(JsonObject.class).stream())
                .map(line -> line.getString("competence"))
                .toList();
    }

    private void complete(String step, String words) {
        String at = "/api/v1/steps/" + step;
        me.post(at + "/start").expect(200);
        me.post(at + "/review-request", Map.of("text", words)).expect(200);
        supervisor
                .post(at + "/review", Map.of("decision", "approve", "comment", words))
                .expect(200);
    }

    Someone who() {
        return who;
    }

    Caller me() {
        return me;
    }

    Caller supervisor() {
        return supervisor;
    }

    String step(int number) {
        return steps.get(number);
    }

    /** Of the profile; the first two are the steps' own. */
    String competence(int number) {
        return competences.get(number);
    }

    String completion(int step) {
        return begun(step, Map.of("kind", "step"));
    }

    String evidence(int step, int competence, String title, Map<String, ?> more) {
        Map<String, Object> content = new HashMap<>(Map.of("competence", competence(competence), "title", title));
        content.putAll(more);
        return begun(step, content);
    }

    private String begun(int step, Map<String, ?> content) {
        return me.post("/api/v1/steps/" + step(step) + "/evidence", content)
                .expect(201)
                .text("id");
    }

    Answer item(String id) {
        return me.get("/api/v1/evidence/" + id).expect(200);
    }

    String state(String id) {
        return item(id).text("state");
    }

    void awaitState(String id, String state) {
        polku.await("the item is not " + state, () -> state(id).equals(state));
    }

    /** What the person is shown before it is sent. */
    JsonObject shown(String id) {
        return item(id).json().getJsonObject("message");
    }

    Answer send(String id) {
        return me.post("/api/v1/evidence/" + id + "/send", Map.of("mark", item(id).text("mark")));
    }

    Answer takeBack(String id) {
        return me.post("/api/v1/evidence/" + id + "/take-back");
    }

    List<Map<String, Object>> outbox() {
        return polku.site().database().rows("select * from polku.outbox where person = ? order by place", who.id());
    }
}
