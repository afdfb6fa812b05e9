package fi.polku.tests.host;

import static fi.polku.tests.host.Interference.answering;
import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.Sheet;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The host refuses for good what people have sent: an administrator sees that it did, and why, but not what it was. */
@HostTest
class HostRefusesMessagesIT {
    private static final String LETTERS = "/api/v1/dead-letters";
    private static final String TITLE = "Kysyn palautetta joka viikko";

    private final HostSite polku;

    HostRefusesMessagesIT(HostSite polku) {
        this.polku = polku;
    }

    @Test
    void what_stands_in_it_is_not_shown_to_the_administrator() {
        Someone expert = polku.site().people().fresh();
        JsonObject letter = refused(expert);
        assertThat(letter.getString("kind")).isEqualTo("goal");
        assertThat(letter.getString("reason")).contains("422");
        assertThat(letter.getJsonArray("fields").toString()).contains("title");
        assertThat(letter.getInt("size")).isPositive();
        assertThat(letter.toString()).doesNotContain(TITLE, expert.name());
        Sheet page = polku.site().signIn("admin").get("/system/messages").expect(200);
        assertThat(page.text())
                .contains("Tavoite", expert.account().id(), "422")
                .doesNotContain(TITLE, expert.name());
    }

    @Test
    void it_arrives_once_it_is_sent_again() {
        Someone expert = polku.site().people().fresh();
        refused(expert);
        polku.way().behave();
        Visitor admin = polku.site().signIn("admin");
        admin.press(admin.get("/system/messages"), "Lähetä kaikki uudelleen", Map.of())
                .expect(200);
        polku.await("the host has not received the goal", () -> received(expert).contains(TITLE));
        assertThat(letters(admin(), expert)).isEmpty();
        assertThat(audited("message.resend", expert)).isEqualTo(1);
    }

    @Test
    void one_that_is_given_up_is_destroyed_and_its_owner_can_see_why() {
        Someone expert = polku.site().people().fresh();
        String id = refused(expert).getString("id");
        assertThat(sharing(expert)).contains("Osaamisjärjestelmä ei ottanut tiivistelmää vastaan");
        Visitor admin = polku.site().signIn("admin");
        Sheet form = admin.get("/system/messages/" + id + "/drop");
        admin.press(form, "Luovu viestistä", Map.of("reason", "")).expect(400);
        admin.press(form, "Luovu viestistä", Map.of("reason", "Järjestelmä ei enää ota tavoitteita"))
                .expect(200);
        assertThat(letters(admin(), expert)).isEmpty();
        assertThat(polku.site()
                        .database()
                        .one(Long.class, "select count(*) from polku.outbox where id = ?", UUID.fromString(id)))
                .isZero();
        assertThat(sharing(expert)).contains("pääkäyttäjä luopui", "Järjestelmä ei enää ota tavoitteita");
        assertThat(audited("message.drop", expert)).isEqualTo(1);
        assertThat(admin().post(LETTERS + "/" + id + "/resend").status()).isEqualTo(404);
    }

    @Test
    void another_organisations_administrator_neither_sees_nor_touches_it() {
        Someone expert = polku.site().people().fresh();
        String id = refused(expert).getString("id");
        Caller other =
                polku.site().as(polku.site().people().fresh("agency-2", "fi").with("admin"));
        assertThat(letters(other, expert)).isEmpty();
        other.post(LETTERS + "/resend").expect(202);
        other.post(LETTERS + "/" + id + "/resend").expect(404);
        other.post(LETTERS + "/" + id + "/drop", Map.of("reason", "x")).expect(404);
        assertThat(letters(admin(), expert)).hasSize(1);
    }

    @Test
    void what_its_owner_takes_back_is_not_sent_again() {
        Someone expert = polku.site().people().fresh();
        JsonObject letter = refused(expert);
        polku.site().database().change("delete from polku.share where owner = ?", expert.id());
        Answer answer = admin().post(LETTERS + "/" + letter.getString("id") + "/resend");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(polku.site().signIn("admin").get("/system/messages").text()).contains("Vanhentunut");
        polku.way().behave();
        admin().post(LETTERS + "/resend").expect(202);
        assertThat(letters(admin(), expert)).hasSize(1);
        assertThat(received(expert)).doesNotContain(TITLE);
    }

    @Test
    void who_changes_what_was_given_up_has_it_sent_again() {
        Someone expert = polku.site().people().fresh();
        String id = refused(expert).getString("id");
        admin().post(LETTERS + "/" + id + "/drop", Map.of("reason", "Väärä muoto"))
                .expect(204);
        polku.way().behave();
        Caller owner = polku.site().as(expert);
        String goal = "/api/v1/goals/" + goal(expert);
        owner.patch(goal, owner.get(goal), Map.of("progress", 10)).expect(200);
        polku.await("the host has not received the goal", () -> received(expert).contains(TITLE));
        polku.await("it is not told to be sent", () -> sharing(expert).contains("Tiivistelmä lähetettiin"));
        assertThat(sharing(expert)).doesNotContain("Väärä muoto");
    }

    /** What the owner reads where the goal is shared. */
    private String sharing(Someone owner) {
        return polku.site()
                .signIn(owner)
                .get("/goals/" + goal(owner) + "/sharing")
                .expect(200)
                .text();
    }

    private String goal(Someone owner) {
        return polku.site()
                .database()
                .one(UUID.class, "select id from polku.goal where owner = ?", owner.id())
                .toString();
    }

    /** A goal that the host has refused. */
    private JsonObject refused(Someone owner) {
        polku.way()
                .misbehave(request -> "PUT".equals(request.getRequestMethod())
                        ? answering(422, "application/problem+xml", "<problem/>")
                                .on(request)
                        : Interference.Outcome.LEFT_TO_HOST);
        String goal = polku.site()
                .as(owner)
                .post("/api/v1/goals", Map.of("title", TITLE, "status", "active"))
                .expect(201)
                .text("id");
        polku.site()
                .as(owner)
                .post("/api/v1/goals/" + goal + "/shares", Map.of("with", "host"))
                .expect(201);
        polku.await(
                "the host has not refused the goal",
                () -> letters(admin(), owner).size() == 1);
        return letters(admin(), owner).get(0);
    }

    private static List<JsonObject> letters(Caller admin, Someone owner) {
        return admin.get(LETTERS + "?limit=100").expect(200).items().stream()
                .filter(letter ->
                        letter.getString("person").equals(owner.account().id()))
                .toList();
    }

    private String received(Someone owner) {
        return polku.host().records().goals().of(owner.account().id()).toString();
    }

    private long audited(String action, Someone owner) {
        return polku.site()
                .database()
                .one(
                        Long.class,
                        "select count(*) from polku_audit.record where action = ? and owner = ? and \"right\" = 'administrator'",
                        action,
                        owner.id());
    }

    private Caller admin() {
        return polku.site().as("admin");
    }
}
