package fi.polku.mentoring.desk;

import fi.polku.mentoring.application.Endorsed;
import fi.polku.mentoring.application.Meets;
import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.programme.Condition;
import fi.polku.mentoring.programme.GroupForm;
import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.programme.Places;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The desk in the database: doors that tell what its members may know, and the rows that they change. */
@ApplicationScoped
class DeskStore {
    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    /** One's own last move, and whether somebody has changed the same since. */
    record Last(
            int version,
            String what,
            Optional<UUID> application,
            Optional<UUID> into,
            Optional<UUID> from,
            boolean changed) {}

    static Place place(UUID author, UUID group) {
        return new Place(author, "desk_group.reason", group);
    }

    private Query query(String sql, UUID round) {
        return database.createNativeQuery(sql, Tuple.class).setParameter("round", round);
    }

    /** Absent for who does not compose the round now. */
    Optional<DeskState> state(UUID round) {
        return Row.all(query("select * from polku.desk_of(:round)", round)).stream()
                .findFirst()
                .map(row -> new DeskState(
                        round,
                        row.name("name").orElseThrow(),
                        new GroupForm(places(row.text("form").orElseThrow()), row.flag("across")),
                        new DeskState.Declaration(
                                row.number("declaration").orElse(0),
                                row.number("up_to").orElse(0),
                                row.number("latest").orElse(0),
                                row.number("late").orElse(0)),
                        row.number("version").orElse(0),
                        row.moment("proposed_at")
                                .map(at -> new DeskState.Proposal(
                                        row.text("proposer").orElse(""), at, row.flag("mine"))),
                        row.day("told_on").orElseThrow()));
    }

    private static List<Places> places(String text) {
        return Stream.of(text.split(",", -1))
                .map(part -> part.split(" ", -1))
                .map(words -> new Places(
                        GroupRole.of(words[0]).orElseThrow(),
                        Integer.parseInt(words[1]),
                        Integer.parseInt(words[2]),
                        Condition.of(words[3]).orElseThrow(),
                        Boolean.parseBoolean(words[4])))
                .toList();
    }

    List<DeskOfRound> desks() {
        return Row.all(database.createNativeQuery("select * from polku.my_desks()", Tuple.class)).stream()
                .map(row -> new DeskOfRound(
                        Objects.requireNonNull(row.id("round")),
                        row.name("name").orElseThrow(),
                        row.day("told_on").orElseThrow()))
                .toList();
    }

    List<Namable> people(UUID round, String name, long after, int limit) {
        return Row.all(query("select * from polku.desk_people(:round, :name, :after, :limit)", round)
                        .setParameter("name", name)
                        .setParameter("after", after)
                        .setParameter("limit", limit))
                .stream()
                .map(row -> new Namable(
                        Objects.requireNonNull(row.id("id")),
                        row.text("name").orElseThrow(),
                        row.name("name"),
                        GroupRole.of(row.text("role").orElseThrow()).orElseThrow(),
                        row.number("line").orElse(0),
                        row.flag("named")))
                .toList();
    }

    /** Whether all of them can be named. */
    boolean canBeNamed(UUID round, Collection<UUID> applications) {
        return applications.stream().allMatch(application -> (boolean)
                database.createNativeQuery("select polku.may_be_in_conflict(:round, :application)", Boolean.class)
                        .setParameter("round", round)
                        .setParameter("application", application)
                        .getSingleResult());
    }

    /** False when something else has been declared since that version. */
    boolean declare(UUID round, UUID member, int version, long shown, Set<UUID> applications, Instant now) {
        int kept = database.createNativeQuery("""
                        insert into polku.desk_declaration as d (round, member, declared_at, version, up_to)
                        values (:round, :member, :now, 1, polku.asked_up_to(:round, :shown))
                        on conflict (round, member) do update set declared_at = excluded.declared_at, version = d.version + 1, up_to = excluded.up_to
                         where d.version = :version""")
                .setParameter("round", round)
                .setParameter("member", member)
                .setParameter("now", now)
                .setParameter("shown", shown)
                .setParameter("version", version)
                .executeUpdate();
        if (kept == 0) {
            return false;
        }
        database.createNativeQuery("delete from polku.desk_conflict where round = :round and member = :member")
                .setParameter("round", round)
                .setParameter("member", member)
                .executeUpdate();
        applications.forEach(application -> database.createNativeQuery(
                        "insert into polku.desk_conflict (round, member, application) values (:round, :member, :application)")
                .setParameter("round", round)
                .setParameter("member", member)
                .setParameter("application", application)
                .executeUpdate());
        return true;
    }

    List<DeskPersonInLine> waiting(UUID round, DeskFilter filter, long after, int limit) {
        return Row.all(query(
                                "select * from polku.desk_waiting(:round, :role, :name, cast(:theme as uuid), :language, cast(:organisation as uuid), :after, :limit)",
                                round)
                        .setParameter("role", filter.role().map(GroupRole::code).orElse(""))
                        .setParameter("name", filter.name().strip())
                        .setParameter(
                                "theme", filter.theme().map(UUID::toString).orElse(null))
                        .setParameter("language", filter.language())
                        .setParameter(
                                "organisation",
                                filter.organisation().map(UUID::toString).orElse(null))
                        .setParameter("after", after)
                        .setParameter("limit", limit))
                .stream()
                .map(row -> new DeskPersonInLine(
                        person(row, row.id("id"), Optional.empty()),
                        row.number("line").orElse(0)))
                .toList();
    }

    /** With the place after which the next page goes on. */
    record DeskPersonInLine(DeskPerson person, long line) {}

    DeskChoices choices(UUID round) {
        List<Row> rows = Row.all(query("select * from polku.desk_choices(:round)", round));
        return new DeskChoices(
                named(rows, "theme"),
                of(rows, "language").map(row -> row.text("code").orElseThrow()).toList(),
                named(rows, "organisation"));
    }

    private static Stream<Row> of(List<Row> rows, String kind) {
        return rows.stream().filter(row -> row.text("kind").equals(Optional.of(kind)));
    }

    private static List<DeskChoices.Named> named(List<Row> rows, String kind) {
        return of(rows, kind)
                .map(row -> new DeskChoices.Named(
                        UUID.fromString(row.text("code").orElseThrow()),
                        row.name("name").orElseThrow()))
                .toList();
    }

    private static Map<DeskWarning, DeskTick> ticks(String text) {
        Map<DeskWarning, DeskTick> ticks = new EnumMap<>(DeskWarning.class);
        for (String line : text.split("\n", -1)) {
            String[] words = line.split(" ", 3);
            ticks.put(
                    DeskWarning.of(words[0]).orElseThrow(),
                    new DeskTick(words[2], Instant.ofEpochSecond(Long.parseLong(words[1]))));
        }
        return ticks;
    }

    void tick(UUID group, DeskWarning warning, UUID member, Instant now) {
        database.createNativeQuery(
                        "insert into polku.desk_tick (desk_group, warning, ticked_by, ticked_at) values (:desk, :warning, :member, :now)"
                                + " on conflict do nothing")
                .setParameter("desk", group)
                .setParameter("warning", warning.code())
                .setParameter("member", member)
                .setParameter("now", now)
                .executeUpdate();
    }

    void untick(UUID group, DeskWarning warning) {
        database.createNativeQuery("delete from polku.desk_tick where desk_group = :desk and warning = :warning")
                .setParameter("desk", group)
                .setParameter("warning", warning.code())
                .executeUpdate();
    }

    private static DeskPerson person(Row row, @Nullable UUID application, Optional<UUID> organisation) {
        return new DeskPerson(
                Optional.ofNullable(application),
                row.text("name").orElse(""),
                row.number("place").orElse(0),
                organisation,
                row.name("name"),
                GroupRole.of(row.text("role").orElseThrow()).orElseThrow(),
                row.words("languages"),
                row.text("meets").flatMap(Meets::of),
                row.text("endorsement").map(said -> "declined".equals(said) ? Endorsed.DECLINED : Endorsed.ENDORSED));
    }

    List<DeskGroup> groups(UUID round, Optional<UUID> only, int after, int limit) {
        Map<UUID, List<Row>> rows = new LinkedHashMap<>();
        Row.all(query("select * from polku.desk_groups(:round, cast(:only as uuid), :after, :limit)", round)
                        .setParameter("only", only.map(UUID::toString).orElse(null))
                        .setParameter("after", after)
                        .setParameter("limit", limit))
                .forEach(row -> rows.computeIfAbsent(Objects.requireNonNull(row.id("id")), id -> new ArrayList<>())
                        .add(row));
        return rows.values().stream().map(this::group).toList();
    }

    private DeskGroup group(List<Row> rows) {
        Row first = rows.get(0);
        UUID id = Objects.requireNonNull(first.id("id"));
        Optional<UUID> by = Optional.ofNullable(first.id("reason_by"));
        return new DeskGroup(
                id,
                first.number("number").orElseThrow(),
                first.number("version").orElseThrow(),
                first.moment("confirmed_at").isPresent(),
                rows.stream()
                        .filter(row -> row.text("role").isPresent())
                        .map(row -> person(row, row.id("application"), Optional.ofNullable(row.id("organisation"))))
                        .toList(),
                first.flag("in_line"),
                first.flag("left_it"),
                first.text("ticks").map(DeskStore::ticks).orElse(Map.of()),
                by.flatMap(author -> vault.find(place(author, id), first.bytes("reason"))),
                first.text("reasoner"));
    }

    DeskStanding standing(UUID round) {
        return Row.all(query("select * from polku.desk_standing(:round)", round)).stream()
                .findFirst()
                .map(row -> new DeskStanding(
                        row.number("making").orElse(0),
                        row.number("confirmed").orElse(0),
                        row.number("misfits").orElse(0),
                        row.number("in_making").orElse(0),
                        row.number("placed").orElse(0),
                        row.number("waiting").orElse(0)))
                .orElseThrow();
    }

    List<DeskMove> moves(UUID round, int limit) {
        return Row.all(query("select * from polku.desk_moves(:round, :limit)", round)
                        .setParameter("limit", limit))
                .stream()
                .map(row -> new DeskMove(
                        row.number("version").orElseThrow(),
                        row.text("what").orElseThrow(),
                        row.text("mover"),
                        row.flag("mine"),
                        row.moment("moved_at").orElseThrow(),
                        row.text("name"),
                        row.number("place").filter(n -> n > 0),
                        row.number("into_number"),
                        row.number("from_number")))
                .toList();
    }

    /** The desk's version, held until the transaction is over; absent for who has nothing to do there. */
    Optional<Integer> step(UUID round) {
        return Row.all(query("select polku.step_to_desk(:round) as version", round))
                .get(0)
                .number("version");
    }

    void moved(
            UUID round,
            String what,
            Optional<UUID> application,
            Optional<UUID> into,
            Optional<UUID> from,
            Instant now) {
        Row.all(query(
                        "select polku.moved_at_desk(:round, :what, cast(:application as uuid), cast(:into as uuid), cast(:from as uuid), :now) as version",
                        round)
                .setParameter("what", what)
                .setParameter("application", application.map(UUID::toString).orElse(null))
                .setParameter("into", into.map(UUID::toString).orElse(null))
                .setParameter("from", from.map(UUID::toString).orElse(null))
                .setParameter("now", now));
    }

    void begin(UUID id, UUID round, UUID member, Instant now) {
        int number = Row.all(query("select polku.next_desk_group(:round) as number", round))
                .get(0)
                .number("number")
                .orElseThrow();
        database.createNativeQuery(
                        "insert into polku.desk_group (id, round, number, made_by, made_at, version) values (:id, :round, :number, :member, :now, 1)")
                .setParameter("id", id)
                .setParameter("round", round)
                .setParameter("number", number)
                .setParameter("member", member)
                .setParameter("now", now)
                .executeUpdate();
    }

    void throwAway(UUID group) {
        database.createNativeQuery("delete from polku.desk_group where id = :id")
                .setParameter("id", group)
                .executeUpdate();
    }

    /** Which round somebody has applied to whom the actor may put into a group. */
    Optional<UUID> roundToPut(UUID application) {
        return Row.all(database.createNativeQuery("select polku.round_to_put(:application) as round", Tuple.class)
                        .setParameter("application", application))
                .stream()
                .findFirst()
                .map(row -> row.id("round"));
    }

    /** Whether they had sent to the round, and the actor may know. */
    boolean wasHere(UUID round, UUID application) {
        return (boolean) database.createNativeQuery("select polku.was_at_desk(:round, :application)", Boolean.class)
                .setParameter("round", round)
                .setParameter("application", application)
                .getSingleResult();
    }

    Optional<UUID> whereIs(UUID application) {
        return Row.all(database.createNativeQuery(
                                "select desk_group from polku.desk_member where application = :application",
                                Tuple.class)
                        .setParameter("application", application))
                .stream()
                .findFirst()
                .map(row -> row.id("desk_group"));
    }

    boolean exists(UUID group) {
        return holds("select exists (select 1 from polku.desk_group where id = :desk and confirmed_at is null)", group);
    }

    private boolean holds(String sql, UUID group) {
        return (boolean) database.createNativeQuery(sql, Boolean.class)
                .setParameter("desk", group)
                .getSingleResult();
    }

    /** Whether the same person is in the group already, as something else. */
    boolean isThere(UUID application, UUID group) {
        return (boolean) database.createNativeQuery("""
                        select exists (select 1 from polku.application a
                                         join polku.application b on b.owner = a.owner and b.id <> a.id
                                         join polku.desk_member m on m.application = b.id
                                        where a.id = :application and m.desk_group = :desk)""", Boolean.class)
                .setParameter("application", application)
                .setParameter("desk", group)
                .getSingleResult();
    }

    void put(UUID application, UUID group, UUID member, Instant now) {
        database.createNativeQuery(
                        "insert into polku.desk_member (desk_group, application, placed_by, placed_at) values (:desk, :application, :member, :now)")
                .setParameter("desk", group)
                .setParameter("application", application)
                .setParameter("member", member)
                .setParameter("now", now)
                .executeUpdate();
        touch(group);
    }

    void take(UUID application, UUID group) {
        database.createNativeQuery(
                        "delete from polku.desk_member where desk_group = :desk and application = :application")
                .setParameter("desk", group)
                .setParameter("application", application)
                .executeUpdate();
        touch(group);
    }

    private void touch(UUID group) {
        database.createNativeQuery("update polku.desk_group set version = version + 1 where id = :id")
                .setParameter("id", group)
                .executeUpdate();
    }

    void reason(UUID group, UUID author, String reason) {
        database.createNativeQuery(
                        "update polku.desk_group set version = version + 1, reason = :reason, reason_by = :author where id = :id")
                .setParameter("id", group)
                .setParameter("author", author)
                .setParameter("reason", vault.seal(place(author, group), reason))
                .executeUpdate();
    }

    Optional<Last> last(UUID round) {
        return Row.all(query("select * from polku.my_last_move(:round)", round)).stream()
                .findFirst()
                .map(row -> new Last(
                        row.number("version").orElseThrow(),
                        row.text("what").orElseThrow(),
                        Optional.ofNullable(row.id("application")),
                        Optional.ofNullable(row.id("into_group")),
                        Optional.ofNullable(row.id("from_group")),
                        row.flag("changed")));
    }

    void bringGroupBack(UUID round, int version) {
        Row.all(query("select cast(polku.bring_back_group(:round, :version) as text) as brought", round)
                .setParameter("version", version));
    }

    void bringReasonBack(UUID round, int version) {
        Row.all(query("select cast(polku.bring_back_reason(:round, :version) as text) as brought", round)
                .setParameter("version", version));
    }

    void takeBack(UUID round, int version) {
        Row.all(query("select cast(polku.take_move_back(:round, :version) as text) as taken", round)
                .setParameter("version", version));
    }

    void propose(UUID round, UUID member, Instant now) {
        database.createNativeQuery("""
                        insert into polku.desk_proposal (round, version, proposed_by, proposed_at)
                        select :round, s.version, :member, :now from polku.desk_of(:round) s""")
                .setParameter("round", round)
                .setParameter("member", member)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** How many were placed; absent when it is not what was proposed any more. */
    Optional<Integer> confirm(UUID round, int version, Instant now) {
        return Row.all(query("select polku.confirm_desk(:round, :version, :now) as placed", round)
                        .setParameter("version", version)
                        .setParameter("now", now))
                .get(0)
                .number("placed");
    }
}
