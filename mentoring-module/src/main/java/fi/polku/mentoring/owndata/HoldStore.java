package fi.polku.mentoring.owndata;

import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.OwnData;
import fi.polku.mentoring.shared.OwnThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Holds in the database; a person sees their own, human resources those of their organisation. */
@ApplicationScoped
class HoldStore implements OwnData {
    private static final String VIEW = """
            select h.id, h.person, polku.name_for_hold(h.person) as name, h.reason, h.review_on, h.review_on < polku.today() as late,
                   h.placed_at, h.ended_at
              from polku.legal_hold h where\s""";

    private static final String OF_THE_ORGANISATION =
            VIEW + "h.organisation = polku.organisation() and polku.has_role('hr') and h.ended_at is null";

    @PersistenceContext
    EntityManager database;

    @Override
    public List<Part> parts() {
        return List.of(Part.brief(90, "holds", this::tell));
    }

    private void tell(Actor actor, Consumer<OwnThing> to) {
        Row.each(
                mine(actor, ""),
                row -> to.accept(new OwnThing()
                        .moment("placedAt", row.moment("placed_at"))
                        .id("id", row.id("id"))
                        .text("reason", row.text("reason"))
                        .day("reviewOn", row.day("review_on"))
                        .moment("endedAt", row.moment("ended_at"))));
    }

    private Query mine(Actor actor, String which) {
        return database.createNativeQuery(
                        VIEW + "h.person = :me" + which + " order by h.placed_at desc, h.id", Tuple.class)
                .setParameter("me", actor.person());
    }

    /** Those on the actor's own data. */
    List<LegalHold> onMine(Actor actor) {
        return holds(mine(actor, " and h.ended_at is null"));
    }

    List<LegalHold> ofOrganisation(Cursor after, int limit) {
        return holds(database.createNativeQuery(
                        OF_THE_ORGANISATION
                                + " and (h.placed_at, h.id) < (:at, :after) order by h.placed_at desc, h.id desc limit :limit",
                        Tuple.class)
                .setParameter("at", after.at())
                .setParameter("after", after.id())
                .setParameter("limit", limit));
    }

    Optional<LegalHold> find(UUID id) {
        return holds(database.createNativeQuery(OF_THE_ORGANISATION + " and h.id = :id", Tuple.class)
                        .setParameter("id", id))
                .stream()
                .findFirst();
    }

    private static List<LegalHold> holds(Query query) {
        return Row.all(query).stream()
                .map(row -> new LegalHold(
                        Objects.requireNonNull(row.id("id")),
                        Objects.requireNonNull(row.id("person")),
                        row.text("name").orElse(""),
                        row.text("reason").orElse(""),
                        row.day("review_on").orElseThrow(),
                        row.flag("late"),
                        row.moment("placed_at").orElseThrow()))
                .toList();
    }

    /** Whether the acting human resources answer for somebody's data. */
    boolean isOurs(UUID person) {
        return (Boolean) database.createNativeQuery("select polku.is_ours(:person)", Boolean.class)
                .setParameter("person", person)
                .getSingleResult();
    }

    void add(UUID id, PlaceHold hold, Instant now) {
        database.createNativeQuery(
                        "insert into polku.legal_hold (id, person, organisation, reason, review_on, placed_by, placed_at)"
                                + " values (:id, :person, polku.organisation(), :reason, :review, polku.person(), :now)")
                .setParameter("id", id)
                .setParameter("person", hold.person())
                .setParameter("reason", hold.reason())
                .setParameter("review", hold.reviewOn())
                .setParameter("now", now)
                .executeUpdate();
    }

    boolean review(UUID id, LocalDate next) {
        return database.createNativeQuery(
                                "update polku.legal_hold set review_on = :next where id = :id and ended_at is null")
                        .setParameter("next", next)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    boolean end(UUID id, Instant now) {
        return database.createNativeQuery("update polku.legal_hold set ended_at = :now, ended_by = polku.person()"
                                + " where id = :id and ended_at is null")
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    List<Formerly> find(String name) {
        List<Formerly> found = new ArrayList<>();
        Row.each(
                database.createNativeQuery(
                                "select id, given_name || ' ' || family_name as name, unit_fi, unit_sv, unit_en, last_day"
                                        + " from polku.find_for_hold(:name)",
                                Tuple.class)
                        .setParameter("name", name),
                row -> found.add(new Formerly(
                        Objects.requireNonNull(row.id("id")),
                        row.text("name").orElse(""),
                        row.name("unit").orElseThrow(),
                        row.day("last_day"))));
        return found;
    }

    Optional<String> nameOf(UUID person) {
        List<String> names = new ArrayList<>();
        Row.each(
                database.createNativeQuery(
                                "select polku.name_for_hold(:person) as name where polku.is_ours(:person)", Tuple.class)
                        .setParameter("person", person),
                row -> row.text("name").ifPresent(names::add));
        return names.stream().findFirst();
    }
}
