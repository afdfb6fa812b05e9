package fi.polku.tests.refusals;

import fi.polku.tests.Caller;
import fi.polku.tests.OpenRound;
import fi.polku.tests.programme.Gathered;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A round of the owner's agency around the owner: who applied to it, is in a group of it, and whose people have their tasks in it. */
final class Circle {
    private static final String PROGRAMMES = "/api/v1/programmes/";

    private final Scene scene;
    private final String programme;
    private final String round;
    private final String application;
    private final String group;

    /** Built once: what a line uses up, the line makes anew. */
    Circle(Scene scene) {
        this.scene = scene;
        this.programme = draft();
        this.round = published(programme);
        this.application = applied(round);
        this.group = anotherGroup();
        String goal = scene.as(Who.OWNER)
                .post("/api/v1/goals", Map.of("title", "Aiemmin jaettu"))
                .expect(201)
                .text("id");
        scene.as(Who.OWNER)
                .post("/api/v1/goals/" + goal + "/shares", Map.of("with", shareWithGroup()))
                .expect(201);
        Caller leaves = scene.as(Who.FORMER_MEMBER);
        leaves.get("/api/v1/goals/" + goal).expect(200);
        leave(group);
        leaves.get("/api/v1/goals/" + goal).expect(404);
    }

    /** One with its people, that nobody sees yet. */
    String draft() {
        String id = scene.as(Who.HR)
                .post("/api/v1/programmes", Map.of("template", "specialists-groups"))
                .expect(201)
                .text("id");
        task(id, "coordinator", Who.COORDINATOR);
        task(id, "matching", Who.MATCHING);
        task(id, "trainer", Who.TRAINER);
        return id;
    }

    private void task(String in, String task, Who who) {
        scene.as(Who.HR)
                .post(PROGRAMMES + in + "/people", Map.of("task", task, "person", scene.id(who)))
                .expect(201);
    }

    /** The first round of a draft. */
    String published(String draft) {
        scene.as(Who.HR).post(PROGRAMMES + draft + "/publish").expect(200);
        return scene.as(Who.HR)
                .get(PROGRAMMES + draft)
                .expect(200)
                .json()
                .getJsonArray("rounds")
                .getJsonObject(0)
                .getString("id");
    }

    /** The owner applies as a mentee, and the matching group begins its work. */
    String applied(String to) {
        OpenRound.beginsToday(scene.database(), to, "application");
        String id = OpenRound.sent(scene.as(Who.OWNER), to, "mentee", text -> text);
        OpenRound.beginsToday(scene.database(), to, "matching");
        OpenRound.declared(scene.as(Who.MATCHING), to);
        return id;
    }

    /** A group of the round with everybody in it who is, or was, in one with the owner. */
    private String anotherGroup() {
        List<UUID> people = Stream.of(
                        scene.owner(), scene.id(Who.MEMBER), scene.id(Who.MENTOR), scene.id(Who.FORMER_MEMBER))
                .map(UUID::fromString)
                .toList();
        String id = Gathered.begun(scene.database(), programme, round, people).toString();
        scene.database()
                .change(
                        "update polku.group_member set role = case when person in (?::uuid, ?::uuid) then 'mentor' else 'mentee' end"
                                + " where mentorship_group = ?::uuid",
                        scene.id(Who.MENTOR),
                        scene.id(Who.FORMER_MEMBER),
                        id);
        return id;
    }

    /** Another, for what ends one. */
    String groupToEnd() {
        String id = anotherGroup();
        leave(id);
        return id;
    }

    private void leave(String from) {
        scene.as(Who.FORMER_MEMBER)
                .post("/api/v1/groups/" + from + "/leave", Map.of("word", "Kiitos"))
                .expect(204);
    }

    String shareWithGroup() {
        return "group:" + group;
    }

    String programme() {
        return programme;
    }

    String round() {
        return round;
    }

    String application() {
        return application;
    }

    String group() {
        return group;
    }
}
