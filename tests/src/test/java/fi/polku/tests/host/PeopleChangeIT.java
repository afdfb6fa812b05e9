package fi.polku.tests.host;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.reference.Person;
import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.Sheet;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Somebody joins, moves, changes supervisor or language, leaves, returns: what they and others may follows with one sync. */
@HostTest
class PeopleChangeIT {
    private static final String NEW_SUPERVISOR = "p-000217";

    private final HostSite polku;
    private final Someone expert;
    private final Caller me;

    PeopleChangeIT(HostSite polku) {
        this.polku = polku;
        this.expert = polku.site().people().fresh();
        this.me = polku.site().as(expert);
    }

    @Test
    void who_joins_is_let_in_and_found_by_colleagues_after_one_sync() {
        Person like = record(expert);
        String id = "p-9" + UUID.randomUUID().toString().substring(0, 8);
        fi.polku.run.Person account = new fi.polku.run.Person(
                id, "Oona Qvarnström", "", expert.account().organisation(), List.of());
        Caller newcomer = polku.site()
                .anonymous()
                .with("Authorization", "Bearer " + polku.site().installation().token(account));
        newcomer.get("/api/v1/me").expect(403);
        polku.host()
                .records()
                .people()
                .put(new Person(
                        id,
                        "Oona",
                        "Qvarnström",
                        "oona.qvarnstrom@example.org",
                        "sv",
                        like.unit(),
                        like.supervisor(),
                        LocalDate.of(2026, 1, 1),
                        Optional.empty()));
        polku.awaitSync();
        assertThat(newcomer.get("/api/v1/me").expect(200).text("name")).isEqualTo("Oona Qvarnström");
        assertThat(me.get("/api/v1/colleagues?name=qvarn").expect(200).body()).contains("Oona Qvarnström");
        assertThat(supervisor().get("/api/v1/team").expect(200).body()).contains("Oona Qvarnström");
    }

    @Test
    void a_pending_review_and_the_path_pass_to_the_new_supervisor_with_their_history() {
        List<String> steps = path();
        Caller former = supervisor();
        finish(steps.get(0));
        former.post("/api/v1/steps/" + steps.get(0) + "/review", Map.of("decision", "approve"))
                .expect(200);
        finish(steps.get(1));
        Caller next = polku.site().as(polku.site().people().of(NEW_SUPERVISOR));
        assertThat(waiting(former)).contains(expert.name());
        assertThat(waiting(next)).doesNotContain(expert.name());
        next.get("/api/v1/team/" + expert.id() + "/path").expect(404);
        polku.host().records().changeSupervisor(id(), NEW_SUPERVISOR);
        polku.awaitSync();
        assertThat(waiting(former)).doesNotContain(expert.name());
        former.get("/api/v1/team/" + expert.id() + "/path").expect(404);
        former.get("/api/v1/steps/" + steps.get(1)).expect(404);
        former.post("/api/v1/steps/" + steps.get(1) + "/review", Map.of("decision", "approve"))
                .expect(404);
        assertThat(waiting(next)).contains(expert.name());
        assertThat(next.get("/api/v1/team/" + expert.id() + "/path").expect(200).body())
                .contains("completed", "Valmis.");
        next.post("/api/v1/steps/" + steps.get(1) + "/review", Map.of("decision", "approve"))
                .expect(200);
        assertThat(me.get("/api/v1/steps/" + steps.get(1)).expect(200).text("status"))
                .isEqualTo("completed");
    }

    @Test
    void
            what_was_shared_with_a_named_person_stays_theirs_and_what_was_shared_with_the_supervisor_follows_the_relation() {
        Someone former = polku.site().people().supervisorOf(expert);
        String named = entry("Nimetylle");
        share(named, former.id().toString());
        String relation = entry("Esihenkilölle");
        share(relation, "supervisor");
        polku.host().records().changeSupervisor(id(), NEW_SUPERVISOR);
        polku.awaitSync();
        Caller before = polku.site().as(former);
        before.get("/api/v1/log-entries/" + named).expect(200);
        before.get("/api/v1/log-entries/" + relation).expect(404);
        Caller next = polku.site().as(polku.site().people().of(NEW_SUPERVISOR));
        assertThat(next.get("/api/v1/log-entries/" + relation).expect(200).text("whatHappened"))
                .isEqualTo("Esihenkilölle");
        next.get("/api/v1/log-entries/" + named).expect(404);
    }

    @Test
    void who_has_no_supervisor_any_more_shows_nobody_what_was_the_supervisors() {
        Caller former = supervisor();
        String entry = entry("Esihenkilölle");
        share(entry, "supervisor");
        change(person -> new Person(
                person.id(),
                person.givenName(),
                person.familyName(),
                person.email(),
                person.language(),
                person.unit(),
                Optional.empty(),
                person.employedFrom(),
                person.employedTo()));
        polku.awaitSync();
        former.get("/api/v1/log-entries/" + entry).expect(404);
        assertThat(me.get("/api/v1/me").expect(200).has("supervisor")).isFalse();
        me.get("/api/v1/log-entries/" + entry).expect(200);
    }

    @Test
    void who_moves_to_another_agency_has_its_templates_and_colleagues_and_no_longer_those_of_the_former() {
        String here = template("hr");
        String there = template("other-hr");
        List<String> steps = path(here);
        Visitor page = polku.site().signIn(expert);
        Someone teammate = polku.site().people().fresh();
        me.get("/api/v1/path-templates/" + here).expect(200);
        me.get("/api/v1/path-templates/" + there).expect(404);
        assertThat(colleagues(me, teammate)).isTrue();
        change(person ->
                person.movedTo(record(polku.site().people().of(NEW_SUPERVISOR)).unit()));
        polku.awaitSync();
        // the provider's token still names the former agency: without a role there it says nothing
        me.get("/api/v1/path-templates/" + here).expect(404);
        me.get("/api/v1/path-templates/" + there).expect(200);
        assertThat(colleagues(me, teammate)).isFalse();
        assertThat(colleagues(polku.site().as(teammate), expert)).isFalse();
        // what one has begun goes along
        me.get("/api/v1/steps/" + steps.get(0)).expect(200);
        assertThat(isSignedOut(page.get("/development"))).isTrue();
        assertThat(isSignedOut(polku.site().signIn(expert).get("/development"))).isFalse();
    }

    @Test
    void who_leaves_is_out_at_once_and_finds_everything_on_return_but_no_old_session() {
        Someone friend = polku.site().people().fresh();
        Someone former = polku.site().people().supervisorOf(expert);
        String own = entry("Vain minulle");
        String shared = entry("Ystävälle");
        share(shared, friend.id().toString());
        List<String> steps = path();
        finish(steps.get(0));
        Visitor page = polku.site().signIn(expert);
        assertThat(isSignedOut(page.get("/log"))).isFalse();
        polku.host().records().endEmployment(id(), LocalDate.of(2026, 1, 31));
        polku.awaitSync();
        assertThat(isSignedOut(page.get("/log"))).isTrue();
        me.get("/api/v1/me").expect(403);
        polku.site().as(former).get("/api/v1/team/" + expert.id() + "/path").expect(404);
        assertThat(waiting(polku.site().as(former))).doesNotContain(expert.name());
        assertThat(colleagues(polku.site().as(friend), expert)).isFalse();
        // history stays with those who may read it
        assertThat(polku.site()
                        .as(friend)
                        .get("/api/v1/log-entries/" + shared)
                        .expect(200)
                        .text("whatHappened"))
                .isEqualTo("Ystävälle");
        change(person -> person.leaving(LocalDate.of(2099, 12, 31)));
        polku.awaitSync();
        assertThat(me.get("/api/v1/log-entries/" + own).expect(200).text("whatHappened"))
                .isEqualTo("Vain minulle");
        assertThat(waiting(polku.site().as(former))).contains(expert.name());
        assertThat(polku.site()
                        .database()
                        .one(
                                Long.class,
                                "select count(*) from polku.session where person = ? and revoked_at is null",
                                expert.id()))
                .isZero();
        assertThat(isSignedOut(polku.site().signIn(expert).get("/log"))).isFalse();
    }

    @Test
    void a_supervisor_who_leaves_sees_nothing_and_leaves_the_reviews_to_whoever_follows() {
        polku.host().records().changeSupervisor(id(), "p-000031");
        polku.awaitSync();
        List<String> steps = path();
        finish(steps.get(0));
        polku.host().records().endEmployment("p-000031", LocalDate.of(2026, 1, 31));
        polku.awaitSync();
        polku.site()
                .as(polku.site().people().of("p-000031"))
                .get("/api/v1/team")
                .expect(403);
        assertThat(me.get("/api/v1/me").expect(200).has("supervisor")).isFalse();
        polku.host().records().changeSupervisor(id(), NEW_SUPERVISOR);
        polku.host().records().people().change("p-000031", p -> p.leaving(LocalDate.of(2099, 12, 31)));
        polku.awaitSync();
        assertThat(waiting(polku.site().as(polku.site().people().of(NEW_SUPERVISOR))))
                .contains(expert.name());
    }

    @Test
    void a_new_language_is_the_language_of_the_pages_unless_another_was_chosen() {
        Visitor page = polku.site().signIn(expert);
        assertThat(language(page.get("/log"))).isEqualTo("fi");
        change(person -> person.speaking("sv"));
        polku.awaitSync();
        for (String path : List.of("/", "/development", "/log", "/goals/new", "/team")) {
            assertThat(language(page.get(path))).as(path).isEqualTo("sv");
        }
        assertThat(me.get("/api/v1/me").expect(200).text("language")).isEqualTo("sv");
    }

    @Test
    void a_language_without_pages_is_not_shown_and_a_chosen_one_survives_what_the_host_says() {
        Visitor page = polku.site().signIn(expert);
        change(person -> person.speaking("sms"));
        polku.awaitSync();
        assertThat(language(page.get("/log"))).isEqualTo("fi");
        page.get("/language/en?to=/log");
        change(person -> person.speaking("sv"));
        polku.awaitSync();
        assertThat(me.get("/api/v1/me").expect(200).text("language")).isEqualTo("en");
        assertThat(language(polku.site().signIn(expert).get("/log"))).isEqualTo("en");
    }

    private static String language(Sheet sheet) {
        return sheet.document().select("html").attr("lang");
    }

    /** Whether the way led to the provider's page, which asks who one is. */
    private boolean isSignedOut(Sheet sheet) {
        return !sheet.answer().address().toString().startsWith(polku.site().url());
    }

    private static boolean colleagues(Caller who, Someone other) {
        return who.get("/api/v1/colleagues?name=" + other.name().replace(' ', '+'))
                .expect(200)
                .body()
                .contains(other.id().toString());
    }

    private String waiting(Caller supervisor) {
        return supervisor.get("/api/v1/team?waits=me").expect(200).body();
    }

    private Caller supervisor() {
        return polku.site().as(polku.site().people().supervisorOf(expert));
    }

    private String entry(String text) {
        return me.post("/api/v1/log-entries", Map.of("whatHappened", text))
                .expect(201)
                .text("id");
    }

    private void share(String entry, String with) {
        me.post("/api/v1/log-entries/" + entry + "/shares", Map.of("with", with))
                .expect(201);
    }

    private String template(String hr) {
        return polku.site()
                .as(hr)
                .post(
                        "/api/v1/path-templates",
                        Map.of(
                                "name",
                                "Polku " + UUID.randomUUID(),
                                "steps",
                                List.of(
                                        Map.of("title", "Ensin", "kind", "reading"),
                                        Map.of("title", "Sitten", "kind", "work-task"))))
                .expect(201)
                .text("id");
    }

    private List<String> path() {
        return path(template("hr"));
    }

    private List<String> path(String template) {
        Answer begun = me.post("/api/v1/me/path", Map.of("template", template)).expect(201);
        return begun.json().getJsonArray("steps").getValuesAs(JsonObject.class).stream()
                .map(step -> step.getString("id"))
                .toList();
    }

    private void finish(String step) {
        me.post("/api/v1/steps/" + step + "/start").expect(200);
        me.post("/api/v1/steps/" + step + "/review-request", Map.of("text", "Valmis."))
                .expect(200);
    }

    private void change(UnaryOperator<Person> change) {
        polku.host().records().people().change(id(), change);
    }

    private Person record(Someone someone) {
        return polku.host().records().people().find(someone.account().id()).orElseThrow();
    }

    private String id() {
        return expert.account().id();
    }
}
