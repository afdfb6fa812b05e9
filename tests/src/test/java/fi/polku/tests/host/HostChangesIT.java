package fi.polku.tests.host;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.reference.Person;
import fi.polku.reference.Profile;
import fi.polku.reference.Records;
import fi.polku.tests.Someone;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Something changes in the host: it is here after the next sync, and only that is read. */
@HostTest
class HostChangesIT {
    private final HostSite polku;

    HostChangesIT(HostSite polku) {
        this.polku = polku;
    }

    @Test
    void a_new_level_is_shown_with_who_assessed_it_and_when() {
        Someone expert = polku.site().people().fresh();
        Profile.Entry entry = profile(expert).entries().get(0);
        int level = entry.level().filter(now -> now == 5).isPresent() ? 4 : 5;
        String supervisor = person(expert).supervisor().orElseThrow();
        records().changeLevel(id(expert), entry.competence(), level, supervisor);
        polku.awaitSync();
        JsonObject line = line(expert, entry.competence());
        assertThat(line.getInt("levelNow")).isEqualTo(level);
        assertThat(line.getString("assessedAs")).isEqualTo("supervisor");
        assertThat(line.getString("assessedBy"))
                .isEqualTo(records().people().find(supervisor).orElseThrow().name());
    }

    @Test
    void an_entry_that_the_host_has_dropped_is_no_longer_shown() {
        Someone expert = polku.site().people().fresh();
        Profile before = profile(expert);
        records()
                .profiles()
                .put(new Profile(
                        before.person(),
                        before.entries().subList(1, before.entries().size())));
        polku.awaitSync();
        assertThat(polku.site().as(expert).get("/api/v1/me/profile").body())
                .doesNotContain(before.entries().get(0).competence())
                .contains(before.entries().get(1).competence());
    }

    @Test
    void a_new_supervisor_takes_over_from_the_former_one() {
        Someone expert = polku.site().people().fresh();
        Someone former = polku.site().people().supervisorOf(expert);
        records().changeSupervisor(id(expert), "p-000217");
        polku.awaitSync();
        assertThat(supervisor(expert))
                .isEqualTo(polku.site().people().of("p-000217").id())
                .isNotEqualTo(former.id());
    }

    @Test
    void a_shared_goal_passes_to_the_new_supervisor_and_away_from_the_former() {
        Someone expert = polku.site().people().fresh();
        Someone former = polku.site().people().supervisorOf(expert);
        String goal = polku.site()
                .as(expert)
                .post("/api/v1/goals", Map.of("title", "Kuuntelen ensin"))
                .expect(201)
                .text("id");
        polku.site()
                .as(expert)
                .post("/api/v1/goals/" + goal + "/shares", Map.of("with", "supervisor"))
                .expect(201);
        polku.site().as(former).get("/api/v1/goals/" + goal).expect(200);
        records().changeSupervisor(id(expert), "p-000217");
        polku.awaitSync();
        polku.site().as(former).get("/api/v1/goals/" + goal).expect(404);
        polku.site()
                .as(polku.site().people().of("p-000217"))
                .get("/api/v1/goals/" + goal)
                .expect(200);
    }

    @Test
    void who_has_left_can_no_longer_come_in_and_keeps_their_id() {
        Someone expert = polku.site().people().fresh();
        polku.site().as(expert).get("/api/v1/me/profile").expect(200);
        records().endEmployment(id(expert), LocalDate.of(2026, 1, 31));
        polku.awaitSync();
        assertThat(active(expert)).isFalse();
        polku.site().as(expert).get("/api/v1/me/profile").expect(403);
        records().people().change(id(expert), left -> left.leaving(LocalDate.of(2099, 12, 31)));
        polku.awaitSync();
        assertThat(active(expert)).isTrue();
        assertThat(polku.site().people().of(id(expert)).id()).isEqualTo(expert.id());
        polku.site().as(expert).get("/api/v1/me/profile").expect(200);
    }

    @Test
    void who_is_removed_is_inactive_and_their_profile_is_gone() {
        Someone expert = polku.site().people().fresh();
        records().remove(id(expert));
        polku.awaitSync();
        assertThat(active(expert)).isFalse();
        assertThat(polku.site()
                        .database()
                        .one(Long.class, "select count(*) from polku.profile_entry where person = ?", expert.id()))
                .isZero();
    }

    @Test
    void only_what_changed_is_read_and_written() {
        Someone expert = polku.site().people().fresh();
        String competence = profile(expert).entries().get(0).competence();
        polku.awaitSync();
        long before = polku.run();
        polku.way().requests().clear();
        records().changeLevel(id(expert), competence, 1, id(expert));
        polku.awaitSync();
        assertThat(polku.site()
                        .database()
                        .rows(
                                "select feed, max(n) as n from polku.host_sync_count where run > ? and what = 'read' group by feed having max(n) > 40",
                                before))
                .isEmpty();
        assertThat(polku.way().requests()).anyMatch(request -> request.contains("changedSince="));
    }

    private Records records() {
        return polku.host().records();
    }

    private static String id(Someone someone) {
        return someone.account().id();
    }

    private Person person(Someone someone) {
        return records().people().find(id(someone)).orElseThrow();
    }

    private Profile profile(Someone someone) {
        return records().profiles().find(id(someone)).orElseThrow();
    }

    private boolean active(Someone someone) {
        return polku.site().database().one(Boolean.class, "select active from polku.person where id = ?", someone.id());
    }

    private UUID supervisor(Someone someone) {
        return polku.site()
                .database()
                .one(UUID.class, "select supervisor from polku.person where id = ?", someone.id());
    }

    private JsonObject line(Someone someone, String competence) {
        return polku
                .site()
                .as(someone)
                .get("/api/v1/me/profile")
                .expect(200)
                .json()
                .getJsonArray("groups")
                .getValuesAs(JsonObject.class)
                .stream()
                .flatMap(group -> group.getJsonArray("competences").getValuesAs(JsonObject.class).stream())
                .filter(line -> line.getString("competence").equals(competence))
                .findFirst()
                .orElseThrow();
    }
}
