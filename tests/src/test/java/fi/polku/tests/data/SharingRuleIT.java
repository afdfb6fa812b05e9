package fi.polku.tests.data;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.programme.Gathered;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may read what, by the rule as people are told it, beside what the database says, in any tangle of relations. */
@PolkuTest
class SharingRuleIT {
    private static final int TANGLES = 60;
    private static final int GROUPS = 3;
    private static final List<String> KINDS = List.of("goal", "log-entry");

    private final Site polku;
    private final List<UUID> people;
    /** Of the rounds whose groups there are. */
    private final String programme;

    SharingRuleIT(Site polku) {
        this.polku = polku;
        this.programme = Gathered.of(polku).programme();
        this.people = Stream.of("agency-1", "agency-1", "agency-1", "agency-2", "agency-2")
                .map(agency -> polku.people().fresh(agency, "fi").id())
                .toList();
    }

    private record Thing(String kind, UUID id, UUID owner) {}

    /** Also such as no owner gave: of another's thing, where the database let one through. The reader is a person or a group. */
    private record Share(
            Thing of,
            UUID giver,
            String readerKind,
            @Nullable UUID reader) {}

    /** Who is in it, and who was; and whether somebody has ended it, or its round is over. */
    private record Group(UUID id, Set<UUID> members, Set<UUID> former, boolean ended, boolean roundIsOver) {
        /** Whether both are in it while it goes on. */
        boolean joins(UUID one, UUID other) {
            return !ended && !roundIsOver && members.contains(one) && members.contains(other);
        }
    }

    private record Tangle(
            List<Thing> things,
            List<Share> shares,
            List<Group> groups,
            Map<UUID, UUID> supervisors,
            Map<UUID, Boolean> active) {

        /**
         * The rule: one's own; shared by its owner with me; shared by its owner with the supervisor, which I am now; shared by its owner with a
         * group in which we both are now.
         */
        Optional<String> right(UUID me, Thing thing) {
            if (thing.owner().equals(me)) {
                return Optional.of("own");
            }
            if (given(thing).anyMatch(share -> share.readerKind().equals("person") && me.equals(share.reader()))) {
                return Optional.of("named");
            }
            if (given(thing).anyMatch(share -> share.readerKind().equals("supervisor"))
                    && me.equals(supervisors.get(thing.owner()))
                    && Boolean.TRUE.equals(active.get(thing.owner()))) {
                return Optional.of("supervisor");
            }
            return given(thing)
                            .filter(share -> share.readerKind().equals("group"))
                            .anyMatch(share -> groups.stream()
                                    .filter(group -> group.id().equals(share.reader()))
                                    .anyMatch(group -> group.joins(me, thing.owner())))
                    ? Optional.of("group")
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
        Set<String> rights = new TreeSet<>();
        for (int i = 0; i < TANGLES; i++) {
            try (Connection superuser = polku.database().postgres().superuser().connect()) {
                superuser.setAutoCommit(false);
                Tangle tangle = tangle(random);
                write(superuser, tangle);
                for (UUID me : people) {
                    seen += compare(superuser, tangle, me, "tangle " + i + " of seed " + seed);
                    tangle.things().forEach(thing -> tangle.right(me, thing).ifPresent(rights::add));
                }
                superuser.rollback();
            }
        }
        assertThat(seen).as("rows of others that were seen").isGreaterThan(TANGLES);
        assertThat(rights).as("rights that there were").containsExactly("group", "named", "own", "supervisor");
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
        List<Group> groups = Stream.generate(() -> group(random)).limit(GROUPS).toList();
        List<Share> shares = new ArrayList<>();
        for (Thing thing : things) {
            for (int i = random.nextInt(4); i > 0; i--) {
                UUID giver = random.nextInt(4) == 0 ? one(random) : thing.owner();
                Share share = share(random, thing, giver, groups);
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
        return new Tangle(things, shares, groups, supervisors, active);
    }

    private Share share(Random random, Thing thing, UUID giver, List<Group> groups) {
        UUID reader = one(random);
        return switch (random.nextInt(3)) {
            case 0 ->
                new Share(
                        thing,
                        giver,
                        "group",
                        groups.get(random.nextInt(GROUPS)).id());
            case 1 ->
                reader.equals(giver)
                        ? new Share(thing, giver, "supervisor", null)
                        : new Share(thing, giver, "person", reader);
            default -> new Share(thing, giver, "supervisor", null);
        };
    }

    /** Who is not in it any more may have shared with it, where the database let that through. */
    private Group group(Random random) {
        Group group = new Group(
                UUID.randomUUID(), new HashSet<>(), new HashSet<>(), random.nextInt(5) == 0, random.nextInt(5) == 0);
        for (UUID person : people) {
            switch (random.nextInt(4)) {
                case 0 -> group.former().add(person);
                case 1, 2 -> group.members().add(person);
                default -> {
                    // is not in it
                }
            }
        }
        return group;
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
        for (Group group : tangle.groups()) {
            write(superuser, group);
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
            boolean withGroup = share.readerKind().equals("group");
            run(
                    superuser,
                    "insert into polku.share (subject_kind, subject, owner, reader_kind, reader, reader_group) values (?, ?, ?, ?, ?::uuid, ?::uuid)",
                    share.of().kind(),
                    share.of().id(),
                    share.giver(),
                    share.readerKind(),
                    withGroup ? null : share.reader(),
                    withGroup ? share.reader() : null);
        }
    }

    /** Of a round whose last day is today, or was yesterday. */
    private void write(Connection superuser, Group group) throws SQLException {
        UUID round = UUID.randomUUID();
        run(
                superuser,
                "insert into polku.programme_round (id, programme, number, announced, created_at, version)"
                        + " values (?, ?::uuid, (select 1 + coalesce(max(number), 0) from polku.programme_round where programme = ?::uuid), true, now(), 1)",
                round,
                programme,
                programme);
        run(
                superuser,
                "insert into polku.round_phase (round, kind, first_day, last_day) values (?, 'meetings', polku.today() - 9, polku.today() - ?)",
                round,
                group.roundIsOver() ? 1 : 0);
        run(
                superuser,
                "insert into polku.mentorship_group (id, programme, round, begun_at, ended_at)"
                        + " values (?, ?::uuid, ?, now(), case when ? then now() end)",
                group.id(),
                programme,
                round,
                group.ended());
        for (UUID person : people) {
            if (group.members().contains(person) || group.former().contains(person)) {
                run(
                        superuser,
                        "insert into polku.group_member (mentorship_group, person, role, joined_at, left_at)"
                                + " values (?, ?, 'peer', now(), case when ? then now() end)",
                        group.id(),
                        person,
                        group.former().contains(person));
            }
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
