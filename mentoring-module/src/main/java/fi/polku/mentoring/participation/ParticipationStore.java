package fi.polku.mentoring.participation;

import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.host.MessageContent;
import fi.polku.mentoring.host.MessageMark;
import fi.polku.mentoring.host.Participation;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.programme.GroupRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** One's own parts in groups in the database: what the host was told of them, and what the outbox holds. */
@ApplicationScoped
class ParticipationStore {
    private static final HostMessage.Kind KIND = HostMessage.Kind.PARTICIPATION;
    private static final String WITHDRAWN = KIND.code() + "-withdrawn";

    @PersistenceContext
    EntityManager database;

    /**
     * A part as a row.
     *
     * @param id by what the host knows it
     * @param decidedAt when its person last decided that the host be told; absent while they have not
     */
    record Kept(UUID id, MyPart part, Optional<Instant> decidedAt) {}

    /** The acting person's part in a group; absent when they were never in it. */
    Optional<Kept> find(UUID group) {
        return parts(Optional.of(group), 1).stream().findFirst();
    }

    /** The parts of which the acting person has the host told. */
    List<Kept> told(int limit) {
        return parts(Optional.empty(), limit);
    }

    private List<Kept> parts(Optional<UUID> only, int limit) {
        return Row.all(database.createNativeQuery(
                                "select * from polku.my_participations(cast(:only as uuid), :limit)", Tuple.class)
                        .setParameter("only", only.map(UUID::toString).orElse(null))
                        .setParameter("limit", limit))
                .stream()
                .map(ParticipationStore::kept)
                .toList();
    }

    private static Kept kept(Row row) {
        UUID id = id(row, "id");
        ToldState state = state(row);
        boolean dropped = row.text("dropped").isPresent();
        MyPart part = new MyPart(
                id(row, "mentorship_group"),
                row.text("host_id").map(person -> shown(id, person, row, state)),
                row.flag("taken"),
                state,
                row.moment("written_at"),
                dropped ? row.moment("dropped_at") : row.moment("sent_at"),
                row.text("dropped_why"));
        return new Kept(id, part, row.moment("decided_at"));
    }

    /** While the host has been told, that; else what it would be told. */
    private static MyPart.Shown shown(UUID id, String person, Row row, ToldState state) {
        Participation message = row.text("told")
                .filter(told -> state.isHeld() && row.text("dropped").isEmpty())
                .map(told -> read(id, person, told))
                .orElseGet(() -> now(id, person, row));
        return new MyPart.Shown(message, MessageMark.of(message));
    }

    private static Participation read(UUID id, String person, String told) {
        return (Participation) MessageContent.read(KIND, id.toString(), person, told);
    }

    private static Participation now(UUID id, String person, Row row) {
        return new Participation(
                id.toString(),
                person,
                row.name("name").orElseThrow(),
                role(row),
                new Participation.Term(row.day("joined_on").orElseThrow(), row.day("last_day"), status(row)),
                Instant.EPOCH);
    }

    /** Whoever mentors is a mentor to the host, also a newcomer who mentors the experienced. */
    private static Participation.Role role(Row row) {
        return switch (row.text("role").flatMap(GroupRole::of).orElseThrow()) {
            case MENTOR, NEWCOMER -> Participation.Role.MENTOR;
            case MENTEE, SENIOR -> Participation.Role.MENTEE;
            case PEER -> Participation.Role.PEER;
        };
    }

    private static Participation.Status status(Row row) {
        return Participation.Status.valueOf(row.text("status").orElseThrow().toUpperCase(Locale.ROOT));
    }

    /** What an administrator has given up stands in the outbox no more, and is newer than what does. */
    private static ToldState state(Row row) {
        Optional<String> last = row.text("dropped").or(() -> row.text("kind"));
        if (last.isEmpty()) {
            return ToldState.UNTOLD;
        }
        boolean back = last.get().equals(WITHDRAWN);
        if (row.text("dropped").isPresent() || row.moment("dead_at").isPresent()) {
            return back ? ToldState.NOT_FORGOTTEN : ToldState.REFUSED;
        } else if (row.moment("sent_at").isPresent()) {
            return back ? ToldState.TAKEN_BACK : ToldState.SENT;
        } else if (back) {
            return ToldState.TAKING_BACK;
        }
        return row.flag("claimed") ? ToldState.LEAVING : ToldState.WAITING;
    }

    /**
     * Keeps what the acting person has decided to have told. Of two decisions at once about the same one counts.
     *
     * @return false when they have decided otherwise meanwhile
     */
    boolean keep(Kept before, Participation message, Instant now) {
        String sql = before.decidedAt().isEmpty()
                ? "insert into polku.participation (id, mentorship_group, person, told, decided_at)"
                        + " values (:id, :group, polku.person(), cast(:told as jsonb), :now) on conflict do nothing"
                : "update polku.participation set told = cast(:told as jsonb), decided_at = :now"
                        + " where id = :id and mentorship_group = :group and decided_at = :before";
        var query = database.createNativeQuery(sql)
                .setParameter("id", before.id())
                .setParameter("group", before.part().group())
                .setParameter("told", MessageContent.write(message))
                .setParameter("now", now);
        before.decidedAt().ifPresent(decided -> query.setParameter("before", decided));
        return query.executeUpdate() > 0;
    }

    /** The acting person has it told no more. */
    void forget(UUID id) {
        database.createNativeQuery("delete from polku.participation where id = :id and person = polku.person()")
                .setParameter("id", id)
                .executeUpdate();
    }

    /**
     * A part that stands otherwise than the host was told.
     *
     * @param person whose it is
     * @param told what the host was told, as it is kept
     * @param message the same as it stands now, made at {@code now}
     */
    record Behind(UUID id, UUID person, String told, Participation message) {}

    /** Some of those, for the worker that follows them. */
    List<Behind> behind(int limit, Instant now) {
        return Row.all(database.createNativeQuery("select * from polku.participations_to_follow(:limit)", Tuple.class)
                        .setParameter("limit", limit))
                .stream()
                .map(row -> behind(row, now))
                .toList();
    }

    private static Behind behind(Row row, Instant now) {
        UUID id = id(row, "id");
        String told = row.text("told").orElseThrow();
        Participation before = read(id, row.text("host_id").orElseThrow(), told);
        Participation.Term term = new Participation.Term(before.term().from(), row.day("last_day"), status(row));
        return new Behind(
                id,
                id(row, "person"),
                told,
                new Participation(before.id(), before.person(), before.programme(), before.role(), term, now));
    }

    /** Keeps that it is told as it stands now; false when its person has decided otherwise meanwhile. */
    boolean follow(Behind behind) {
        return database.createNativeQuery(
                                "update polku.participation set told = cast(:now as jsonb) where id = :id and told = cast(:told as jsonb)")
                        .setParameter("id", behind.id())
                        .setParameter("told", behind.told())
                        .setParameter("now", MessageContent.write(behind.message()))
                        .executeUpdate()
                > 0;
    }

    private static UUID id(Row row, String column) {
        return Objects.requireNonNull(row.id(column));
    }
}
