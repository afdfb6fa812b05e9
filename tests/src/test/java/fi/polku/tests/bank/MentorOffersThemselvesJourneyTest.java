package fi.polku.tests.bank;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.OpenBank;
import fi.polku.tests.OpenPair;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody offers to mentor, by their own decision alone, and is found by those whom they choose to reach. */
@PolkuTest
class MentorOffersThemselvesJourneyTest {
    private final Site polku;
    private final Caller hr;
    private final String programme;
    private final List<String> themes;
    private final Someone mentor;
    private final Caller me;
    private final Caller other;
    private final String own;

    MentorOffersThemselvesJourneyTest(Site polku) {
        this.polku = polku;
        this.hr = polku.as(polku.people().fresh().with("hr"));
        this.programme = OpenBank.programme(hr, polku.people().fresh().id().toString());
        this.themes = OpenBank.themes(polku.database(), programme);
        this.mentor = polku.people().fresh();
        this.me = polku.as(mentor);
        this.other = polku.as(polku.people().fresh());
        this.own = "/api/v1/bank/programmes/" + programme + "/offer";
    }

    private Map<String, Object> content() {
        return OpenBank.offer(themes.subList(0, 1), 2);
    }

    private List<String> found(Caller who, String conditions) {
        return who.get("/api/v1/bank/offers?bank=" + programme + conditions).expect(200).items().stream()
                .map(offer -> offer.getString("id"))
                .toList();
    }

    private Answer state(String what) {
        return me.with("If-Match", "*").post(own + "/" + what);
    }

    private Answer change(String tag, Map<String, Object> content) {
        return me.with("If-Match", tag)
                .send(
                        "PUT",
                        own,
                        "application/json",
                        Json.createObjectBuilder(content).build().toString());
    }

    /** Of the profile, with the highest level of its scale. */
    private Map<String, Object> competence() {
        JsonObject competence = me.get("/api/v1/me/profile").expect(200).json().getJsonArray("groups").stream()
                .flatMap(group -> group.asJsonObject().getJsonArray("competences").stream())
                .map(each -> each.asJsonObject())
                .findFirst()
                .orElseThrow();
        return Map.of("competence", competence.getString("competence"), "level", 1);
    }

    @Test
    void draft_is_its_owners_and_is_found_once_it_is_published() {
        Answer begun = me.post(own, content()).expect(201);
        String offer = begun.text("id");
        assertThat(begun.text("state")).isEqualTo("draft");
        assertThat(found(other, "")).isEmpty();
        other.get("/api/v1/bank/offers/" + offer).expect(404);
        assertThat(state("publish").expect(200).text("state")).isEqualTo("published");
        assertThat(found(other, "")).containsExactly(offer);
        Answer opened = other.get("/api/v1/bank/offers/" + offer).expect(200);
        assertThat(opened.text("words")).isEqualTo(OpenBank.WORDS);
        assertThat(opened.json().getInt("free")).isEqualTo(2);
        assertThat(found(me, "")).as("one does not look for oneself").isEmpty();
        hr.get("/api/v1/bank/offers/" + offer).expect(200);
        me.post(own, content()).expect(409);
    }

    @Test
    void what_one_tells_of_oneself_opens_on_the_card_alone_and_is_on_record() {
        String offer = OpenBank.published(me, programme, content());
        JsonObject line = other.get("/api/v1/bank/offers?bank=" + programme)
                .expect(200)
                .items()
                .get(0);
        assertThat(line.containsKey("words")).isFalse();
        assertThat(found(other, "&q=hajautettua")).as("it is not searched").isEmpty();
        other.get("/api/v1/bank/offers/" + offer).expect(200);
        assertThat(me.get("/api/v1/me/looks").expect(200).body()).contains("mentor-offer");
    }

    @Test
    void paused_or_withdrawn_it_is_found_by_nobody_and_can_be_published_again() {
        String offer = OpenBank.published(me, programme, content());
        state("pause").expect(200);
        assertThat(found(other, "")).isEmpty();
        other.get("/api/v1/bank/offers/" + offer).expect(404);
        state("pause").expect(409);
        state("publish").expect(200);
        assertThat(found(other, "")).containsExactly(offer);
        state("withdraw").expect(200);
        assertThat(found(other, "")).isEmpty();
        me.get(own).expect(200);
        me.delete(own).expect(409);
        state("publish").expect(200);
        assertThat(found(other, "")).containsExactly(offer);
    }

    @Test
    void draft_is_thrown_away_and_one_that_says_nothing_is_not_published() {
        Map<String, Object> empty = content();
        empty.put("themes", List.of());
        me.post(own, empty).expect(201);
        assertThat(state("publish").expect(409).body()).contains("theme");
        me.delete(own).expect(204);
        me.get(own).expect(404);
        assertThat(other.get(own).status()).isEqualTo(404);
    }

    @Test
    void is_found_by_theme_competence_language_way_and_free_place() {
        Map<String, Object> content = content();
        Map<String, Object> competence = competence();
        content.put("competences", List.of(competence));
        content.put("languages", List.of("fi", "sv"));
        content.put("meets", "remote");
        content.put("place", "Oulu");
        String offer = OpenBank.published(me, programme, content);
        String uri = java.net.URLEncoder.encode(
                String.valueOf(competence.get("competence")), java.nio.charset.StandardCharsets.UTF_8);
        for (String fits : List.of(
                "&theme=" + themes.get(0),
                "&competence=" + uri,
                "&language=sv",
                "&meets=remote",
                "&own=true",
                "&free=true",
                "&q=oulu",
                "&q=" + mentor.name().substring(mentor.name().lastIndexOf(" ") + 1))) {
            assertThat(found(other, fits)).as(fits).containsExactly(offer);
        }
        for (String misses : List.of(
                "&theme=" + themes.get(1),
                "&competence=http%3A%2F%2Fexample.org%2Fnothing",
                "&language=en",
                "&meets=place",
                "&q=tampere")) {
            assertThat(found(other, misses)).as(misses).isEmpty();
        }
        assertThat(other.get("/api/v1/bank/offers/" + offer)
                        .expect(200)
                        .json()
                        .getJsonArray("competences")
                        .getJsonObject(0)
                        .getInt("level"))
                .isEqualTo(1);
        content.put("from", polku.database().one(String.class, "select (polku.today() + 30)::text"));
        change("*", content).expect(200);
        assertThat(found(other, "&free=true")).as("not free yet").isEmpty();
        assertThat(found(other, "")).containsExactly(offer);
    }

    @Test
    void competences_are_of_ones_profile_and_levels_of_their_scale() {
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("competence", "http://data.europa.eu/esco/skill/not-mine", "level", 1),
                Map.of("competence", competence().get("competence"), "level", 99))) {
            Map<String, Object> content = content();
            content.put("competences", List.of(wrong));
            assertThat(me.post(own, content).expect(400).wrongFields()).containsExactly("competences");
        }
    }

    @Test
    void two_windows_do_not_write_over_each_other() {
        Answer begun = me.post(own, content()).expect(201);
        String first = begun.header("ETag").orElseThrow();
        change(first, content()).expect(200);
        change(first, content()).expect(412);
        me.send("PUT", own, "application/json", "{}").expect(428);
    }

    @Test
    void people_of_other_agencies_find_it_when_its_owner_says_so_and_the_programme_is_for_them() {
        Caller far = polku.as(polku.people().fresh("agency-2", "fi"));
        String offer = OpenBank.published(me, programme, content());
        assertThat(far.get("/api/v1/bank").expect(200).body()).doesNotContain(programme);
        hr.patch(
                        "/api/v1/programmes/" + programme,
                        hr.get("/api/v1/programmes/" + programme),
                        Map.of("reach", "everyone"))
                .expect(200);
        assertThat(found(far, "")).as("its owner has not said so").isEmpty();
        far.get("/api/v1/bank/offers/" + offer).expect(404);
        Map<String, Object> across = content();
        across.put("across", true);
        change("*", across).expect(200);
        assertThat(found(far, "")).containsExactly(offer);
        assertThat(found(far, "&own=true")).isEmpty();
    }

    @Test
    void bank_is_opened_by_who_runs_a_programme_of_pairs_and_closed_again() {
        String bank = "/api/v1/programmes/" + programme + "/bank";
        me.get(bank).expect(404);
        me.post(bank + "/close").expect(404);
        String offer = OpenBank.published(me, programme, content());
        hr.post(bank + "/open").expect(409);
        hr.post(bank + "/close").expect(200);
        other.get("/api/v1/bank/offers/" + offer).expect(404);
        assertThat(found(other, "")).isEmpty();
        assertThat(other.post(own, content()).status()).isEqualTo(404);
        state("pause").expect(200);
        assertThat(state("publish").expect(409).body()).contains("closed");
        hr.post(bank + "/open").expect(200);
        state("publish").expect(200);
        assertThat(found(other, "")).containsExactly(offer);
        String rounds = hr.post("/api/v1/programmes", Map.of("template", "peer-triads"))
                .expect(201)
                .text("id");
        hr.post("/api/v1/programmes/" + rounds + "/bank/open").expect(409);
    }

    @Test
    void who_keeps_the_bank_is_told_nothing_that_fewer_than_five_people_did() {
        OpenBank.published(me, programme, content());
        JsonObject kept =
                hr.get("/api/v1/programmes/" + programme + "/bank").expect(200).json();
        assertThat(kept.getBoolean("open")).isTrue();
        assertThat(kept.containsKey("offered")).isFalse();
        assertThat(hr.get("/api/v1/programmes/" + programme + "/bank").body()).doesNotContain(mentor.name());
        Someone coordinator = polku.people().fresh();
        hr.post(
                        "/api/v1/programmes/" + programme + "/people",
                        Map.of("task", "coordinator", "person", coordinator.id().toString()))
                .expect(201);
        assertThat(polku.as(coordinator)
                        .get("/api/v1/programmes/" + programme + "/bank")
                        .expect(200)
                        .json()
                        .getBoolean("open"))
                .isTrue();
    }

    @Test
    void who_has_mentored_is_asked_on_today_whether_they_would_again_and_offers_nothing_by_that() {
        String invitation = OpenPair.invited(me, programme, mentor.id().toString(), id(other), "Aloitetaanko?");
        OpenPair.begun(other, invitation);
        Visitor visitor = polku.signIn(mentor);
        String link = "/bank/programmes/" + programme + "/offer";
        assertThat(visitor.get("/").expect(200).document().html()).doesNotContain(link);
        me.post("/api/v1/groups/" + invitation + "/end").expect(200);
        other.post("/api/v1/groups/" + invitation + "/end").expect(200);
        assertThat(visitor.get("/").expect(200).document().html()).contains(link);
        me.get(own).expect(404);
        me.post(own, content()).expect(201);
        assertThat(visitor.get("/").expect(200).document().html()).doesNotContain(link);
    }

    private static String id(Caller who) {
        return who.get("/api/v1/me").expect(200).text("id");
    }
}
