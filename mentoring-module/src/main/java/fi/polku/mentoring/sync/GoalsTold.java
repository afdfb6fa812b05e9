package fi.polku.mentoring.sync;

import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.sharing.LastTold;
import fi.polku.mentoring.sharing.SharedKind;
import fi.polku.mentoring.sharing.Subject;
import fi.polku.mentoring.sharing.ToldHost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the host was last told of a goal, as row-level security shows it to the goal's owner. */
@ApplicationScoped
class GoalsTold implements ToldHost {
    /** What was given up has left the outbox; what was written about the same since then counts instead. */
    private static final String LAST = """
            select * from (
              select o.kind, o.written_at, o.place, o.sent_at, o.dead_at, cast(null as timestamptz) as dropped_at, null as reason
                from polku.outbox o where o.subject = :subject and o.person = polku.person()
              union all
              select d.kind, d.written_at, -1, null, null, d.dropped_at, d.reason
                from polku.dropped_message d where d.subject = :subject and d.person = polku.person()
            ) told
            order by told.written_at desc, told.place desc
            limit 1""";

    @PersistenceContext
    EntityManager database;

    @Override
    public Optional<LastTold> last(Actor actor, Subject subject) {
        if (subject.kind() != SharedKind.GOAL) {
            return Optional.empty();
        }
        List<?> rows = database.createNativeQuery(LAST, Tuple.class)
                .setParameter("subject", subject.id())
                .getResultList();
        return rows.stream().map(Tuple.class::cast).map(GoalsTold::told).findFirst();
    }

    private static LastTold told(Tuple row) {
        boolean withdrawal = !row.get("kind", String.class).equals(HostMessage.Kind.GOAL.code());
        Optional<Instant> dropped = moment(row, "dropped_at");
        if (dropped.isPresent()) {
            return new LastTold(
                    withdrawal, LastTold.State.GIVEN_UP, dropped.get(), Optional.of(row.get("reason", String.class)));
        }
        Optional<Instant> sent = moment(row, "sent_at");
        Optional<Instant> dead = moment(row, "dead_at");
        LastTold.State state = sent.isPresent()
                ? LastTold.State.DONE
                : dead.isPresent() ? LastTold.State.REFUSED : LastTold.State.WAITING;
        Instant at = sent.or(() -> dead).orElseGet(() -> row.get("written_at", Instant.class));
        return new LastTold(withdrawal, state, at, Optional.empty());
    }

    private static Optional<Instant> moment(Tuple row, String column) {
        return Optional.ofNullable(row.get(column, Instant.class));
    }
}
