package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.reference.Part;
import fi.polku.reference.RecordKind;
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
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** A round is over, or goes on longer than was thought, without anybody's doing: what somebody had the host told of their part in it follows. */
@TimeTest
class ParticipationFollowsItsRoundIT {
    private final Site polku;
    private final Database database;
    private final Gathered round;
    private final Someone tells;
    private final Someone silent;
    private final Caller teller;
    private final UUID id;
    private final String path;
    private final LocalDate last;

    ParticipationFollowsItsRoundIT(Site polku) {
        this.polku = polku;
        this.database = polku.database();
        this.round = Gathered.of(polku);
        OpenRound.beginsToday(database, round.round(), "meetings");
        this.tells = polku.people().fresh("agency-1", "fi");
        this.silent = polku.people().fresh("agency-1", "fi");
        this.teller = polku.as(tells);
        this.id = round.begun(List.of(tells, silent));
        this.path = Grouped.GROUPS + id + "/participation";
        this.last = database.one(
                        Date.class, "select max(last_day) from polku.round_phase where round = ?::uuid", round.round())
                .toLocalDate();
        teller.post(path + "/send", Map.of("mark", teller.get(path).text("mark")))
                .expect(200);
        await("it was sent", () -> held(tells).size() == 1);
    }

    private static void await(String what, BooleanSupplier check) {
        assertThat(Await.until(Duration.ofMinutes(2), check)).as(what).isTrue();
    }

    private List<Part> held(Someone who) {
        return polku.installation()
                .host()
                .records()
                .received()
                .of(RecordKind.PARTICIPATION, who.account().id());
    }

    private void awaitHeld(String status, Optional<LocalDate> to) {
        await(status, () -> held(tells).get(0).required("status").equals(status));
        assertThat(held(tells).get(0).attribute("to")).isEqualTo(to.map(LocalDate::toString));
    }

    private long kept() {
        return database.one(
                Long.class,
                "select (select count(*) from polku.participation p where p.mentorship_group = ?)"
                        + " + (select count(*) from polku.outbox o where o.person = ? and o.kind like 'participation%')",
                id,
                tells.id());
    }

    @Test
    void end_of_the_round_is_told_with_its_last_day_and_taken_back_when_it_goes_on_longer() {
        assertThat(held(tells).get(0).attributes())
                .containsEntry("status", "active")
                .doesNotContainKey("to");
        polku.clock().moveTo(last.plusDays(1));
        awaitHeld("completed", Optional.of(last));
        database.change(
                "update polku.round_phase set last_day = last_day + 60 where round = ?::uuid and last_day = ?",
                round.round(),
                Date.valueOf(last));
        polku.clock().moveTo(last.plusDays(2));
        awaitHeld("active", Optional.empty());
        polku.clock().moveTo(last.plusDays(61));
        awaitHeld("completed", Optional.of(last.plusDays(60)));
        assertThat(held(silent)).isEmpty();
        assertThat(database.rows("select 1 from polku.outbox where person = ?", silent.id()))
                .isEmpty();
    }

    @Test
    void what_was_told_of_a_group_is_forgotten_here_when_its_time_is_over_and_the_host_keeps_its_own() {
        polku.clock().moveTo(last.plusDays(1));
        awaitHeld("completed", Optional.of(last));
        await("the end is sent", () -> teller.get(path).text("state").equals("sent"));
        assertThat(kept()).isGreaterThanOrEqualTo(2);
        LocalDate destroyedAfter = database.one(
                        Date.class,
                        "select (?::date + make_interval(months => retention))::date from polku.programme where id = ?::uuid",
                        Date.valueOf(last),
                        round.programme())
                .toLocalDate();
        polku.clock().moveTo(destroyedAfter.plusDays(2));
        await("it is forgotten", () -> kept() == 0);
        teller.get(path).expect(404);
        assertThat(held(tells)).hasSize(1);
    }
}
