package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.EngineAsked;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The engine at the desk of a round of triads: asked in the background, understood, changed, taken over by people. */
@PolkuTest
class EngineProposesGroupsIT {
    private final Site polku;
    private final AtTheDesk desk;
    private final String proposals;
    private final String locks;

    EngineProposesGroupsIT(Site polku) {
        this.polku = polku;
        this.desk = AtTheDesk.declared(polku, 9);
        this.proposals = desk.path() + "/proposals";
        this.locks = desk.path() + "/locks";
        withinOneOrganisation();
    }

    /** Everybody in this round works for the same agency, and may be in a group with each other all the same. */
    private void withinOneOrganisation() {
        polku.database()
                .change("update polku.programme set across = false where id = ?::uuid", desk.applying.programme);
    }

    private JsonObject proposed(Caller who) {
        return proposed(who, Map.of());
    }

    private JsonObject proposed(Caller who, Map<String, ?> from) {
        return who.get(proposals + "/" + EngineAsked.done(who, desk.applying.round, from))
                .expect(200)
                .json();
    }

    private static List<JsonObject> groups(JsonObject read) {
        return read.getJsonArray("groups").getValuesAs(JsonObject.class);
    }

    private static Set<String> people(JsonObject group) {
        return group.getJsonArray("people").getValuesAs(JsonObject.class).stream()
                .map(person -> person.getString("application", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Set<String>> together(JsonObject read) {
        return groups(read).stream().map(EngineProposesGroupsIT::people).collect(Collectors.toSet());
    }

    private static String id(JsonObject read) {
        return read.getJsonObject("proposal").getString("id");
    }

    private static JsonObject outcome(JsonObject read) {
        return read.getJsonObject("proposal").getJsonObject("outcome");
    }

    private Answer lock(Caller who, String kind, String... applications) {
        return who.post(locks, Map.of("kind", kind, "applications", List.of(applications)));
    }

    private List<JsonObject> deskGroups(Caller who) {
        return who.get(desk.path() + "/groups").expect(200).items();
    }

    @Test
    void everybody_has_a_group_with_reasons_that_add_up_and_a_bound_that_was_checked() {
        JsonObject read = proposed(desk.first);
        Set<String> placed =
                groups(read).stream().flatMap(group -> people(group).stream()).collect(Collectors.toSet());
        assertThat(placed).containsExactlyInAnyOrderElementsOf(desk.applications);
        assertThat(groups(read)).hasSize(3).allSatisfy(group -> {
            assertThat(people(group)).hasSize(3);
            assertThat(group.getBoolean("canBeTaken")).isTrue();
            List<JsonObject> reasons = group.getJsonArray("reasons").getValuesAs(JsonObject.class);
            assertThat(reasons)
                    .isNotEmpty()
                    .allSatisfy(reason -> assertThat(reason.getString("words")).isNotBlank());
            BigDecimal sum = reasons.stream()
                    .map(reason -> reason.getJsonNumber("score").bigDecimalValue())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(group.getJsonNumber("score").bigDecimalValue());
        });
        JsonObject outcome = outcome(read);
        assertThat(outcome.getInt("placed")).isEqualTo(9);
        assertThat(outcome.getInt("placeable")).isEqualTo(9);
        assertThat(outcome.getInt("violations")).isZero();
        assertThat(outcome.getJsonNumber("bound").bigDecimalValue())
                .isGreaterThanOrEqualTo(outcome.getJsonNumber("score").bigDecimalValue());
        assertThat(outcome.getString("method")).as("so few are divided exactly").isEqualTo("every-division");
        assertThat(read.getJsonArray("unmatched")).isEmpty();
    }

    @Test
    void what_is_asked_twice_alike_is_answered_alike() {
        JsonObject one = proposed(desk.first);
        JsonObject other = proposed(desk.second);
        assertThat(outcome(other).getJsonNumber("score")).isEqualTo(outcome(one).getJsonNumber("score"));
        JsonObject beside = desk.first
                .get(proposals + "/comparison?one=" + id(one) + "&other=" + id(other))
                .expect(200)
                .json();
        assertThat(beside.getInt("same"))
                .isEqualTo(Collections.frequency(
                        new ArrayList<>(together(one).stream()
                                .map(together(other)::contains)
                                .toList()),
                        true));
    }

    @Test
    void groups_are_taken_over_to_the_desk_and_back_and_confirmed_by_people_alone() {
        JsonObject read = proposed(desk.first);
        assertThat(deskGroups(desk.first)).isEmpty();
        String path = proposals + "/" + id(read);
        assertThat(desk.first
                        .post(path + "/take-over", Map.of("group", 1))
                        .expect(200)
                        .json()
                        .getInt("taken"))
                .isEqualTo(1);
        assertThat(deskGroups(desk.second)).hasSize(1);
        assertThat(desk.first
                        .post(path + "/take-over", Map.of())
                        .expect(200)
                        .json()
                        .getInt("taken"))
                .as("those that were not there yet")
                .isEqualTo(2);
        Set<Set<String>> onDesk = deskGroups(desk.second).stream()
                .map(group -> (Set<String>) new TreeSet<>(AtTheDesk.members(group)))
                .collect(Collectors.toSet());
        assertThat(onDesk).isEqualTo(together(read));
        assertThat(desk.first.post(path + "/take-back").expect(200).json().getInt("takenBack"))
                .isEqualTo(3);
        assertThat(deskGroups(desk.second)).isEmpty();
        assertThat(polku.database()
                        .rows("select 1 from polku.mentorship_group g where g.round = ?::uuid", desk.applying.round))
                .as("nobody has confirmed anything")
                .isEmpty();
    }

    @Test
    void what_was_changed_on_the_desk_is_not_taken_back() {
        JsonObject read = proposed(desk.first);
        String path = proposals + "/" + id(read);
        desk.first.post(path + "/take-over", Map.of()).expect(200);
        JsonObject group = deskGroups(desk.second).get(0);
        desk.second
                .with("If-Match", "*")
                .delete(desk.group(group.getString("id")) + "/members/"
                        + AtTheDesk.members(group).get(0))
                .expect(200);
        assertThat(desk.first.post(path + "/take-back").expect(200).json().getInt("takenBack"))
                .isEqualTo(2);
        assertThat(deskGroups(desk.second)).hasSize(1);
    }

    @Test
    void locks_hold_when_it_is_asked_again() {
        JsonObject before = proposed(desk.first);
        Set<String> kept = people(groups(before).get(0));
        List<String> second = List.copyOf(people(groups(before).get(1)));
        List<String> third = List.copyOf(people(groups(before).get(2)));
        lock(desk.first, "keep", kept.toArray(String[]::new)).expect(201);
        lock(desk.second, "apart", second.get(0), second.get(1)).expect(201);
        lock(desk.second, "together", second.get(0), third.get(0)).expect(201);
        JsonObject after = proposed(desk.first, Map.of("from", id(before)));
        assertThat(together(after)).contains(kept);
        assertThat(groups(after).stream().filter(group -> people(group).equals(kept)))
                .singleElement()
                .satisfies(group -> assertThat(group.getBoolean("kept")).isTrue());
        assertThat(groups(after)).hasSize(3).allSatisfy(group -> {
            assertThat(people(group).containsAll(List.of(second.get(0), second.get(1))))
                    .isFalse();
            assertThat(people(group).contains(second.get(0)))
                    .isEqualTo(people(group).contains(third.get(0)));
        });
        assertThat(after.getJsonObject("proposal").getInt("from"))
                .isEqualTo(before.getJsonObject("proposal").getInt("number"));
        assertThat(outcome(after).getJsonNumber("score").bigDecimalValue())
                .isLessThanOrEqualTo(outcome(before).getJsonNumber("score").bigDecimalValue());
        JsonObject first = desk.first.get(locks).expect(200).items().get(0);
        desk.second.delete(locks + "/" + first.getString("id")).expect(204);
        assertThat(desk.first.get(locks).expect(200).items()).hasSize(2);
    }

    @Test
    void who_is_set_aside_is_left_and_told_why_with_the_others_of_whom_there_are_too_few() {
        String aside = desk.applications.get(4);
        lock(desk.first, "aside", aside).expect(201);
        JsonObject read = proposed(desk.first);
        assertThat(groups(read)).hasSize(2);
        List<JsonObject> unmatched = read.getJsonArray("unmatched").getValuesAs(JsonObject.class);
        assertThat(unmatched).hasSize(3);
        assertThat(unmatched.stream()
                        .filter(left -> left.getJsonObject("person")
                                .getString("application")
                                .equals(aside)))
                .singleElement()
                .satisfies(left -> assertThat(left.getString("why")).isEqualTo("aside"));
        assertThat(unmatched.stream()
                        .filter(left -> !left.getJsonObject("person")
                                .getString("application")
                                .equals(aside)))
                .allSatisfy(left -> {
                    assertThat(left.getString("why")).isEqualTo("numbers");
                    assertThat(left.getString("words")).isNotBlank();
                });
    }

    @Test
    void rule_that_leaves_nobody_is_named_with_what_would_change_it() {
        polku.database().change("update polku.programme set across = true where id = ?::uuid", desk.applying.programme);
        JsonObject read = proposed(desk.first);
        assertThat(groups(read)).isEmpty();
        assertThat(read.getJsonArray("unmatched").getValuesAs(JsonObject.class))
                .hasSize(9)
                .allSatisfy(left -> {
                    assertThat(left.getString("why")).isEqualTo("nobody-fits");
                    assertThat(left.getJsonArray("changes").getJsonObject(0).getString("rule"))
                            .isEqualTo("organisation");
                });
    }

    @Test
    void cost_of_a_move_is_told_before_it_is_made_and_nothing_is_moved() {
        String group = desk.triad(desk.first, 0);
        int version = desk.version(desk.first);
        JsonObject cost = desk.first
                .get(proposals + "/move-cost?application=" + desk.applications.get(5) + "&into=" + group)
                .expect(200)
                .json();
        JsonObject change = cost.getJsonArray("groups").getJsonObject(0);
        assertThat(change.getJsonObject("before").getJsonArray("broken")).isEmpty();
        assertThat(change.getJsonObject("after").getJsonArray("broken").toString())
                .contains("size");
        JsonObject out = desk.first
                .get(proposals + "/move-cost?application=" + desk.applications.get(0))
                .expect(200)
                .json();
        assertThat(out.getJsonNumber("score").bigDecimalValue())
                .as("a group of three is worth something, one of two is none")
                .isLessThanOrEqualTo(BigDecimal.ZERO);
        assertThat(desk.version(desk.first)).isEqualTo(version);
    }

    @Test
    void group_with_somebody_whom_a_member_does_not_weigh_tells_that_member_nothing_and_is_not_theirs_to_take() {
        JsonObject read = proposed(desk.first);
        String hidden = desk.applications.get(0);
        desk.declare(desk.second, hidden).expect(200);
        JsonObject seen =
                desk.second.get(proposals + "/" + id(read)).expect(200).json();
        assertThat(seen.toString()).doesNotContain(hidden, desk.people.get(0).name());
        assertThat(groups(seen).stream().filter(group -> people(group).contains("")))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.getBoolean("canBeTaken")).isFalse();
                    assertThat(group.containsKey("reasons")).isFalse();
                });
        assertThat(desk.second
                        .post(proposals + "/" + id(read) + "/take-over", Map.of())
                        .expect(200)
                        .json()
                        .getInt("taken"))
                .isEqualTo(2);
        JsonObject own = proposed(desk.second);
        assertThat(own.toString()).doesNotContain(hidden);
    }

    @Test
    void weights_decide_what_counts() {
        String wishes = Agency.PROGRAMMES + "/" + desk.applying.programme + "/wishes";
        Answer before = desk.agency.hr.get(wishes).expect(200);
        assertThat(before.header("ETag")).contains("\"0\"");
        desk.agency
                .hr
                .with("If-Match", "*")
                .send(
                        "PUT",
                        wishes,
                        "application/json",
                        "{\"themes\":\"much\",\"competence\":\"none\",\"experience\":\"none\",\"left-over\":\"none\"}")
                .expect(200);
        JsonObject read = proposed(desk.first);
        assertThat(groups(read)).allSatisfy(group -> {
            List<JsonObject> reasons = group.getJsonArray("reasons").getValuesAs(JsonObject.class);
            assertThat(reasons)
                    .singleElement()
                    .satisfies(reason -> assertThat(reason.getString("wish")).isEqualTo("themes"));
            assertThat(group.getJsonNumber("score").bigDecimalValue())
                    .as("all have the same theme")
                    .isEqualByComparingTo(BigDecimal.ONE);
        });
        desk.first.get(wishes).expect(404);
    }

    @Test
    void one_is_worked_out_at_a_time_and_thrown_away_when_it_is_done() {
        JsonObject read = proposed(desk.first);
        desk.second.delete(proposals + "/" + id(read)).expect(204);
        desk.first.get(proposals + "/" + id(read)).expect(404);
        assertThat(desk.first.get(proposals).expect(200).items()).isEmpty();
        desk.agency.hr.get(proposals).expect(404);
        desk.agency.hr.post(proposals, Map.of()).expect(404);
    }
}
