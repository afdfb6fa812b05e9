package fi.polku.tests.host;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.reference.Person;
import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.Sheet;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A mentor from another administration is invited, comes, goes, and may become somebody of the host. */
@HostTest
class GuestsIT {
    private final HostSite polku;
    private final Caller hr;
    private final String id = "guest-" + UUID.randomUUID().toString().substring(0, 8);
    private final String email = id + "@kaupunki.example.org";
    private final Caller guest;

    GuestsIT(HostSite polku) {
        this.polku = polku;
        this.hr = polku.site().as("hr");
        this.guest = caller(id, email);
    }

    @Test
    void whom_nobody_knows_and_nobody_invited_is_refused() {
        assertThat(polku.site().visitor().come(id).answer().status()).isEqualTo(403);
        guest.get("/api/v1/me").expect(403);
    }

    @Test
    void who_is_invited_sets_goals_and_keeps_a_log_and_sees_nothing_of_a_host() {
        Answer invited = invite();
        Visitor visitor = polku.site().visitor();
        Sheet offer = visitor.get(path(invited)).expect(200);
        assertThat(offer.text()).contains("Ville");
        Sheet in = visitor.accept(invited.text("link"), id).expect(200);
        assertThat(in.answer().address().toString()).startsWith(polku.site().url());
        Sheet development = visitor.get("/development").expect(200);
        assertThat(development.document().select("h2").eachText()).containsExactly("Tavoitteet");
        assertThat(development.text()).contains("mitä haluat oppia mentorina").doesNotContain("profiili");
        assertThat(development.document().select("[data-print]")).isEmpty();
        assertThat(development.document().select("nav a[href='/team'], nav a[href='/guests']"))
                .isEmpty();
        String goal = goal();
        guest.get("/api/v1/goals/" + goal).expect(200);
        assertThat(entry("Kävin tutustumassa")).isNotBlank();
        assertThat(guest.get("/api/v1/me").expect(200).has("organisation")).isFalse();
        assertThat(guest.get("/api/v1/path-templates").expect(200).items()).isEmpty();
        assertThat(guest.get("/api/v1/colleagues?name=Koskela").expect(200).items())
                .isEmpty();
        guest.get("/api/v1/team").expect(403);
        guest.get("/api/v1/guests").expect(403);
        assertThat(state(invited)).isEqualTo("active");
    }

    @Test
    void a_role_that_a_guests_token_claims_is_none() {
        invited();
        Caller claims = polku.site()
                .anonymous()
                .with(
                        "Authorization",
                        "Bearer "
                                + polku.site()
                                        .installation()
                                        .token(new fi.polku.run.Person(
                                                id, "Ville Vieras", email, "agency-1", List.of("hr", "admin"))));
        claims.get("/api/v1/guests").expect(403);
        assertThat(claims.get("/api/v1/me").expect(200).json().getJsonArray("roles"))
                .isEmpty();
    }

    @Test
    void a_link_works_once_and_only_its_digest_is_kept() {
        Answer invited = invited();
        polku.site().visitor().get(path(invited)).expect(404);
        Visitor other = polku.site().visitor();
        assertThat(other.get("/sign-in?invitation=" + word(invited)).answer().status())
                .isEqualTo(200);
        assertThat(come(other, word(invited), "guest-somebody-else").answer().status())
                .isEqualTo(403);
        assertThat(polku.site()
                        .database()
                        .rows("select g::text from polku.guest g")
                        .toString())
                .doesNotContain(word(invited));
    }

    @Test
    void a_link_that_is_over_taken_back_or_renewed_opens_nothing() {
        Answer over = invite();
        polku.site()
                .database()
                .change(
                        "update polku.guest set link_until = now() - interval '1 minute' where id = ?",
                        UUID.fromString(over.text("id")));
        refused(over);
        assertThat(state(over)).isEqualTo("link-over");
        Answer renewed = hr.post("/api/v1/guests/" + over.text("id") + "/link").expect(200);
        refused(over);
        polku.site().visitor().get(path(renewed)).expect(200);
        Answer withdrawn = hr.post("/api/v1/guests/" + over.text("id") + "/end").expect(200);
        assertThat(withdrawn.text("state")).isEqualTo("ended");
        refused(renewed);
        hr.post("/api/v1/guests/" + over.text("id") + "/link").expect(409);
        hr.post("/api/v1/guests/" + over.text("id") + "/end").expect(409);
    }

    @Test
    void who_is_ended_is_out_at_once_and_finds_everything_when_invited_again() {
        Answer invited = invite();
        Visitor visitor = polku.site().visitor();
        visitor.accept(invited.text("link"), id).expect(200);
        String entry = entry("Ennen loppua");
        hr.post("/api/v1/guests/" + invited.text("id") + "/end").expect(200);
        assertThat(visitor.get("/log").answer().address().toString())
                .doesNotStartWith(polku.site().url());
        assertThat(guest.get("/api/v1/me").status()).isIn(401, 403);
        polku.site().visitor().accept(invite().text("link"), id).expect(200);
        assertThat(guest.get("/api/v1/log-entries/" + entry).expect(200).text("whatHappened"))
                .isEqualTo("Ennen loppua");
    }

    @Test
    void who_is_past_the_last_day_is_out() {
        invited();
        guest.get("/api/v1/me").expect(200);
        polku.site()
                .database()
                .change(
                        "update polku.person set employed_to = current_date - 2 where email = ? and host is null",
                        "ville@kaupunki.example.org");
        assertThat(guest.get("/api/v1/me").status()).isIn(401, 403);
    }

    @Test
    void who_is_known_to_a_host_comes_as_themselves_and_leaves_the_link_unused() {
        Answer invited = invite();
        Someone expert = polku.site().people().fresh();
        polku.site()
                .visitor()
                .accept(invited.text("link"), expert.account().id())
                .expect(200);
        assertThat(state(invited)).isEqualTo("invited");
        polku.site().visitor().get(path(invited)).expect(200);
    }

    @Test
    void a_guest_who_arrives_from_the_host_is_joined_when_human_resources_say_so_and_loses_nothing() {
        invited();
        String goal = goal();
        String entry = entry("Vieraana kirjoitettu");
        Person arrived = arrive(email.toUpperCase(java.util.Locale.ROOT));
        JsonObject suggestion = suggested().orElseThrow();
        assertThat(suggestion.getString("personName")).isEqualTo(arrived.name());
        assertThat(polku.site()
                        .as("other-hr")
                        .get("/api/v1/guests/arrivals")
                        .expect(200)
                        .body())
                .doesNotContain(email);
        // nothing happens by itself
        assertThat(guest.get("/api/v1/me").expect(200).has("organisation")).isFalse();
        Someone person = polku.site().people().of(arrived.id());
        String decision = "/api/v1/guests/" + suggestion.getString("guest") + "/arrivals/" + person.id();
        polku.site().as("other-hr").post(decision + "/same").expect(404);
        hr.post(decision + "/same").expect(204);
        Caller me = polku.site().as(person);
        assertThat(me.get("/api/v1/goals/" + goal).expect(200).text("why")).isEqualTo("Syy");
        assertThat(me.get("/api/v1/log-entries/" + entry).expect(200).text("whatHappened"))
                .isEqualTo("Vieraana kirjoitettu");
        assertThat(suggested()).isEmpty();
        // the guest's own account leads to the same person now
        Visitor visitor = polku.site().visitor();
        visitor.come(id).expect(200);
        assertThat(visitor.get("/development").expect(200).document().select("#profile"))
                .isNotEmpty();
        assertThat(visitor.get("/log").expect(200).text()).contains("Vieraana kirjoitettu");
        hr.post(decision + "/same").expect(404);
    }

    @Test
    void somebody_else_with_the_same_address_is_kept_apart_for_good() {
        invited();
        String entry = entry("Omani");
        Person arrived = arrive(email);
        JsonObject suggestion = suggested().orElseThrow();
        Someone person = polku.site().people().of(arrived.id());
        hr.post("/api/v1/guests/" + suggestion.getString("guest") + "/arrivals/" + person.id() + "/other")
                .expect(204);
        assertThat(suggested()).isEmpty();
        polku.site().as(person).get("/api/v1/log-entries/" + entry).expect(404);
        guest.get("/api/v1/log-entries/" + entry).expect(200);
    }

    @Test
    void an_address_that_the_provider_has_not_verified_is_no_reason_to_suggest_anything() {
        Answer invited = invite();
        Visitor visitor = polku.site().visitor();
        visitor.comeBy("/sign-in?invitation=" + word(invited), "id=hand-" + id + "&organisation=")
                .expect(200);
        assertThat(state(invited)).isEqualTo("active");
        arrive("ville@kaupunki.example.org");
        assertThat(hr.get("/api/v1/guests/arrivals").expect(200).body()).doesNotContain(invited.text("id"));
    }

    @Test
    void who_is_invited_twice_with_one_key_is_invited_once_and_the_link_told_the_first_time_alone() {
        Caller repeating = hr.with("Idempotency-Key", "kutsu " + id);
        Map<String, ?> guest = content(LocalDate.now().plusMonths(3).toString());
        Answer first = repeating.post("/api/v1/guests", guest).expect(201);
        Answer second = repeating.post("/api/v1/guests", guest).expect(201);
        assertThat(second.text("id")).isEqualTo(first.text("id"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.has("link")).isFalse();
        repeating
                .post("/api/v1/guests", content(LocalDate.now().plusMonths(4).toString()))
                .expect(409);
        polku.site().visitor().accept(first.text("link"), id).expect(200);
    }

    @Test
    void human_resources_invite_on_a_page_and_are_shown_the_link_once() {
        Visitor office = polku.site().signIn("hr");
        Sheet form = office.get("/guests/new").expect(200);
        Sheet refused = office.press(form, "Kutsu", Map.of("givenName", "Ville", "email", "ville"))
                .expect(400);
        assertThat(refused.document().select("#errors a").eachText())
                .contains("Sähköposti: Kirjoita sähköpostiosoite, esimerkiksi nimi@virasto.fi.");
        Sheet shown = office.press(
                        refused,
                        "Kutsu",
                        Map.of(
                                "familyName",
                                "Vieras " + id,
                                "email",
                                email,
                                "home",
                                "Turun kaupunki",
                                "until",
                                LocalDate.now().plusMonths(3).toString()))
                .expect(200);
        String link = shown.document().select("#link").val();
        polku.site().visitor().accept(link, id).expect(200);
        Sheet list = office.get("/guests").expect(200);
        assertThat(list.text()).contains("Vieras " + id, "käyttää Polkua").doesNotContain(link);
        Sheet question = office.get(list.document()
                        .select("tr:contains(" + id + ") a[href$=/end]")
                        .attr("href"))
                .expect(200);
        assertThat(office.press(question, "Päätä vierailu", Map.of())
                        .expect(200)
                        .text())
                .contains("vierailu on päättynyt");
    }

    @Test
    void an_invitation_for_no_time_or_for_ever_is_refused() {
        for (String until : List.of("2020-01-01", "2099-01-01")) {
            assertThat(hr.post("/api/v1/guests", content(until)).expect(400).wrongFields())
                    .containsExactly("until");
        }
    }

    private static Map<String, ?> content(String until) {
        return Map.of(
                "givenName", "Ville",
                "familyName", "Vieras",
                "email", "ville@kaupunki.example.org",
                "language", "fi",
                "home", "Turun kaupunki",
                "until", until);
    }

    private Answer invite() {
        return hr.post("/api/v1/guests", content(LocalDate.now().plusMonths(3).toString()))
                .expect(201);
    }

    private Answer invited() {
        Answer invited = invite();
        polku.site().visitor().accept(invited.text("link"), id).expect(200);
        return invited;
    }

    private static String path(Answer invited) {
        return URI.create(invited.text("link")).getPath();
    }

    private static String word(Answer invited) {
        return path(invited).substring("/invitation/".length());
    }

    private Sheet come(Visitor visitor, String word, String who) {
        return visitor.comeBy("/sign-in?invitation=" + word, "person=" + who);
    }

    private void refused(Answer invited) {
        polku.site().visitor().get(path(invited)).expect(404);
        assertThat(come(polku.site().visitor(), word(invited), id).answer().status())
                .isEqualTo(403);
    }

    private String state(Answer invited) {
        return hr.get("/api/v1/guests/" + invited.text("id")).expect(200).text("state");
    }

    private String goal() {
        return guest.post("/api/v1/goals", Map.of("title", "Opin mentoroimaan", "why", "Syy"))
                .expect(201)
                .text("id");
    }

    private String entry(String text) {
        return guest.post("/api/v1/log-entries", Map.of("whatHappened", text))
                .expect(201)
                .text("id");
    }

    private Caller caller(String who, String address) {
        return polku.site()
                .anonymous()
                .with(
                        "Authorization",
                        "Bearer "
                                + polku.site()
                                        .installation()
                                        .token(new fi.polku.run.Person(who, who, address, "", List.of())));
    }

    /** Somebody with that address comes into the service of the first agency. */
    private Person arrive(String address) {
        Someone like = polku.site().people().fresh();
        Person record =
                polku.host().records().people().find(like.account().id()).orElseThrow();
        Person arrived = new Person(
                "p-6" + UUID.randomUUID().toString().substring(0, 8),
                "Ville",
                "Vieras",
                address,
                "fi",
                record.unit(),
                record.supervisor(),
                LocalDate.of(2026, 1, 1),
                Optional.empty());
        polku.host().records().people().put(arrived);
        polku.awaitSync();
        return arrived;
    }

    private Optional<JsonObject> suggested() {
        return hr.get("/api/v1/guests/arrivals").expect(200).items().stream()
                .filter(arrival -> arrival.getString("email").equals(email))
                .findFirst();
    }
}
