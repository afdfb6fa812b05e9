package fi.polku.tests.programme;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;

/** Human resources of an agency, and people of it. */
final class Agency {
    static final String PROGRAMMES = "/api/v1/programmes";

    final Someone hrPerson;
    final Someone colleague;
    final Caller hr;
    final Caller person;

    private Agency(Site polku, String agency) {
        this.hrPerson = polku.people().fresh(agency, "fi").with("hr");
        this.colleague = polku.people().fresh(agency, "fi");
        this.hr = polku.as(hrPerson);
        this.person = polku.as(colleague);
    }

    static Agency of(Site polku, String agency) {
        return new Agency(polku, agency);
    }

    String begin(String template) {
        return hr.post(PROGRAMMES, Map.of("template", template)).expect(201).text("id");
    }

    Answer name(String programme, String task, Someone who) {
        return hr.post(
                PROGRAMMES + "/" + programme + "/people",
                Map.of("task", task, "person", who.id().toString()));
    }

    /** Coordinated by the colleague. */
    String published(String template) {
        String id = begin(template);
        name(id, "coordinator", colleague).expect(201);
        hr.post(PROGRAMMES + "/" + id + "/publish").expect(200);
        return id;
    }

    String id() {
        return hr.get(PROGRAMMES + "/" + begin("own"))
                .expect(200)
                .json()
                .getJsonArray("organisations")
                .getJsonObject(0)
                .getString("id");
    }

    static String round(Caller who, String programme) {
        return rounds(who, programme).get(0).getString("id");
    }

    static List<JsonObject> rounds(Caller who, String programme) {
        return who.get(PROGRAMMES + "/" + programme)
                .expect(200)
                .json()
                .getJsonArray("rounds")
                .getValuesAs(JsonObject.class);
    }
}
