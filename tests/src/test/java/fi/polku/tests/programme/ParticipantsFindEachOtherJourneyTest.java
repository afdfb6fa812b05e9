package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.OpenPair;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Sheet;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The network of a round: who has joined sees who else has, and nobody else sees anybody. */
@PolkuTest
class ParticipantsFindEachOtherJourneyTest {
    private static final String WORDS = "Jaan kokemuksia hybridikokouksista";
    private static final String MESSAGE = "Kiinnostuin kortistasi, jutellaanko?";

    private final Site polku;
    private final Gathered round;
    private final String network;

    ParticipantsFindEachOtherJourneyTest(Site polku) {
        this.polku = polku;
        this.round = Gathered.of(polku);
        this.network = "/api/v1/rounds/" + round.round() + "/network";
    }

    private static Map<String, Object> card(String... languages) {
        return new HashMap<>(Map.of("words", WORDS, "languages", List.of(languages)));
    }

    private String joined(Caller who) {
        return who.post(network + "/card", card("fi")).expect(201).text("id");
    }

    private List<String> seen(Caller who, String search) {
        return who.get(network + "/cards" + search).expect(200).items().stream()
                .map(card -> card.getString("id"))
                .toList();
    }

    private static JsonObject theme(JsonObject network, int i) {
        return network.getJsonArray("themes").getJsonObject(i);
    }

    private Answer change(Caller who, String tag, Map<String, Object> content) {
        return who.with("If-Match", tag)
                .send(
                        "PUT",
                        network + "/card",
                        "application/json",
                        Json.createObjectBuilder(content).build().toString());
    }

    @Test
    void one_sees_others_when_one_has_joined_and_nobody_before() {
        Caller one = polku.as(round.participant());
        Caller other = polku.as(round.participant());
        String card = joined(one);
        other.get(network + "/cards").expect(403);
        other.get("/api/v1/network/cards/" + card).expect(404);
        other.post("/api/v1/network/cards/" + card + "/messages", Map.of("words", MESSAGE))
                .expect(404);
        String back = joined(other);
        assertThat(seen(other, "")).containsExactly(back, card);
        Answer opened = other.get("/api/v1/network/cards/" + card).expect(200);
        assertThat(opened.text("words")).isEqualTo(WORDS);
        assertThat(opened.has("email")).isFalse();
        assertThat(other.get(network + "/cards").expect(200).body())
                .as("what somebody wrote opens on their card alone")
                .doesNotContain(WORDS);
    }

    @Test
    void nobody_outside_the_round_finds_it_and_organisers_know_a_number_from_five_on() {
        Caller stranger = polku.as(polku.people().fresh("agency-1", "fi"));
        stranger.get(network).expect(404);
        stranger.post(network + "/card", card("fi")).expect(404);
        List<Caller> people =
                Stream.generate(round::participant).limit(5).map(polku::as).toList();
        String first = joined(people.get(0));
        people.subList(1, 4).forEach(this::joined);
        assertThat(round.hr().get(network).expect(200).has("people")).isFalse();
        joined(people.get(4));
        assertThat(round.hr().get(network).expect(200).json().getInt("people")).isEqualTo(5);
        assertThat(people.get(0).get(network).expect(200).has("people")).isFalse();
        round.hr().get(network + "/cards").expect(403);
        round.hr().post(network + "/card", card("fi")).expect(403);
        round.hr().get("/api/v1/network/cards/" + first).expect(404);
        polku.as(round.trainer()).get(network).expect(404);
    }

    @Test
    void a_card_says_what_its_owner_chose_and_no_more() {
        Caller me = polku.as(round.participant());
        JsonObject theme = theme(me.get(network).expect(200).json(), 0);
        Map<String, Object> content = card("fi", "sv");
        content.put("themes", List.of(theme.getString("id")));
        content.put("showsEmail", true);
        Answer mine = me.post(network + "/card", content).expect(201);
        me.post(network + "/card", content).expect(409);
        assertThat(mine.text("email")).contains("@");
        content.put("showsEmail", false);
        content.put("words", "Toiset sanat");
        String tag = mine.header("ETag").orElseThrow();
        Answer changed = change(me, tag, content).expect(200);
        assertThat(changed.has("email")).isFalse();
        assertThat(changed.text("words")).isEqualTo("Toiset sanat");
        change(me, tag, content).expect(412);
        content.put("competences", List.of("http://data.europa.eu/esco/skill/not-mine"));
        assertThat(change(me, "*", content).expect(400).wrongFields()).containsExactly("competences");
    }

    @Test
    void competences_are_those_of_the_profile_chosen_one_by_one_without_levels() {
        Someone expert = polku.people().demo("expert");
        round.begun(List.of(expert));
        Caller me = polku.as(expert);
        List<String> uris = me.get("/api/v1/me/profile").expect(200).json().getJsonArray("groups").stream()
                .map(JsonValue::asJsonObject)
                .flatMap(group -> group.getJsonArray("competences").stream())
                .map(each -> each.asJsonObject().getString("competence"))
                .limit(2)
                .toList();
        assertThat(uris).hasSize(2);
        Map<String, Object> content = card("fi");
        content.put("competences", List.of(uris.get(0)));
        String card = me.post(network + "/card", content).expect(201).text("id");
        Caller other = polku.as(round.participant());
        joined(other);
        Answer seen = other.get("/api/v1/network/cards/" + card).expect(200);
        assertThat(seen.json().getJsonArray("competences").getString(0)).isEqualTo(uris.get(0));
        assertThat(seen.body()).doesNotContain(uris.get(1), "level");
        me.delete(network + "/card").expect(204);
    }

    @Test
    void people_are_found_by_name_organisation_theme_and_language_a_page_at_a_time() {
        Someone sought = round.participant();
        Caller me = polku.as(sought);
        JsonObject found = me.get(network).expect(200).json();
        Map<String, Object> content = card("sv");
        content.put("themes", List.of(theme(found, 1).getString("id")));
        String card = me.post(network + "/card", content).expect(201).text("id");
        Someone abroad = polku.people().fresh("agency-2", "fi");
        round.begun(List.of(abroad));
        String away = joined(polku.as(abroad));
        List<String> more = IntStream.range(0, 3)
                .mapToObj(i -> joined(polku.as(round.participant())))
                .toList();
        String family = sought.name().substring(sought.name().indexOf(' ') + 1);
        assertThat(seen(me, "?q=" + family.toUpperCase(java.util.Locale.ROOT))).contains(card);
        assertThat(seen(
                        me,
                        "?q="
                                + theme(found, 1)
                                        .getJsonObject("name")
                                        .getString("fi")
                                        .split(" ")[0]))
                .containsExactly(card);
        assertThat(seen(me, "?q=hybridikokouksista")).isEmpty();
        assertThat(seen(me, "?language=sv")).containsExactly(card);
        assertThat(seen(me, "?theme=" + theme(found, 1).getString("id"))).containsExactly(card);
        JsonObject now = me.get(network).expect(200).json();
        assertThat(now.getJsonArray("organisations")).hasSize(2);
        String agency = polku.database()
                .one(String.class, "select organisation::text from polku.person where id = ?", abroad.id());
        assertThat(seen(me, "?organisation=" + agency)).containsExactly(away);
        Answer first = me.get(network + "/cards?limit=2").expect(200);
        assertThat(first.items()).extracting(c -> c.getString("id")).containsExactly(more.get(2), more.get(1));
        assertThat(seen(me, "?limit=100&cursor=" + first.text("next"))).containsExactly(more.get(0), away, card);
    }

    @Test
    void who_leaves_is_gone_at_once_and_sees_nobody() {
        Caller me = polku.as(round.participant());
        Caller other = polku.as(round.participant());
        String card = joined(me);
        String theirs = joined(other);
        me.delete(network + "/card").expect(204);
        me.delete(network + "/card").expect(404);
        assertThat(seen(other, "")).doesNotContain(card);
        other.get("/api/v1/network/cards/" + card).expect(404);
        me.get("/api/v1/network/cards/" + theirs).expect(404);
        me.get(network + "/cards").expect(403);
    }

    @Test
    void who_leaves_the_round_or_the_agency_is_seen_no_more_and_can_still_remove_their_card() {
        Someone leaver = round.participant();
        Someone gone = round.participant();
        Caller me = polku.as(leaver);
        Caller other = polku.as(round.participant());
        String card = joined(me);
        String ofGone = joined(polku.as(gone));
        String theirs = joined(other);
        round.left(leaver);
        polku.database().change("update polku.person set employed_to = polku.today() - 1 where id = ?", gone.id());
        assertThat(seen(other, "")).containsExactly(theirs);
        other.get("/api/v1/network/cards/" + card).expect(404);
        other.get("/api/v1/network/cards/" + ofGone).expect(404);
        me.get("/api/v1/network/cards/" + theirs).expect(404);
        me.get(network + "/cards").expect(403);
        change(me, "*", card("fi")).expect(403);
        assertThat(me.get(network).expect(200).json().getBoolean("joined")).isFalse();
        me.delete(network + "/card").expect(204);
        me.get(network).expect(404);
    }

    @Test
    void a_message_reaches_its_receiver_who_answers_and_nobody_else_reads_it() {
        Caller me = polku.as(round.participant());
        Someone receiver = round.participant();
        Caller other = polku.as(receiver);
        Caller third = polku.as(round.participant());
        joined(third);
        String mine = joined(me);
        String theirs = joined(other);
        String message = me.post("/api/v1/network/cards/" + theirs + "/messages", Map.of("words", MESSAGE))
                .expect(201)
                .text("id");
        String at = "/api/v1/network/messages/" + message;
        assertThat(me.get(at).expect(200).json().getBoolean("mine")).isTrue();
        List<JsonObject> told = other.get("/api/v1/me/notices?limit=100").expect(200).items().stream()
                .filter(notice -> notice.getString("kind").equals("network-message"))
                .toList();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).getString("page")).isEqualTo("/network/messages/" + message);
        assertThat(told.toString()).doesNotContain(MESSAGE);
        JsonObject listed =
                other.get("/api/v1/network/messages").expect(200).items().get(0);
        assertThat(listed.getBoolean("fresh")).isTrue();
        assertThat(listed.containsKey("words")).isFalse();
        Answer read = other.get(at).expect(200);
        assertThat(read.text("words")).isEqualTo(MESSAGE);
        assertThat(read.text("card")).isEqualTo(mine);
        assertThat(other.get(at).expect(200).json().getBoolean("fresh")).isFalse();
        third.get(at).expect(404);
        third.delete(at).expect(404);
        third.post(at + "/block").expect(404);
        round.hr().get(at).expect(404);
        other.delete(at).expect(404);
        me.post("/api/v1/network/cards/" + mine + "/messages", Map.of("words", MESSAGE))
                .expect(404);
        other.post("/api/v1/network/cards/" + mine + "/messages", Map.of("words", "Jutellaan!"))
                .expect(201);
        me.delete(at).expect(204);
        other.get(at).expect(404);
    }

    @Test
    void one_writes_only_so_often_in_a_day() {
        Caller me = polku.as(round.participant());
        joined(me);
        String theirs = joined(polku.as(round.participant()));
        String path = "/api/v1/network/cards/" + theirs + "/messages";
        IntStream.range(0, 10)
                .forEach(i -> me.post(path, Map.of("words", MESSAGE)).expect(201));
        assertThat(me.post(path, Map.of("words", MESSAGE)).expect(409).body()).contains("10");
    }

    @Test
    void who_is_blocked_sees_and_writes_no_more_without_being_told_until_it_is_lifted() {
        Caller me = polku.as(round.participant());
        Someone sender = round.participant();
        Caller other = polku.as(sender);
        String mine = joined(me);
        String theirs = joined(other);
        String message = other.post("/api/v1/network/cards/" + mine + "/messages", Map.of("words", MESSAGE))
                .expect(201)
                .text("id");
        other.post("/api/v1/network/messages/" + message + "/block").expect(404);
        me.post("/api/v1/network/messages/" + message + "/block").expect(204);
        me.post("/api/v1/network/messages/" + message + "/block").expect(204);
        other.get("/api/v1/network/cards/" + mine).expect(404);
        other.post("/api/v1/network/cards/" + mine + "/messages", Map.of("words", MESSAGE))
                .expect(404);
        assertThat(seen(other, "")).containsExactly(theirs);
        assertThat(seen(me, "")).containsExactly(mine);
        assertThat(me.get("/api/v1/network/messages/" + message)
                        .expect(200)
                        .json()
                        .getBoolean("blocked"))
                .isTrue();
        assertThat(other.get("/api/v1/me/looks").expect(200).body()).doesNotContain("network.block");
        assertThat(other.get("/api/v1/network/blocks").expect(200).items()).isEmpty();
        JsonObject blocked =
                me.get("/api/v1/network/blocks").expect(200).items().get(0);
        assertThat(blocked.getString("person")).isEqualTo(sender.id().toString());
        me.delete("/api/v1/network/blocks/" + sender.id()).expect(204);
        me.delete("/api/v1/network/blocks/" + sender.id()).expect(404);
        other.get("/api/v1/network/cards/" + mine).expect(200);
    }

    @Test
    void two_ids_that_are_one_have_one_card_and_block_nobody_twice_nor_themselves() {
        List<Someone> people = Stream.generate(round::participant).limit(4).toList();
        List<String> cards = people.stream().map(polku::as).map(this::joined).toList();
        Caller me = polku.as(people.get(0));
        for (int i = 1; i < 4; i++) {
            String message = polku.as(people.get(i))
                    .post("/api/v1/network/cards/" + cards.get(0) + "/messages", Map.of("words", MESSAGE))
                    .expect(201)
                    .text("id");
            me.post("/api/v1/network/messages/" + message + "/block").expect(204);
        }
        merge(people.get(2), people.get(1));
        assertThat(me.get("/api/v1/network/blocks").expect(200).items())
                .extracting(blocked -> blocked.getString("person"))
                .containsExactlyInAnyOrder(
                        people.get(1).id().toString(), people.get(3).id().toString());
        merge(people.get(3), people.get(0));
        assertThat(me.get("/api/v1/network/blocks").expect(200).items())
                .extracting(blocked -> blocked.getString("person"))
                .containsExactly(people.get(1).id().toString());
        me.delete("/api/v1/network/blocks/" + people.get(1).id()).expect(204);
        assertThat(seen(me, "")).containsExactly(cards.get(1), cards.get(0));
        assertThat(me.get("/api/v1/network/messages").expect(200).items()).hasSize(3);
    }

    private void merge(Someone from, Someone into) {
        polku.database().rows("select polku.merge_person(?, ?)", from.id(), into.id());
    }

    @Test
    void is_kept_as_long_as_the_applications_of_its_round_and_destroyed_with_them() {
        Someone me = round.participant();
        Someone other = round.participant();
        String mine = joined(polku.as(me));
        String theirs = joined(polku.as(other));
        String message = polku.as(me)
                .post("/api/v1/network/cards/" + theirs + "/messages", Map.of("words", MESSAGE))
                .expect(201)
                .text("id");
        polku.as(other).post("/api/v1/network/messages/" + message + "/block").expect(204);
        LocalDate until = LocalDate.parse(polku.as(me).get(network).expect(200).text("keptUntil"));
        assertThat(due(me, until.minusDays(1))).isZero();
        assertThat(due(me, until)).as("a card and a message").isEqualTo(2);
        assertThat(due(other, until)).as("a card and a block").isEqualTo(2);
        destroyed(me, until.minusDays(1));
        polku.as(me).get(network + "/card").expect(200);
        destroyed(me, until);
        polku.as(me).get(network + "/card").expect(404);
        polku.as(other).get("/api/v1/network/messages/" + message).expect(404);
        polku.as(other).get("/api/v1/network/cards/" + mine).expect(404);
        polku.as(other).get(network + "/card").expect(200);
        destroyed(other, until);
        assertThat(polku.as(other).get("/api/v1/network/blocks").expect(200).items())
                .isEmpty();
    }

    private long due(Someone who, LocalDate upTo) {
        return polku.database()
                .one(
                        Long.class,
                        "select coalesce(sum(d.things), 0)::bigint from polku.person p"
                                + " cross join lateral polku.due('network', p.organisation, ?) d where p.id = ? and d.person = p.id",
                        Date.valueOf(upTo),
                        who.id());
    }

    /** As the worker does it. */
    private void destroyed(Someone who, LocalDate upTo) {
        polku.database()
                .one(
                        String.class,
                        "select polku.destroy_network(array[?::uuid], ?)::text",
                        who.id(),
                        Date.valueOf(upTo));
    }

    @Test
    void of_a_colleague_one_may_make_a_pair_where_a_programme_takes_both() {
        Someone me = round.participant();
        Someone other = round.participant();
        Someone abroad = polku.people().fresh("agency-2", "fi");
        round.begun(List.of(abroad));
        joined(polku.as(me));
        String card = joined(polku.as(other));
        String away = joined(polku.as(abroad));
        String pairs = OpenPair.programme(round.hr(), round.coordinator().id().toString());
        // a card offers the first of them by name, and other tests have made many
        polku.database().change("update polku.programme set name_fi = '1 ' || name_fi where id = ?::uuid", pairs);
        assertThat(polku.as(me).get("/api/v1/network/cards/" + card).expect(200).json().getJsonArray("pairs").stream()
                        .map(JsonValue::asJsonObject)
                        .filter(pair -> pair.getString("programme").equals(pairs))
                        .map(pair -> pair.getString("role")))
                .containsExactlyInAnyOrder("mentor", "mentee");
        assertThat(polku.as(me).get("/api/v1/network/cards/" + away).expect(200).body())
                .as("one invites colleagues alone")
                .doesNotContain(pairs);
        Visitor visitor = polku.signIn(me);
        String link = visitor.get("/network/cards/" + card)
                .document()
                .select("a[href^=/mentoring/" + pairs + "/invite?seat=mentor]")
                .attr("href");
        assertThat(visitor.get(link).text()).contains(other.name());
    }

    @Test
    void what_others_opened_is_on_record_for_whom_it_belongs_to() {
        Someone reader = round.participant();
        Caller me = polku.as(round.participant());
        Caller other = polku.as(reader);
        String mine = joined(me);
        joined(other);
        me.get("/api/v1/network/cards/" + mine).expect(200);
        other.get(network + "/cards").expect(200);
        assertThat(looks(me)).isEmpty();
        other.get("/api/v1/network/cards/" + mine).expect(200);
        assertThat(looks(me)).hasSize(1);
        assertThat(looks(me).get(0).toString()).contains("network-card", reader.name());
    }

    private static List<JsonObject> looks(Caller me) {
        return me.get("/api/v1/me/looks").expect(200).items().stream()
                .filter(look -> look.toString().contains("network"))
                .toList();
    }

    @Test
    void in_pages_without_script_one_looks_at_the_preview_joins_finds_writes_and_leaves() {
        Someone other = round.participant();
        Caller them = polku.as(other);
        String card = joined(them);
        Someone me = round.participant();
        Visitor visitor = polku.signIn(me);
        String here = "/rounds/" + round.round() + "/network";
        assertThat(visitor.get(here).text())
                .contains("Näet muut, kun olet itse liittynyt")
                .doesNotContain(other.name());
        Sheet form = visitor.get(here + "/card");
        Sheet preview =
                visitor.press(form, "Katso, mitä muut näkevät", Map.of("words", "Etsin vertaista", "do", "preview"));
        assertThat(preview.text()).contains("Tämän muut näkevät", me.name());
        assertThat(them.get(network + "/cards").expect(200).items()).hasSize(1);
        Sheet joined = visitor.press(preview, "Liity verkostoon", Map.of());
        assertThat(joined.text()).contains("Olet liittynyt verkostoon", other.name());
        String family = other.name().substring(other.name().indexOf(' ') + 1);
        assertThat(visitor.get(here + "?q=" + family).text()).contains(other.name());
        assertThat(visitor.get(here + "?theme=nonsense").answer().status()).isEqualTo(400);
        Sheet person = visitor.get("/network/cards/" + card);
        assertThat(person.text()).contains(WORDS);
        assertThat(visitor.press(person, "Lähetä", Map.of("words", "")).answer().status())
                .isEqualTo(400);
        assertThat(visitor.press(person, "Lähetä", Map.of("words", MESSAGE)).text())
                .contains("Viesti on lähetetty");
        String message =
                them.get("/api/v1/network/messages").expect(200).items().get(0).getString("id");
        Visitor receiver = polku.signIn(other);
        Sheet read = receiver.get("/network/messages/" + message);
        assertThat(read.text()).contains(MESSAGE);
        Sheet blocked = receiver.press(read, "Estä viestit häneltä", Map.of());
        assertThat(blocked.text()).contains("Olet estänyt viestit", me.name());
        assertThat(receiver.press(blocked, "Salli viestit " + me.name(), Map.of())
                        .text())
                .doesNotContain("Olet estänyt viestit");
        Sheet left = visitor.press(visitor.get(here + "/leave"), "Lähde", Map.of());
        assertThat(left.text()).contains("Kukaan ei enää näe korttiasi");
        assertThat(seen(them, "")).containsExactly(card);
    }
}
