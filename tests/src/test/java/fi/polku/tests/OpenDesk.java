package fi.polku.tests;

import java.util.List;
import java.util.UUID;

/** A round's matching group composes groups at its desk over the API. */
public final class OpenDesk {
    private static final String JSON = "application/json";

    private final Caller member;
    private final String desk;

    /** Where that member of the matching group sits, who has said with whom there is a conflict of interest. */
    public OpenDesk(Caller member, String round) {
        this.member = member;
        this.desk = "/api/v1/rounds/" + round + "/desk";
    }

    /** The id of a group of those who sent these. */
    public String composed(List<String> applications) {
        String group = member.post(desk + "/groups").expect(201).text("id");
        for (String application : applications) {
            member.with("If-Match", "*")
                    .send("PUT", desk + "/groups/" + group + "/members/" + application, JSON, "{}")
                    .expect(200);
        }
        return group;
    }

    /** Proposes the groups as they stand. */
    public void proposed() {
        member.send("PUT", desk + "/proposal", JSON, version()).expect(200);
    }

    /** Confirms what another member has proposed. */
    public void confirmed() {
        member.send("POST", desk + "/confirmation", JSON, version()).expect(200);
    }

    private String version() {
        return "{\"version\":" + member.get(desk).expect(200).json().getInt("version") + "}";
    }

    /** The group that somebody has been placed into. */
    public static UUID groupOf(Database database, String round, Someone member) {
        return database.one(
                UUID.class,
                "select m.mentorship_group from polku.group_member m join polku.mentorship_group g on g.id = m.mentorship_group"
                        + " where g.round = ?::uuid and m.person = ?",
                round,
                member.id());
    }
}
