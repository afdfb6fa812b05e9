package fi.polku.tests;

import jakarta.json.Json;
import java.util.List;
import java.util.Map;

/** Pairs that begin when they are needed, over the API, for tests that look at them from elsewhere. */
public final class OpenPair {
    private static final String PROGRAMMES = "/api/v1/programmes/";

    private OpenPair() {}

    /** The id of a published programme without rounds, anybody as either. */
    public static String programme(Caller hr, String coordinator) {
        String id = hr.post("/api/v1/programmes", Map.of("template", "onboarding-pairs"))
                .expect(201)
                .text("id");
        Map<String, Object> places = Map.of("places", List.of(place("mentor"), place("mentee")));
        hr.patch(PROGRAMMES + id, hr.get(PROGRAMMES + id), places).expect(200);
        hr.post(PROGRAMMES + id + "/people", Map.of("task", "coordinator", "person", coordinator))
                .expect(201);
        hr.post(PROGRAMMES + id + "/publish").expect(200);
        return id;
    }

    private static Map<String, Object> place(String role) {
        return Map.of("role", role, "min", 1, "max", 1, "who", "anyone", "guests", false);
    }

    /** Who is asked to be what, and why. */
    public static Map<String, Object> invitation(String mentor, String mentee, String message) {
        return Map.of(
                "people",
                List.of(Map.of("person", mentor, "role", "mentor"), Map.of("person", mentee, "role", "mentee")),
                "message",
                message);
    }

    /** The id of an invitation by one of both. */
    public static String invited(Caller by, String programme, String mentor, String mentee, String message) {
        return by.post(PROGRAMMES + programme + "/invitations", invitation(mentor, mentee, message))
                .expect(201)
                .text("id");
    }

    /** The other of both accepts, and the pair begins. */
    public static String begun(Caller accepts, String invitation) {
        accepts.post("/api/v1/invitations/" + invitation + "/accept").expect(200);
        return invitation;
    }

    /** What a pair agrees on, each text marked. */
    public static String terms(java.util.function.UnaryOperator<String> marked) {
        return Json.createObjectBuilder(Map.of(
                        "rules",
                        marked.apply("säännöt"),
                        "cadence",
                        marked.apply("tahti"),
                        "confidentiality",
                        marked.apply("luottamus")))
                .build()
                .toString();
    }
}
