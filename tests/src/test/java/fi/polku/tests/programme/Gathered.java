package fi.polku.tests.programme;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.Database;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import jakarta.json.Json;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A round whose groups have begun, and its events. Groups are put where they stand by the database's owner: how they come about is shown elsewhere. */
public final class Gathered {
    private static final String PROGRAMMES = "/api/v1/programmes/";

    private final Site polku;
    private final Someone organiser;
    private final Someone coordinator;
    private final Caller hr;
    private final String programme;
    private final String round;

    private Gathered(Site polku, Someone organiser, Someone coordinator) {
        this.polku = polku;
        this.organiser = organiser;
        this.coordinator = coordinator;
        this.hr = polku.as(organiser);
        this.programme = hr.post("/api/v1/programmes", Map.of("template", "peer-triads"))
                .expect(201)
                .text("id");
        name("coordinator", coordinator, Map.of());
        hr.post(PROGRAMMES + programme + "/publish").expect(200);
        this.round = hr.get(PROGRAMMES + programme)
                .expect(200)
                .json()
                .getJsonArray("rounds")
                .getJsonObject(0)
                .getString("id");
    }

    /** A round of an agency of whom nobody else knows. */
    public static Gathered of(Site polku) {
        return by(
                polku,
                polku.people().fresh("agency-1", "fi").with("hr"),
                polku.people().fresh("agency-1", "fi"));
    }

    /** A round of these. */
    public static Gathered by(Site polku, Someone organiser, Someone coordinator) {
        return new Gathered(polku, organiser, coordinator);
    }

    private void name(String task, Someone who, Map<String, String> more) {
        Map<String, String> named = new HashMap<>(more);
        named.put("task", task);
        named.put("person", who.id().toString());
        hr.post(PROGRAMMES + programme + "/people", named).expect(201);
    }

    public Someone organiser() {
        return organiser;
    }

    public Someone coordinator() {
        return coordinator;
    }

    /** Human resources who run it. */
    public Caller hr() {
        return hr;
    }

    public String programme() {
        return programme;
    }

    public String round() {
        return round;
    }

    /** Somebody new who trains in the round. */
    public Someone trainer() {
        Someone trainer = polku.people().fresh("agency-1", "fi");
        name("trainer", trainer, Map.of("round", round));
        return trainer;
    }

    /** Somebody new who takes part. */
    public Someone participant() {
        Someone person = polku.people().fresh("agency-1", "fi");
        begun(List.of(person));
        return person;
    }

    /** These take part, in a group of theirs; its id. */
    public UUID begun(List<Someone> members) {
        return begun(
                polku.database(),
                programme,
                round,
                members.stream().map(Someone::id).toList());
    }

    /** A group of a round that has begun. */
    public static UUID begun(Database database, String programme, String round, List<UUID> members) {
        UUID group = UUID.randomUUID();
        database.change(
                "insert into polku.mentorship_group (id, programme, round, begun_at) values (?, ?::uuid, ?::uuid, polku.now())",
                group,
                programme,
                round);
        for (UUID member : members) {
            database.change(
                    "insert into polku.group_member (mentorship_group, person, role, joined_at) values (?, ?, 'peer', polku.now())",
                    group,
                    member);
        }
        return group;
    }

    /** They take part no more. */
    public void left(Someone member) {
        polku.database().change("update polku.group_member set left_at = polku.now() where person = ?", member.id());
    }

    /** In two weeks at one o'clock: a room with so many seats, and as many from elsewhere as come. */
    public static Map<String, Object> event(int seats) {
        LocalDate day = LocalDate.now(ZoneId.of("Europe/Helsinki")).plusDays(14);
        return new HashMap<>(Map.of(
                "kind",
                "meet-up",
                "title",
                Map.of("fi", "Treffit: rohkeus", "sv", "Träff: mod"),
                "speakers",
                "Maija Mallikas",
                "day",
                day.toString(),
                "time",
                "13:00",
                "minutes",
                90,
                "place",
                "Säätytalo, sali 15",
                "signUpUntil",
                day.minusDays(1).toString(),
                "audience",
                List.of("participants"),
                "seats",
                seats));
    }

    /** The same, and from elsewhere by a link. */
    public static Map<String, Object> hybrid(int seats, int remoteSeats) {
        Map<String, Object> event = event(seats);
        event.put("remote", true);
        event.put("link", "https://video.example.org/treffit-7");
        event.put("remoteSeats", remoteSeats);
        return event;
    }

    /** The id of an event as human resources arrange it. */
    public String arranged(Map<String, ?> event) {
        return hr.post("/api/v1/rounds/" + round + "/events", event).expect(201).text("id");
    }

    /** Changes some of it. */
    public Answer changed(String event, Map<String, ?> whole) {
        return put(hr, "/api/v1/events/" + event, whole);
    }

    /** Its hour has come. */
    public static void begins(Database database, String event) {
        database.change(
                "update polku.event set starts_at = polku.now() - interval '1 minute', sign_up_until = polku.today() where id = ?::uuid",
                event);
    }

    /** Asks for a seat. */
    public static Answer comes(Caller who, String event, String way, boolean waits) {
        return put(who, "/api/v1/events/" + event + "/seat", Map.of("way", way, "wait", waits));
    }

    static Answer put(Caller who, String path, Map<String, ?> content) {
        return who.with("If-Match", "*")
                .send(
                        "PUT",
                        path,
                        "application/json",
                        Json.createObjectBuilder(new HashMap<String, Object>(content))
                                .build()
                                .toString());
    }
}
