package fi.polku.tests.material;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.OpenRound;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A programme of an agency with a round, and its human resources who put material there. */
final class Shelf {
    static final String PROGRAMMES = "/api/v1/programmes/";

    private final Site polku;
    final Someone hrPerson;
    final Caller hr;
    final Someone coordinator;
    final String programme;
    final String round;

    Shelf(Site polku, String template) {
        this.polku = polku;
        this.hrPerson = polku.people().fresh("agency-1", "fi").with("hr");
        this.hr = polku.as(hrPerson);
        this.coordinator = polku.people().fresh("agency-1", "fi");
        this.programme = hr.post("/api/v1/programmes", Map.of("template", template))
                .expect(201)
                .text("id");
        name("coordinator", coordinator, Map.of());
        hr.post(PROGRAMMES + programme + "/publish").expect(200);
        List<JsonObject> rounds = rounds();
        this.round = rounds.isEmpty() ? "" : rounds.get(0).getString("id");
    }

    List<JsonObject> rounds() {
        return hr.get(PROGRAMMES + programme)
                .expect(200)
                .json()
                .getJsonArray("rounds")
                .getValuesAs(JsonObject.class);
    }

    /** Gives somebody a task, of the round where that is said. */
    void name(String task, Someone who, Map<String, String> more) {
        Map<String, String> named = new LinkedHashMap<>(more);
        named.put("task", task);
        named.put("person", who.id().toString());
        hr.post(PROGRAMMES + programme + "/people", named).expect(201);
    }

    String ofRound() {
        return "/api/v1/rounds/" + round + "/material";
    }

    String ofProgramme() {
        return PROGRAMMES + programme + "/material";
    }

    void beginsToday(String phase) {
        OpenRound.beginsToday(polku.database(), round, phase);
    }

    static Map<String, Object> link(String title, String audience, String phase) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("kind", "link");
        link.put("title", title);
        link.put("audience", audience);
        link.put("address", "https://www.example.org/" + title.length());
        if (!phase.isEmpty()) {
            link.put("phase", phase);
        }
        return link;
    }

    Answer add(String shelf, Map<String, ?> content) {
        return hr.post(shelf, content);
    }

    Answer addFile(String name, byte[] content) {
        return hr.upload(
                "POST",
                ofRound() + "/files",
                Map.of("title.fi", "Opas", "title.sv", "Guide", "audience", "everyone"),
                name,
                content);
    }

    static List<String> titles(Answer list) {
        return list.expect(200).items().stream()
                .map(each -> each.getJsonObject("title").getString("fi"))
                .toList();
    }
}
