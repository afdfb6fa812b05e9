package fi.polku.mentoring.sharing;

import fi.polku.mentoring.shared.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Audit records of what others did with one's own; row-level security shows nobody any other's. */
@ApplicationScoped
class LookStore {
    /** That the actor is not the owner is said twice: once as the index has it, once for who has had several ids. */
    private static final String LIST =
            "select r.id, r.at, r.actor, polku.name_of_reader(r.actor) as name, r.\"right\", r.action,"
                    + " r.subject_kind as thing_kind, r.subject as thing, " + ThingQuery.COLUMNS
                    + " from polku_audit.record r "
                    + ThingQuery.join("r.subject_kind", "r.subject") + """
             where r.owner = any (cast((select polku.my_ids()) as uuid[])) and r.actor is distinct from r.owner
               and (r.actor is null or r.actor <> all (cast((select polku.my_ids()) as uuid[])))
               and r.id < :after and (not :reads or r.action like '%.read')
             order by r.id desc limit :limit""";

    @PersistenceContext
    EntityManager database;

    @SuppressWarnings("unchecked") // the query's result class is Tuple, which the API cannot say
    List<Look> list(UUID me, WhoHasLooked.Filter filter, Cursor after, int limit) {
        boolean start = after.equals(Cursor.start());
        List<Tuple> rows = database.createNativeQuery(LIST, Tuple.class)
                .setParameter("me", me)
                .setParameter("after", start ? Long.MAX_VALUE : after.id().getLeastSignificantBits())
                .setParameter("reads", filter == WhoHasLooked.Filter.READS)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(row -> new Look(
                        row.get("id", Number.class).longValue(),
                        row.get("at", Instant.class),
                        Optional.ofNullable(row.get("actor", UUID.class)),
                        Optional.ofNullable(row.get("name", String.class)),
                        Optional.ofNullable(row.get("right", String.class)).orElse(""),
                        row.get("action", String.class),
                        ThingQuery.of(row)))
                .toList();
    }
}
