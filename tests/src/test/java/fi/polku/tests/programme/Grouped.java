package fi.polku.tests.programme;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.util.List;
import java.util.Map;

/** A pair that has begun, by the quickest way there is: one invites the other over the API, in a programme without rounds. */
public final class Grouped {
    public static final String GROUPS = "/api/v1/groups/";
    /** What was written to who was invited. */
    public static final String MESSAGE = "Kaipaan jotakuta, jolta kysyä hankinnoista";

    /** Human resources who run the programme. */
    public final Caller hr;
    /** Who coordinates it. */
    public final Caller coordinator;
    /** The programme's id. */
    public final String programme;
    /** The mentor, who was invited. */
    public final Someone mentor;
    /** The mentee, who invited. */
    public final Someone mentee;

    /** Both as they call the API. */
    public final Caller mentorCaller;

    public final Caller menteeCaller;
    /** The group's id. */
    public final String id;

    private Grouped(Site polku, Caller hr, Caller coordinator, String programme) {
        this.hr = hr;
        this.coordinator = coordinator;
        this.programme = programme;
        this.mentor = polku.people().fresh();
        this.mentee = polku.people().fresh();
        this.mentorCaller = polku.as(mentor);
        this.menteeCaller = polku.as(mentee);
        this.id = invite(menteeCaller, programme, mentor, mentee).expect(201).text("id");
        mentorCaller.post("/api/v1/invitations/" + id + "/accept").expect(200);
    }

    /** A pair that has begun in a programme of its own. */
    public static Grouped pair(Site polku) {
        Agency agency = Agency.of(polku, "agency-1");
        return new Grouped(polku, agency.hr, agency.person, programme(agency));
    }

    /** Another pair of the same programme. */
    public Grouped another(Site polku) {
        return new Grouped(polku, hr, coordinator, programme);
    }

    /** A published programme in which pairs begin when they are needed, anybody as either. */
    static String programme(Agency agency) {
        String id = agency.begin("onboarding-pairs");
        agency.hr
                .with("If-Match", "*")
                .send("PATCH", Agency.PROGRAMMES + "/" + id, "application/merge-patch+json", """
                        {"places":[{"role":"mentor","min":1,"max":1,"who":"anyone","guests":false},
                                   {"role":"mentee","min":1,"max":1,"who":"anyone","guests":false}]}""")
                .expect(200);
        agency.name(id, "coordinator", agency.colleague).expect(201);
        agency.hr.post(Agency.PROGRAMMES + "/" + id + "/publish").expect(200);
        return id;
    }

    /** Asks both to be a pair. */
    static Answer invite(Caller who, String programme, Someone mentor, Someone mentee) {
        return who.post(
                Agency.PROGRAMMES + "/" + programme + "/invitations",
                Map.of(
                        "people",
                        List.of(
                                Map.of("person", mentor.id().toString(), "role", "mentor"),
                                Map.of("person", mentee.id().toString(), "role", "mentee")),
                        "message",
                        MESSAGE));
    }

    /** The group's address in the API. */
    public String path() {
        return GROUPS + id;
    }

    /** Both have accepted what the mentee proposed. */
    public Grouped agreed() {
        menteeCaller
                .with("If-Match", "\"0\"")
                .send("PUT", path() + "/agreement", "application/json", TERMS)
                .expect(200);
        mentorCaller
                .with("If-Match", "\"1\"")
                .post(path() + "/agreement/accept")
                .expect(200);
        return this;
    }

    static final String TERMS = """
            {"rules":"Puhumme suoraan","cadence":"Tapaamme kerran kuukaudessa","confidentiality":"Mitä sanomme, jää meille"}""";
}
