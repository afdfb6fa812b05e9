package fi.polku.mentoring.participation;

import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.host.MessageMark;
import fi.polku.mentoring.host.Participation;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.programme.GroupRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** One's own parts in groups in the database, with what the outbox holds of them. */
@ApplicationScoped
class ParticipationStore {
    private static final String WITHDRAWN = HostMessage.Kind.PARTICIPATION.code() + "-withdrawn";

    @PersistenceContext
    EntityManager database;

    /** A part as a row. */
    record Kept(UUID id, MyPart part) {}

    /** The acting person's part in a group; absent when they were never in it. */
    Optional<Kept> find(UUID group) {
        return Row.all(database.createNativeQuery("select * from polku.my_participation(:group)", Tuple.class)
                        .setParameter("group", group))
                .stream()
                .map(ParticipationStore::kept)
                .findFirst();
    }

    private static Kept kept(Row row) {
        UUID id = Objects.requireNonNull(row.id("id"));
        Optional<MyPart.Shown> shown = row.text("host_id").map(person -> {
            Participation message = message(id, person, row, Instant.EPOCH);
            return new MyPart.Shown(message, MessageMark.of(message));
        });
        ToldState state = state(row);
        Optional<Instant> decided = row.moment("written_at");
        boolean endedSince = row.moment("over_at")
                .flatMap(over -> decided.map(at -> at.isBefore(over)))
                .orElse(false);
        return new Kept(
                id,
                new MyPart(
                        shown,
                        row.flag("taken"),
                        state,
                        decided,
                        row.moment("sent_at"),
                        state.isTold() && state != ToldState.NOT_FORGOTTEN && endedSince,
                        state.isRefused() ? row.text("dropped_why") : Optional.empty()));
    }

    private static Participation message(UUID id, String person, Row row, Instant decided) {
        return new Participation(
                id.toString(), person, row.name("name").orElseThrow(), role(row), term(row), decided);
    }

    /** Whoever mentors is a mentor to the host, also a newcomer who mentors the experienced. */
    private static Participation.Role role(Row row) {
        return switch (row.text("role").flatMap(GroupRole::of).orElseThrow()) {
            case MENTOR, NEWCOMER -> Participation.Role.MENTOR;
            case MENTEE, SENIOR -> Participation.Role.MENTEE;
            case PEER -> Participation.Role.PEER;
        };
    }

    private static Participation.Term term(Row row) {
        Optional<LocalDate> left = row.day("left_on");
        Optional<LocalDate> ended = row.day("ended_on");
        LocalDate from = row.day("joined_on").orElseThrow();
        if (left.isPresent()) {
            return new Participation.Term(from, left, Participation.Status.LEFT);
        }
        return new Participation.Term(
                from, ended, ended.isPresent() ? Participation.Status.COMPLETED : Participation.Status.ACTIVE);
    }

    /** What an administrator has given up stands in the outbox no more, and is newer than what does. */
    private static ToldState state(Row row) {
        Optional<String> told = row.text("dropped").or(() -> row.text("told"));
        if (told.isEmpty()) {
            return ToldState.UNTOLD;
        }
        boolean back = told.get().equals(WITHDRAWN);
        if (row.text("dropped").isPresent() || row.moment("dead_at").isPresent()) {
            return back ? ToldState.NOT_FORGOTTEN : ToldState.REFUSED;
        } else if (row.moment("sent_at").isPresent()) {
            return back ? ToldState.TAKEN_BACK : ToldState.SENT;
        } else if (back) {
            return ToldState.TAKING_BACK;
        }
        return row.flag("claimed") ? ToldState.LEAVING : ToldState.WAITING;
    }
}
