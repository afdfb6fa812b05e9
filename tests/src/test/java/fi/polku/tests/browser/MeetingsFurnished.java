package fi.polku.tests.browser;

import fi.polku.tests.Caller;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A pair that meets: one meeting to come with an agenda, one that was and is not written down, one that was held. */
final class MeetingsFurnished {
    /** More than a month apart, so that they are never in the same one. */
    static final int HELD_DAYS_AGO = 41;

    static final int TO_RECORD_DAYS_AGO = 6;

    private static final String PROGRAMMES = "/api/v1/programmes/";

    private final Site polku;
    private final Caller mentee;
    final String group;
    final String coming;
    final String toRecord;
    final String held;

    MeetingsFurnished(Site polku, Caller hr, Someone mentee, Someone mentor) {
        this.polku = polku;
        this.mentee = polku.as(mentee);
        this.group = group(hr, mentee, mentor);
        this.held = meeting(1);
        this.toRecord = meeting(2);
        this.coming = meeting(3);
        past(held, 1, HELD_DAYS_AGO);
        past(toRecord, 2, TO_RECORD_DAYS_AGO);
        this.mentee
                .with("If-Match", "*")
                .send("PUT", "/api/v1/meetings/" + held + "/record", "application/json", """
                        {"came":["%s","%s"],"agreed":"Kokeilemme kysyviä kierroksia seuraavissa palavereissa.",
                         "actions":[{"words":"Varaan huoneen seuraavaan tapaamiseen","doer":"%s","due":"%s"},{"words":"Luemme artikkelin dialogista"}]}""".formatted(
                                mentee.id(), mentor.id(), mentee.id(), today().plusDays(6)))
                .expect(200);
        polku.as(mentor)
                .send("PUT", "/api/v1/meetings/" + coming + "/answer", "application/json", "{\"answer\":\"tentative\"}")
                .expect(200);
        for (String words :
                List.of("Miten etäpalaverit ovat sujuneet", "Vaikea palautekeskustelu", "Seuraava askel polulla")) {
            this.mentee
                    .post("/api/v1/meetings/" + coming + "/points", Map.of("words", words))
                    .expect(201);
        }
        String goal = this.mentee
                .post("/api/v1/goals", Map.of("title", "Annan palautetta suoremmin", "status", "active"))
                .expect(201)
                .text("id");
        this.mentee
                .post("/api/v1/goals/" + goal + "/shares", Map.of("with", "group:" + group))
                .expect(201);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Helsinki"));
    }

    private String group(Caller hr, Someone mentee, Someone mentor) {
        String programme = hr.post("/api/v1/programmes", Map.of("template", "onboarding-pairs"))
                .expect(201)
                .text("id");
        hr.with("If-Match", "*")
                .send("PATCH", PROGRAMMES + programme, "application/merge-patch+json", """
                        {"places":[{"role":"mentor","min":1,"max":1,"who":"anyone","guests":false},
                                   {"role":"mentee","min":1,"max":1,"who":"anyone","guests":false}]}""")
                .expect(200);
        hr.post(
                        PROGRAMMES + programme + "/people",
                        Map.of("task", "coordinator", "person", mentor.id().toString()))
                .expect(201);
        hr.post(PROGRAMMES + programme + "/publish").expect(200);
        String id = this.mentee
                .post(
                        PROGRAMMES + programme + "/invitations",
                        Map.of(
                                "people",
                                List.of(
                                        Map.of("person", mentor.id().toString(), "role", "mentor"),
                                        Map.of("person", mentee.id().toString(), "role", "mentee"))))
                .expect(201)
                .text("id");
        polku.as(mentor).post("/api/v1/invitations/" + id + "/accept").expect(200);
        return id;
    }

    private String meeting(int week) {
        return mentee.post(
                        "/api/v1/groups/" + group + "/meetings",
                        Map.of(
                                "date", today().plusDays(7L * week).toString(),
                                "time", "14:30",
                                "minutes", 90,
                                "preparation", 30,
                                "way", "place",
                                "place", "Kokoushuone Aalto",
                                "link", "https://teams.example.org/l/meetup"))
                .expect(201)
                .json()
                .getJsonObject("meeting")
                .getString("id");
    }

    /** It was arranged for so many weeks ahead, and was so many days ago. */
    private void past(String meeting, int week, int daysAgo) {
        polku.database()
                .change(
                        "update polku.meeting set starts_at = starts_at - ? * interval '1 day' where id = ?::uuid",
                        7 * week + daysAgo,
                        meeting);
    }
}
