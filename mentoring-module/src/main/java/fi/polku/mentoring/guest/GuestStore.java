package fi.polku.mentoring.guest;

import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Guests in the database; row-level security shows human resources those of their organisation. */
@ApplicationScoped
class GuestStore {
    private static final String VIEW =
            "select id, given_name, family_name, email, language, home, until, invited_at, link_until, accepted_at,"
                    + " ended_at is not null as ended, joined_at is not null as joined from polku.guest";

    @PersistenceContext
    EntityManager database;

    void add(Actor actor, InviteGuest guest, Invitation invitation, Instant now) {
        database.createNativeQuery("""
                        insert into polku.guest (id, organisation, invited_by, given_name, family_name, email, language, home, until, invited_at, link, link_until)
                        values (:id, :organisation, :by, :given, :family, :email, :language, :home, :until, :now, :link, :linkUntil)""")
                .setParameter("id", invitation.guest())
                .setParameter("organisation", actor.ownOrganisation())
                .setParameter("by", actor.person())
                .setParameter("given", guest.givenName())
                .setParameter("family", guest.familyName())
                .setParameter("email", guest.email())
                .setParameter("language", guest.language())
                .setParameter("home", guest.home())
                .setParameter("until", guest.until())
                .setParameter("now", now)
                .setParameter("link", invitation.word().digest())
                .setParameter("linkUntil", invitation.until())
                .executeUpdate();
    }

    void renew(Invitation invitation) {
        database.createNativeQuery("update polku.guest set link = :link, link_until = :until where id = :id")
                .setParameter("link", invitation.word().digest())
                .setParameter("until", invitation.until())
                .setParameter("id", invitation.guest())
                .executeUpdate();
    }

    boolean end(UUID id) {
        return said(database.createNativeQuery("select polku.end_guest(:id)", Boolean.class)
                .setParameter("id", id));
    }

    Slice<GuestView> list(Cursor after, int size, Instant now, LocalDate today) {
        List<GuestView> rows = rows(database.createNativeQuery(
                                VIEW + " where organisation = polku.organisation() and (invited_at, id) < (:at, :id)"
                                        + " order by invited_at desc, id desc limit :size",
                                Tuple.class)
                        .setParameter("at", after.at())
                        .setParameter("id", after.id())
                        .setParameter("size", size + 1))
                .map(row -> view(row, now, today))
                .toList();
        return Slice.of(rows, size, guest -> new Cursor(guest.invitedAt(), guest.id()).text());
    }

    Optional<GuestView> find(UUID id, Instant now, LocalDate today) {
        return rows(database.createNativeQuery(
                                VIEW + " where organisation = polku.organisation() and id = :id", Tuple.class)
                        .setParameter("id", id))
                .map(row -> view(row, now, today))
                .findFirst();
    }

    List<Arrival> arrivals() {
        return rows(database.createNativeQuery(
                        "select guest, given_name, family_name, home, email, person, name, unit_fi, unit_sv, unit_en from polku.guest_arrivals()",
                        Tuple.class))
                .map(row -> new Arrival(
                        row.get("guest", UUID.class),
                        text(row, "given_name") + " " + text(row, "family_name"),
                        text(row, "home"),
                        text(row, "email"),
                        row.get("person", UUID.class),
                        text(row, "name"),
                        new Localized(text(row, "unit_fi"), text(row, "unit_sv"), text(row, "unit_en"))))
                .toList();
    }

    boolean decide(UUID guest, UUID person, boolean same) {
        return said(database.createNativeQuery("select polku.decide_arrival(:guest, :person, :same)", Boolean.class)
                .setParameter("guest", guest)
                .setParameter("person", person)
                .setParameter("same", same));
    }

    private static boolean said(Query query) {
        return Boolean.TRUE.equals(query.getSingleResult());
    }

    private static GuestView view(Tuple row, Instant now, LocalDate today) {
        InviteGuest who = new InviteGuest(
                text(row, "given_name"),
                text(row, "family_name"),
                text(row, "email"),
                text(row, "language"),
                text(row, "home"),
                row.get("until", Date.class).toLocalDate());
        Optional<Instant> linkUntil = Optional.ofNullable(row.get("link_until", Instant.class));
        Optional<Instant> accepted = Optional.ofNullable(row.get("accepted_at", Instant.class));
        GuestState state;
        if (row.get("joined", Boolean.class)) {
            state = GuestState.JOINED;
        } else if (row.get("ended", Boolean.class) || who.until().isBefore(today)) {
            state = GuestState.ENDED;
        } else if (accepted.isPresent()) {
            state = GuestState.ACTIVE;
        } else {
            state = linkUntil.filter(now::isBefore).isPresent() ? GuestState.INVITED : GuestState.LINK_OVER;
        }
        return new GuestView(
                row.get("id", UUID.class), who, state, row.get("invited_at", Instant.class), linkUntil, accepted);
    }

    private static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }

    @SuppressWarnings("unchecked") // the query's result class is Tuple, which the API cannot say
    private static Stream<Tuple> rows(Query query) {
        return ((List<Tuple>) query.getResultList()).stream();
    }
}
