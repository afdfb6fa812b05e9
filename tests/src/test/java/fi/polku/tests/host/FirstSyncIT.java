package fi.polku.tests.host;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.reference.Profile;
import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the copy holds once the host has been read for the first time. */
@PolkuTest
class FirstSyncIT {
    private final Site polku;

    FirstSyncIT(Site polku) {
        this.polku = polku;
    }

    @Test
    void everybody_is_there_with_unit_and_agency() {
        // other tests erase people, and make some up whom no host tells of; nobody else is away
        assertThat(count("polku.person where host = 'osaava' and (active or erased_at is not null)"))
                .isEqualTo(polku.installation().host().records().people().all().size());
        assertThat(
                        count(
                                "polku.person where host = 'osaava' and erased_at is null and (unit is null or organisation is null)"))
                .isZero();
        assertThat(count("polku.organisation")).isEqualTo(3);
        assertThat(count("polku.unit"))
                .isEqualTo(polku.installation().host().records().units().all().size());
    }

    @Test
    void twenty_four_supervisors_have_twenty_five_reports_each() {
        assertThat(
                        polku.database()
                                .rows(
                                        "select supervisor from polku.person where supervisor is not null group by supervisor having count(*) = 25"))
                .hasSizeGreaterThanOrEqualTo(24);
    }

    @Test
    void the_whole_of_esco_is_there_in_three_languages_beside_the_agencys_own() {
        assertThat(
                        count(
                                "polku.competence c join polku.framework f on f.id = c.framework where f.host_id = 'esco' and c.active"))
                .isEqualTo(13_896);
        assertThat(count("polku.competence where name_fi = '' or name_sv = '' or name_en = ''"))
                .isZero();
        assertThat(count("polku.competence c join polku.framework f on f.id = c.framework where f.host_id <> 'esco'"))
                .isBetween(50L, 70L);
    }

    @Test
    void nothing_that_the_host_sent_was_left_out() {
        assertThat(
                        polku.database()
                                .rows(
                                        "select feed, what, n from polku.host_sync_count where run = 1 and what not in ('read', 'written')"))
                .isEmpty();
    }

    @Test
    void a_profile_is_shown_as_the_host_has_it() {
        Someone expert = polku.people().fresh();
        Answer shown = polku.as(expert).get("/api/v1/me/profile").expect(200);
        Map<String, String> levels = new TreeMap<>();
        for (JsonObject group : shown.json().getJsonArray("groups").getValuesAs(JsonObject.class)) {
            for (JsonObject line : group.getJsonArray("competences").getValuesAs(JsonObject.class)) {
                levels.put(line.getString("competence"), line.get("levelNow") + "→" + line.get("levelTarget"));
            }
        }
        Map<String, String> expected = new TreeMap<>();
        for (Profile.Entry entry : entries(expert)) {
            expected.put(
                    entry.competence(),
                    entry.level().map(String::valueOf).orElse(null) + "→"
                            + entry.target().map(String::valueOf).orElse(null));
        }
        assertThat(levels).isEqualTo(expected).isNotEmpty();
        assertThat(shown.json().getBoolean("hostAway")).isFalse();
        assertThat(shown.text("asOf")).isNotEmpty();
    }

    @Test
    void a_scale_has_a_word_for_each_level_in_the_callers_language() {
        Someone expert = polku.people().fresh();
        JsonObject framework = polku.as(expert)
                .with("Accept-Language", "sv")
                .get("/api/v1/me/profile")
                .expect(200)
                .json()
                .getJsonArray("frameworks")
                .getJsonObject(0);
        assertThat(framework.getJsonArray("scale").getValuesAs(JsonObject.class))
                .extracting(level -> level.getInt("level"))
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(framework.getString("attribution")).contains("Esco");
    }

    @Test
    void competences_are_found_by_any_part_of_their_name_in_the_callers_language() {
        List<JsonObject> found = polku.as("expert")
                .with("Accept-Language", "en")
                .get("/api/v1/competences?q=manage%20staff&limit=3")
                .expect(200)
                .items();
        assertThat(found.get(0).getString("name")).isEqualTo("manage staff");
        assertThat(polku.as("expert")
                        .with("Accept-Language", "fi")
                        .get("/api/v1/competences?q=MUSIIKILLISTA")
                        .expect(200)
                        .items())
                .extracting(one -> one.getString("name"))
                .contains("johtaa musiikillista henkilökuntaa");
        assertThat(polku.as("expert")
                        .get("/api/v1/competences?q=%25%25")
                        .expect(200)
                        .items())
                .isEmpty();
    }

    @Test
    void a_long_profile_takes_as_many_statements_as_a_short_one() {
        Someone expert = polku.people().fresh();
        Caller caller = polku.as(expert);
        caller.get("/api/v1/me/profile").expect(200);
        List<String> few = statements(caller);
        polku.database()
                .change(
                        "insert into polku.profile_entry (person, competence, level, target) select ?, id, 2, 3 from polku.competence"
                                + " order by id limit 500 on conflict do nothing",
                        expert.id());
        List<String> many = statements(caller);
        assertThat(few).hasSizeLessThanOrEqualTo(8);
        assertThat(many).hasSameSizeAs(few);
    }

    private List<String> statements(Caller caller) {
        long before = polku.statements().now();
        caller.get("/api/v1/me/profile").expect(200);
        return polku.statements().since(before);
    }

    private List<Profile.Entry> entries(Someone person) {
        return polku.installation()
                .host()
                .records()
                .profiles()
                .find(person.account().id())
                .orElseThrow()
                .entries();
    }

    private long count(String from) {
        return polku.database().one(Long.class, "select count(*) from " + from);
    }
}
