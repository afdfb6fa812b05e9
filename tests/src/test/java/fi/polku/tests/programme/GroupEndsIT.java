package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.run.Await;
import fi.polku.tests.Caller;
import fi.polku.tests.Database;
import fi.polku.tests.OpenRound;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.TimeTest;
import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A round is over and so are its groups, without anybody's doing; later their time is over too, and nobody reads what they wrote. */
@TimeTest
class GroupEndsIT {
    private final Site polku;
    private final Database database;
    private final Caller asMaija;
    private final Caller asPekka;
    private final Caller asAino;
    private final UUID id;
    private final String group;
    private final LocalDate last;
    /** The last day on which it is kept, as its programme says; the day after is a day of grace. */
    private final LocalDate destroyedAfter;

    GroupEndsIT(Site polku) {
        this.polku = polku;
        this.database = polku.database();
        Gathered round = Gathered.of(polku);
        OpenRound.beginsToday(database, round.round(), "meetings");
        Someone maija = polku.people().fresh("agency-1", "fi");
        Someone pekka = polku.people().fresh("agency-1", "fi");
        // each organisation's retention takes its own people out, and the last of them takes the key
        Someone aino = polku.people().fresh("agency-2", "fi");
        this.asMaija = polku.as(maija);
        this.asPekka = polku.as(pekka);
        this.asAino = polku.as(aino);
        this.id = round.begun(List.of(maija, pekka, aino));
        this.group = Grouped.GROUPS + id;
        this.last = database.one(
                        Date.class, "select max(last_day) from polku.round_phase where round = ?::uuid", round.round())
                .toLocalDate();
        this.destroyedAfter = database.one(
                        Date.class,
                        "select (?::date + make_interval(months => retention))::date from polku.programme where id = ?::uuid",
                        Date.valueOf(last),
                        round.programme())
                .toLocalDate();
    }

    private String goalShared(Caller owner) {
        String goal = owner.post("/api/v1/goals", Map.of("title", "Opin kysymään", "why", "Siksi"))
                .expect(201)
                .text("id");
        owner.post("/api/v1/goals/" + goal + "/shares", Map.of("with", "group:" + id))
                .expect(201);
        return "/api/v1/goals/" + goal;
    }

    private void says(Caller who, String words, int status) {
        who.post(group + "/messages", Map.of("words", words)).expect(status);
    }

    private List<String> readBy(Caller who) {
        return who.get(group + "/messages").expect(200).items().stream()
                .map(message -> message.getString("words"))
                .toList();
    }

    private long keys(String which) {
        return database.one(Long.class, "select count(*) from polku_keys.data_key where author = ? and " + which, id);
    }

    private long texts() {
        return database.one(Long.class, "select count(*) from polku.group_message where mentorship_group = ?", id)
                + database.one(Long.class, "select count(*) from polku.agreement where mentorship_group = ?", id);
    }

    @Test
    void group_goes_on_to_the_last_day_of_its_round_and_not_a_day_longer() {
        String goal = goalShared(asMaija);
        polku.clock().moveTo(last);
        says(asPekka, "Vielä tänään", 201);
        asAino.get(goal).expect(200);
        assertThat(asMaija.get(group).expect(200).has("endedOn")).isFalse();
        polku.clock().moveTo(last.plusDays(1));
        assertThat(asMaija.get(group).expect(200).text("endedOn")).isEqualTo(last.toString());
        says(asPekka, "Liian myöhään", 409);
        asPekka.post(group + "/leave", Map.of()).expect(409);
        asMaija.with("If-Match", "*")
                .send("PUT", group + "/agreement", "application/json", Grouped.TERMS)
                .expect(409);
        asAino.get(goal).expect(404);
        asMaija.get(goal).expect(200);
        String other = asMaija.post("/api/v1/goals", Map.of("title", "Uusi"))
                .expect(201)
                .text("id");
        asMaija.post("/api/v1/goals/" + other + "/shares", Map.of("with", "group:" + id))
                .expect(400);
        assertThat(readBy(asAino)).containsExactly("Vielä tänään");
    }

    @Test
    void what_a_group_wrote_is_destroyed_with_its_key_when_its_time_is_over_and_what_is_ones_own_stays() {
        String goal = goalShared(asMaija);
        asMaija.with("If-Match", "\"0\"")
                .send("PUT", group + "/agreement", "application/json", Grouped.TERMS)
                .expect(200);
        says(asMaija, "Meidän kesken", 201);
        says(asAino, "Niin on", 201);
        assertThat(keys("wrapped is not null")).isEqualTo(1);
        polku.clock().moveTo(last.plusDays(1));
        assertThat(asMaija.get(group).expect(200).text("destroyedAfter")).isEqualTo(destroyedAfter.toString());
        polku.clock().moveTo(destroyedAfter.plusDays(1));
        assertThat(readBy(asPekka)).containsExactly("Niin on", "Meidän kesken");
        polku.clock().moveTo(destroyedAfter.plusDays(2));
        assertThat(Await.until(Duration.ofMinutes(2), () -> keys("destroyed_at is not null and wrapped is null") == 1))
                .as(() -> "the group's key is destroyed; runs: "
                        + database.rows("select day, started_at, moved_at, ended_at, fault from polku.retention_run"
                                + " order by ended_at desc nulls first limit 5")
                        + " of "
                        + database.rows("select day, ended_at is null as open, count(*)"
                                + " from polku.retention_run group by 1, 2 order by 1 desc limit 5")
                        + "; the database does "
                        + database.rows("select state, wait_event_type, query_start, query"
                                + " from pg_stat_activity where query like '%retention%'"))
                .isTrue();
        assertThat(texts()).isZero();
        for (Caller each : List.of(asMaija, asPekka, asAino)) {
            each.get(group).expect(404);
            each.get(group + "/messages").expect(404);
        }
        asAino.get(goal).expect(404);
        assertThat(asMaija.get(goal).expect(200).text("why")).isEqualTo("Siksi");
        assertThat(asMaija.get(goal + "/shares").expect(200).items()).isEmpty();
    }

    @Test
    void who_has_left_keeps_what_they_wrote_and_their_goals_until_the_groups_time_is_over() {
        String goal = goalShared(asMaija);
        String entry = asMaija.post("/api/v1/log-entries", Map.of("whatHappened", "Mitä opin heiltä"))
                .expect(201)
                .text("id");
        says(asMaija, "Hei teille", 201);
        says(asPekka, "Hei sinulle", 201);
        asMaija.post(group + "/leave", Map.of()).expect(204);
        assertThat(readBy(asMaija)).containsExactly("Hei teille");
        says(asMaija, "En ole enää täällä", 404);
        asPekka.get(goal).expect(404);
        assertThat(asMaija.get(goal).expect(200).text("why")).isEqualTo("Siksi");
        assertThat(asMaija.get("/api/v1/log-entries/" + entry).expect(200).text("whatHappened"))
                .isEqualTo("Mitä opin heiltä");
        polku.clock().moveTo(last.plusDays(1));
        assertThat(readBy(asMaija)).containsExactly("Hei teille");
        assertThat(readBy(asPekka)).containsExactly("Hei sinulle", "Hei teille");
    }

    @Test
    void group_that_its_last_member_leaves_has_ended_and_its_time_counts_from_that_day() {
        says(asMaija, "Hei", 201);
        asMaija.post(group + "/leave", Map.of()).expect(204);
        asPekka.post(group + "/leave", Map.of()).expect(204);
        assertThat(ended()).isFalse();
        LocalDate day = polku.clock().today();
        asAino.post(group + "/leave", Map.of()).expect(204);
        assertThat(ended()).isTrue();
        LocalDate kept = database.one(
                        Date.class,
                        "select polku.group_kept_until(?) where polku.ended_on(?) = ?",
                        id,
                        id,
                        Date.valueOf(day))
                .toLocalDate();
        assertThat(kept).isBefore(destroyedAfter);
        polku.clock().moveTo(kept.plusDays(2));
        assertThat(Await.until(Duration.ofMinutes(2), () -> keys("wrapped is null") == 1))
                .isTrue();
        assertThat(texts()).isZero();
    }

    private boolean ended() {
        return database.one(Boolean.class, "select ended_at is not null from polku.mentorship_group where id = ?", id);
    }

    @Test
    void who_left_a_pair_and_comes_back_begins_anew_and_what_was_is_not_shared_again() {
        Grouped pair = Grouped.pair(polku);
        String goal = pair.menteeCaller
                .post("/api/v1/goals", Map.of("title", "Opin kysymään"))
                .expect(201)
                .text("id");
        pair.menteeCaller
                .post("/api/v1/goals/" + goal + "/shares", Map.of("with", "group:" + pair.id))
                .expect(201);
        pair.menteeCaller
                .post(pair.path() + "/messages", Map.of("words", "Ennen"))
                .expect(201);
        Grouped.invite(pair.menteeCaller, pair.programme, pair.mentor, pair.mentee)
                .expect(409);
        pair.menteeCaller.post(pair.path() + "/leave", Map.of()).expect(204);
        String again = Grouped.invite(pair.menteeCaller, pair.programme, pair.mentor, pair.mentee)
                .expect(201)
                .text("id");
        pair.mentorCaller.post("/api/v1/invitations/" + again + "/accept").expect(200);
        assertThat(again).isNotEqualTo(pair.id);
        pair.mentorCaller.get("/api/v1/goals/" + goal).expect(404);
        assertThat(pair.mentorCaller
                        .get(Grouped.GROUPS + again + "/messages")
                        .expect(200)
                        .items())
                .isEmpty();
        pair.menteeCaller
                .post("/api/v1/goals/" + goal + "/shares", Map.of("with", "group:" + again))
                .expect(201);
        pair.mentorCaller.get("/api/v1/goals/" + goal).expect(200);
        pair.menteeCaller
                .post(pair.path() + "/messages", Map.of("words", "Vanhaan"))
                .expect(404);
    }
}
