package fi.polku.tests.data;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may read what, by the rule as people are told it, beside what the database says, in any tangle of relations. */
@PolkuTest
class SharingRuleIT {
    private static final int TANGLES = 60;
    private static final List<String> KINDS = List.of("goal", "log-entry");

    private final Site polku;
    private final List<UUID> people;

    SharingRuleIT(Site polku) {
        this.polku = polku;
        this.people = Stream.of("agency-1", "agency-1", "agency-1", "agency-2", "agency-2")
                .map(agency -> polku.people().fresh(agency, "fi").id())
                .toList();
    }

    private record Thing(String kind, UUID id, UUID owner) {}

    /** Also such as no owner gave: of another's thing, where the database let one through. */
    private record Share(
            Thing of,
            UUID giver,
            String readerKind,
            @Nullable UUID reader) {}

    private record Tangle(
            List<Thing> things, List<Share> shares, Map<UUID, UUID> supervisors, Map<UUID, Boolean> active) {

        /** The rule: one's own; shared by its owner with me; shared by its owner with the supervisor, which I am now. */
        Optional<String> right(UUID me, Thing thing) {
            if (thing.owner().equals(me)) {
                return Optional.of("own");
            }
            if (given(thing).anyMatch(share -> share.readerKind().equals("person") && me.equals(share.reader()))) {
                return Optional.of("named");
            }
            return given(thing).anyMatch(share -> share.readerKind().equals("supervisor"))
                            && me.equals(supervisors.get(thing.owner()))
                            && Boolean.TRUE.equals(active.get(thing.owner()))
                    ? Optional.of("supervisor")
                    : Optional.empty();
        }

        private Stream<Share> given(Thing thing) {
            return shares.stream()
                    .filter(share -> share.of().equals(thing) && share.giver().equals(thing.owner()));
        }
    }

    @Test
    void database_and_rule_agree_in_any_tangle() throws SQLException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int seen = 0;
        for (int i = 0; i < TANGLES; i++) {
            try (Connection superuser = polku.database().postgres().superuser().connect()) {
                superuser.setAutoCommit(false);
                Tangle tangle = tangle(random);
                write(superuser, tangle);
                for (UUID me : people) {
                    seen += compare(superuser, tangle, me, "tangle " + i + " of seed " + seed);
                }
                superuser.rollback();
            }
        }
        assertThat(seen).as("rows of others that were seen").isGreaterThan(TANGLES);
    }

    /** Counts what is seen of others'. */
    private static int compare(Connection connection, Tangle tangle, UUID me, String where) throws SQLException {
        run(connection, "reset role");
        run(connection, "set local role polku_app");
        boolean here = "ok".equals(text(connection, "select status from polku.begin_as(?, null, '', null)", me));
        assertThat(here).as(where).isEqualTo(Boolean.TRUE.equals(tangle.active().get(me)));
        int others = 0;
        for (Thing thing : tangle.things()) {
            String expected = here ? tangle.right(me, thing).orElse("none") : "none";
            String table = thing.kind().equals("goal") ? "polku.goal" : "polku.log_entry";
            String told = text(
                    connection,
                    "select coalesce(polku.right_to(?, ?, ?), 'none')",
                    thing.kind(),
                    thing.id(),
                    thing.owner());
            String shown = text(connection, "select count(*) from " + table + " where id = ?", thing.id());
            assertThat(told).as("%s: %s reads %s", where, me, thing).isEqualTo(expected);
            assertThat(shown).as("%s: %s sees %s", where, me, thing).isEqualTo(expected.equals("none") ? "0" : "1");
            others += shown.equals("1") && !thing.owner().equals(me) ? 1 : 0;
        }
        return others;
    }

    private Tangle tangle(Random random) {
        List<Thing> things = new ArrayList<>();
        for (UUID owner : people) {
            KINDS.forEach(kind -> things.add(new Thing(kind, UUID.randomUUID(), owner)));
        }
        List<Share> shares = new ArrayList<>();
        for (Thing thing : things) {
            for (int i = random.nextInt(3); i > 0; i--) {
                UUID giver = random.nextInt(4) == 0 ? one(random) : thing.owner();
                UUID reader = one(random);
                boolean named = random.nextBoolean() && !reader.equals(giver);
                Share share = new Share(thing, giver, named ? "person" : "supervisor", named ? reader : null);
                if (shares.stream().noneMatch(other -> alike(other, share))) {
                    shares.add(share);
                }
            }
        }
        Map<UUID, UUID> supervisors = new HashMap<>();
        Map<UUID, Boolean> active = new HashMap<>();
        for (UUID person : people) {
            UUID supervisor = one(random);
            if (!supervisor.equals(person)) {
                supervisors.put(person, supervisor);
            }
            active.put(person, random.nextInt(5) > 0);
        }
        return new Tangle(things, shares, supervisors, active);
    }

    /** One thing is shared once with one reader, whoever says so. */
    private static boolean alike(Share one, Share other) {
        return one.of().equals(other.of())
                && one.readerKind().equals(other.readerKind())
                && Objects.equals(one.reader(), other.reader());
    }

    private UUID one(Random random) {
        return people.get(random.nextInt(people.size()));
    }

    private void write(Connection superuser, Tangle tangle) throws SQLException {
        for (UUID person : people) {
            run(
                    superuser,
                    "update polku.person set supervisor = ?::uuid, active = ? where id = ?",
                    tangle.supervisors().get(person),
                    tangle.active().get(person),
                    person);
        }
        for (Thing thing : tangle.things()) {
            run(
                    superuser,
                    thing.kind().equals("goal")
                            ? "insert into polku.goal (id, owner, title, status, outlook, progress, created_at, changed_at, version)"
                                    + " values (?, ?, 'x', 'active', 'on-track', 0, now(), now(), 1)"
                            : "insert into polku.log_entry (id, owner, day, source, what_happened, created_at, changed_at, version)"
                                    + " values (?, ?, current_date, 'other', '\\x00', now(), now(), 1)",
                    thing.id(),
                    thing.owner());
        }
        for (Share share : tangle.shares()) {
            run(
                    superuser,
                    "insert into polku.share (subject_kind, subject, owner, reader_kind, reader) values (?, ?, ?, ?, ?::uuid)",
                    share.of().kind(),
                    share.of().id(),
                    share.giver(),
                    share.readerKind(),
                    share.reader());
        }
    }

    private static void run(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            statement.execute();
        }
    }

    private static String text(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
