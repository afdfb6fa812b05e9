package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Database;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of the waiting list beside a plain model: whoever sends stands last, whoever leaves is gone, nobody else moves. */
@PolkuTest
class WaitingOrderIT {
    private static final int PEOPLE = 9;
    private static final int STEPS = 60;

    private final Database database;
    private final String round;

    WaitingOrderIT(Site polku) {
        this.database = polku.database();
        this.round = Applying.open(polku, Agency.of(polku, "agency-1")).round;
    }

    private UUID application(Object person) {
        UUID id = UUID.randomUUID();
        database.change(
                "insert into polku.application (id, round, owner, role, state, created_at, changed_at, version)"
                        + " values (?, ?::uuid, ?, 'peer', 'draft', now(), now(), 1)",
                id,
                round,
                person);
        return id;
    }

    private void send(UUID id) {
        database.change(
                "update polku.application set state = 'draft', submitted_at = null, withdrawn_at = null where id = ? and state = 'withdrawn'",
                id);
        database.change(
                "update polku.application set state = 'submitted', submitted_at = now(), answers = '\\x00', hours = 2, meets = 'either',"
                        + " languages = '{fi}' where id = ?",
                id);
    }

    private void leave(UUID id) {
        database.change("update polku.application set state = 'withdrawn', withdrawn_at = now() where id = ?", id);
    }

    private Map<UUID, Integer> places() {
        Map<UUID, Integer> places = new HashMap<>();
        database.rows(
                        "select id, polku.place_in_line(a)::int as place from polku.application a where round = ?::uuid and state = 'submitted'",
                        round)
                .forEach(row -> places.put((UUID) Objects.requireNonNull(row.get("id")), (Integer)
                        Objects.requireNonNull(row.get("place"))));
        return places;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void order_is_that_of_a_plain_list(long seed) {
        Random random = new Random(seed);
        List<UUID> all = database
                .rows("select id from polku.person where active and host is not null order by host_id limit ?", PEOPLE)
                .stream()
                .map(row -> application(Objects.requireNonNull(row.get("id"))))
                .toList();
        List<UUID> line = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            UUID one = all.get(random.nextInt(PEOPLE));
            if (line.remove(one)) {
                leave(one);
            } else {
                send(one);
                line.add(one);
            }
            Map<UUID, Integer> expected = new HashMap<>();
            line.forEach(id -> expected.put(id, line.indexOf(id) + 1));
            assertThat(places()).as("step %d of history %d", step, seed).isEqualTo(expected);
        }
    }
}
