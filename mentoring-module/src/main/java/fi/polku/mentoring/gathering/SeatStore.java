package fi.polku.mentoring.gathering;

import fi.polku.mentoring.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Seats in the database: all is done by doors, which hold the event meanwhile. */
@ApplicationScoped
class SeatStore {
    @PersistenceContext
    EntityManager database;

    /** What came of it; absent when there is no such event for the acting person. */
    Optional<String> signUp(UUID event, Way way, boolean waits, Instant now) {
        return word(database.createNativeQuery("select polku.sign_up(:event, :way, :waits, :now)", String.class)
                .setParameter("event", event)
                .setParameter("way", way.code())
                .setParameter("waits", waits)
                .setParameter("now", now)
                .getSingleResult());
    }

    /** What came of it; absent when the acting person had not signed up. */
    Optional<String> signOff(UUID event, Instant now) {
        return word(database.createNativeQuery("select polku.sign_off(:event, :now)", String.class)
                .setParameter("event", event)
                .setParameter("now", now)
                .getSingleResult());
    }

    private static Optional<String> word(@Nullable Object result) {
        return Optional.ofNullable(result).map(String::valueOf);
    }

    /** Of events that are not for somebody any more; which. */
    List<UUID> giveUp(UUID person, Instant now) {
        return ((List<?>) database.createNativeQuery("select polku.give_up_seats(:person, :now)", UUID.class)
                        .setParameter("person", person)
                        .setParameter("now", now)
                        .getResultList())
                .stream().map(UUID.class::cast).toList();
    }

    /** The same for all who were in a group; which. */
    List<UUID> giveUpOf(UUID group, Instant now) {
        return ((List<?>) database.createNativeQuery("select e from polku.give_up_seats_of(:group, :now) e", UUID.class)
                        .setParameter("group", group)
                        .setParameter("now", now)
                        .getResultList())
                .stream().map(UUID.class::cast).toList();
    }

    /** Who waits moves up, where there are more seats. */
    void fill(UUID event, Instant now) {
        Row.all(database.createNativeQuery("select cast(polku.fill_seats(:event, :now) as text) as filled", Tuple.class)
                .setParameter("event", event)
                .setParameter("now", now));
    }

    List<Attendee> people(UUID event, Optional<UUID> after, int limit) {
        return Row.all(database.createNativeQuery(
                                "select id, name, organisation_fi, organisation_sv, organisation_en, way, state, ahead, signed_at,"
                                        + " cast(attended as text) as attended, answer from polku.event_people(:event, cast(:after as uuid), :limit)",
                                Tuple.class)
                        .setParameter("event", event)
                        .setParameter("after", after.map(UUID::toString).orElse(null))
                        .setParameter("limit", limit))
                .stream()
                .map(EventRows::attendee)
                .toList();
    }

    int mark(UUID event, Collection<UUID> seats, Collection<UUID> there) {
        Object marked = database.createNativeQuery(
                        "select polku.mark_attendance(:event, cast(string_to_array(:seats, ' ') as uuid[]), cast(string_to_array(:there, ' ') as uuid[]))",
                        Integer.class)
                .setParameter("event", event)
                .setParameter("seats", joined(seats))
                .setParameter("there", joined(there))
                .getSingleResult();
        return marked == null ? 0 : ((Number) marked).intValue();
    }

    private static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(" "));
    }
}
