package fi.polku.tests.refusals;

import static fi.polku.tests.refusals.Who.FORMER;
import static fi.polku.tests.refusals.Who.HR;
import static fi.polku.tests.refusals.Who.NAMED;
import static fi.polku.tests.refusals.Who.OWNER;
import static fi.polku.tests.refusals.Who.SUPERVISOR;
import static fi.polku.tests.refusals.Who.TEAMMATE;

import fi.polku.tests.OpenRound;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The lines of the desk: the owner and two colleagues have applied to a round that {@link Who#NAMED} composes, and their supervisor, who
 * weighs none of them.
 */
final class DeskRows {
    private static final String PROGRAMMES = "/api/v1/programmes/";
    private static final List<Who> APPLICANTS = List.of(OWNER, TEAMMATE, FORMER);

    /** A round at its desk, and what was sent to it. */
    record At(String round, Map<Who, String> applications) {
        String desk() {
            return "/api/v1/rounds/" + round + "/desk";
        }

        String of(Who who) {
            return Objects.requireNonNull(applications.get(who));
        }
    }

    private final List<At> made = new ArrayList<>();
    private final Map<String, At> cached = new HashMap<>();

    private String from = "";

    List<Row> all() {
        List<Row> rows = new ArrayList<>(desk());
        rows.addAll(groups());
        rows.addAll(notes());
        return rows;
    }

    private List<Row> desk() {
        return List.of(
                Row.of("GET /rounds/{id}/desk", "a round that is composed")
                        .of("id", this::round)
                        .answers(200, NAMED, SUPERVISOR),
                Row.of("GET /rounds/{id}/desk/conflicts", "a round that is composed")
                        .of("id", this::round)
                        .answers(200, NAMED, SUPERVISOR),
                Row.of("PUT /rounds/{id}/desk/conflicts", "a round that is composed")
                        .of("id", this::round)
                        .sending(s -> Map.of("applications", List.of()))
                        .answers(200, NAMED, SUPERVISOR),
                Row.of("GET /rounds/{id}/desk/applicants", "a round that is composed")
                        .of("id", this::round)
                        .answers(200, NAMED, SUPERVISOR),
                Row.of("POST /rounds/{id}/desk/undo", "a round where the named one has just moved")
                        .of("id", this::moved)
                        .answers(409, SUPERVISOR)
                        .answers(200, NAMED),
                Row.of("PUT /rounds/{id}/desk/proposal", "a round whose groups are whole")
                        .of("id", this::whole)
                        .sending(this::version)
                        .answers(200, NAMED, SUPERVISOR),
                Row.of("DELETE /rounds/{id}/desk/proposal", "a round whose groups are proposed")
                        .of("id", this::proposed)
                        .answers(200, NAMED, SUPERVISOR),
                Row.of("POST /rounds/{id}/desk/confirmation", "a round whose groups the supervisor has proposed")
                        .of("id", this::proposed)
                        .sending(this::version)
                        .answers(409, SUPERVISOR)
                        .answers(200, NAMED));
    }

    private List<Row> notes() {
        return List.of(
                Row.of("GET /rounds/{id}/desk/applicants/{application}/notes", "the owner's application")
                        .of("id", this::round)
                        .of("application", s -> current().of(OWNER))
                        .answers(200, NAMED),
                Row.of("POST /rounds/{id}/desk/applicants/{application}/notes", "the owner's application")
                        .of("id", this::round)
                        .of("application", s -> current().of(OWNER))
                        .sending(s -> Map.of("words", "Kysyy tarkasti"))
                        .answers(201, NAMED),
                Row.of("DELETE /rounds/{id}/desk/applicants/{application}/notes/{note}", "what the named one wrote")
                        .of("id", this::round)
                        .of("application", s -> current().of(OWNER))
                        .of("note", this::note)
                        .answers(204, NAMED));
    }

    private String note(Scene scene) {
        return scene.as(NAMED)
                .post(
                        current().desk() + "/applicants/" + current().of(OWNER) + "/notes",
                        Map.of("words", "Kysyy tarkasti"))
                .expect(201)
                .text("id");
    }

    private List<Row> groups() {
        return List.of(
                Row.of("GET /rounds/{id}/desk/groups", "a round that is composed")
                        .of("id", this::round)
                        .answers(200, NAMED, SUPERVISOR),
                Row.of("POST /rounds/{id}/desk/groups", "a round that is composed")
                        .of("id", this::round)
                        .answers(201, NAMED, SUPERVISOR),
                Row.of("GET /rounds/{id}/desk/groups/{group}", "a group")
                        .of("id", this::round)
                        .of("group", this::group)
                        .answers(200, NAMED, SUPERVISOR),
                Row.of("DELETE /rounds/{id}/desk/groups/{group}", "a group of nobody")
                        .of("id", this::round)
                        .of("group", this::group)
                        .answers(204, NAMED, SUPERVISOR),
                Row.of("PUT /rounds/{id}/desk/groups/{group}/members/{application}", "who is in another group")
                        .of("id", this::taken)
                        .of("group", this::beside)
                        .of("application", s -> current().of(OWNER))
                        .sending(s -> Map.of("from", from))
                        .answers(200, NAMED),
                Row.of("DELETE /rounds/{id}/desk/groups/{group}/members/{application}", "who is in a group")
                        .of("id", this::taken)
                        .of("group", this::groupOfOwner)
                        .of("application", s -> current().of(OWNER))
                        .answers(200, NAMED),
                Row.of("PUT /rounds/{id}/desk/groups/{group}/ticks/{warning}", "a group")
                        .of("id", this::round)
                        .of("group", this::group)
                        .of("warning", s -> "declined")
                        .answers(200, NAMED, SUPERVISOR),
                Row.of("DELETE /rounds/{id}/desk/groups/{group}/ticks/{warning}", "a group")
                        .of("id", this::round)
                        .of("group", this::group)
                        .of("warning", s -> "declined")
                        .answers(200, NAMED, SUPERVISOR),
                Row.of("PUT /rounds/{id}/desk/groups/{group}/reason", "a group")
                        .of("id", this::round)
                        .of("group", this::group)
                        .sending(s -> Map.of("reason", "Tavoitteet täydentävät toisiaan"))
                        .answers(200, NAMED, SUPERVISOR));
    }

    /** The one that was asked for last. */
    At current() {
        return made.get(made.size() - 1);
    }

    private At at(Scene scene, String purpose) {
        At at = cached.computeIfAbsent(purpose, p -> begun(scene));
        made.add(at);
        return at;
    }

    String round(Scene scene) {
        return at(scene, "any").round();
    }

    private String moved(Scene scene) {
        At at = at(scene, "moved");
        begin(scene);
        return at.round();
    }

    /** All three in one group. */
    private String whole(Scene scene) {
        if (!cached.containsKey("whole")) {
            at(scene, "whole");
            String group = begin(scene);
            APPLICANTS.forEach(who -> put(scene, group, who));
        }
        return at(scene, "whole").round();
    }

    private String proposed(Scene scene) {
        whole(scene);
        if (isConfirmed(scene)) {
            cached.remove("whole");
            whole(scene);
        }
        if (!scene.as(NAMED).get(current().desk()).expect(200).json().containsKey("proposal")) {
            scene.as(SUPERVISOR)
                    .send(
                            "PUT",
                            current().desk() + "/proposal",
                            "application/json",
                            "{\"version\":" + version(scene).get("version") + "}")
                    .expect(200);
        }
        return current().round();
    }

    private boolean isConfirmed(Scene scene) {
        return scene.as(NAMED)
                        .get(current().desk())
                        .expect(200)
                        .json()
                        .getJsonObject("standing")
                        .getInt("confirmed")
                > 0;
    }

    private String taken(Scene scene) {
        return at(scene, "taken").round();
    }

    private String group(Scene scene) {
        return begin(scene);
    }

    /** Out of the one where the owner was before. */
    private String groupOfOwner(Scene scene) {
        scene.database()
                .change(
                        "delete from polku.desk_member where application = ?::uuid",
                        current().of(OWNER));
        String group = begin(scene);
        put(scene, group, OWNER);
        return group;
    }

    /** A group of nobody, beside the one that the owner is in. */
    private String beside(Scene scene) {
        from = groupOfOwner(scene);
        return begin(scene);
    }

    private String begin(Scene scene) {
        return scene.as(NAMED).post(current().desk() + "/groups").expect(201).text("id");
    }

    private void put(Scene scene, String group, Who who) {
        scene.as(NAMED)
                .with("If-Match", "*")
                .send(
                        "PUT",
                        current().desk() + "/groups/" + group + "/members/"
                                + current().of(who),
                        "application/json",
                        "{}")
                .expect(200);
    }

    private Map<String, ?> version(Scene scene) {
        return Map.of(
                "version",
                scene.as(NAMED).get(current().desk()).expect(200).json().getInt("version"));
    }

    private At begun(Scene scene) {
        String programme = scene.as(HR)
                .post("/api/v1/programmes", Map.of("template", "peer-triads"))
                .expect(201)
                .text("id");
        String supervisor =
                scene.as(SUPERVISOR).get("/api/v1/me").expect(200).json().getString("id");
        for (Map.Entry<String, Set<String>> task : Map.of(
                        "coordinator", Set.of(scene.named()), "matching", Set.of(scene.named(), supervisor))
                .entrySet()) {
            for (String person : task.getValue()) {
                scene.as(HR)
                        .post(PROGRAMMES + programme + "/people", Map.of("task", task.getKey(), "person", person))
                        .expect(201);
            }
        }
        scene.as(HR).post(PROGRAMMES + programme + "/publish").expect(200);
        String round = scene.as(HR)
                .get(PROGRAMMES + programme)
                .expect(200)
                .json()
                .getJsonArray("rounds")
                .getJsonObject(0)
                .getString("id");
        OpenRound.beginsToday(scene.database(), round, "application");
        Map<Who, String> applications = new EnumMap<>(Who.class);
        for (Who who : APPLICANTS) {
            applications.put(who, OpenRound.sent(scene.as(who), round, "peer", text -> text));
        }
        OpenRound.beginsToday(scene.database(), round, "matching");
        OpenRound.declared(scene.as(NAMED), round);
        OpenRound.declared(scene.as(SUPERVISOR), round);
        return new At(round, applications);
    }
}
