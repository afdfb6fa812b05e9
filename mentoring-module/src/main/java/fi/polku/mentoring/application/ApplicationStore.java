package fi.polku.mentoring.application;

import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Applications in the database; what was typed is sealed whole with the applicant's key. */
@ApplicationScoped
class ApplicationStore {
    private static final String ANSWERS = "application.answers";

    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    /** An application as it is kept, opened for its reader. */
    record Kept(UUID id, UUID round, UUID owner, GroupRole role, ApplicationState state, Typed typed, int version) {}

    static Place place(UUID owner, UUID id) {
        return new Place(owner, ANSWERS, id);
    }

    /** As policies let see it. */
    Optional<Kept> find(UUID id) {
        return Row.all(database.createNativeQuery(
                                "select id, round, owner, role, state, answers, version from polku.application where id = :id",
                                Tuple.class)
                        .setParameter("id", id))
                .stream()
                .map(this::kept)
                .findFirst();
    }

    /** Those of them whom the acting member of the matching group weighs. */
    List<SideBySide.One> sideBySide(UUID round, Collection<UUID> applications) {
        return Row.all(database.createNativeQuery(
                                "select * from polku.desk_side_by_side(:round, cast(string_to_array(:all, ' ') as uuid[]))",
                                Tuple.class)
                        .setParameter("round", round)
                        .setParameter(
                                "all", applications.stream().map(UUID::toString).collect(Collectors.joining(" "))))
                .stream()
                .map(row -> {
                    UUID id = Objects.requireNonNull(row.id("id"));
                    UUID owner = Objects.requireNonNull(row.id("owner"));
                    return new SideBySide.One(
                            id,
                            owner,
                            row.text("name").orElseThrow(),
                            row.number("place").orElse(0),
                            row.name("name"),
                            row.text("role").orElseThrow(),
                            vault.find(place(owner, id), row.bytes("answers"))
                                    .map(Typed::of)
                                    .orElse(Typed.NOTHING));
                })
                .toList();
    }

    /** Whether it would open once the acting member of the matching group has declared conflicts of interest. */
    boolean waitsForDeclaration(UUID id) {
        return (boolean) database.createNativeQuery("select polku.waits_for_my_declaration(:id)", Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    private Kept kept(Row row) {
        UUID id = Objects.requireNonNull(row.id("id"));
        UUID owner = Objects.requireNonNull(row.id("owner"));
        return new Kept(
                id,
                Objects.requireNonNull(row.id("round")),
                owner,
                ApplicationRows.role(row),
                ApplicationRows.state(row),
                vault.find(place(owner, id), row.bytes("answers"))
                        .map(Typed::of)
                        .orElse(Typed.NOTHING),
                row.number("version").orElseThrow());
    }

    /** One of the actor's own, as it was at that version; absent for any. */
    Kept own(Actor actor, UUID id, Optional<Integer> version) {
        Kept kept =
                find(id).filter(found -> found.owner().equals(actor.person())).orElseThrow(Problem.NotFound::new);
        if (version.isPresent() && version.get() != kept.version()) {
            throw new Problem.Stale();
        }
        return kept;
    }

    /** The same, that has not been sent. */
    Kept draft(Actor actor, UUID id, Optional<Integer> version) {
        Kept kept = own(actor, id, version);
        if (kept.state() != ApplicationState.DRAFT) {
            throw new Problem.Refused("application.refused.no-draft");
        }
        return kept;
    }

    /** Which one somebody has begun for a round and role. */
    Optional<Kept> begun(UUID round, UUID owner, GroupRole role) {
        return Row.all(database.createNativeQuery(
                                "select id, round, owner, role, state, cast(null as bytea) as answers, version from polku.application"
                                        + " where round = :round and owner = :owner and role = :role and not resting",
                                Tuple.class)
                        .setParameter("round", round)
                        .setParameter("owner", owner)
                        .setParameter("role", role.code()))
                .stream()
                .map(this::kept)
                .findFirst();
    }

    /** Until when the acting person may apply after the window. */
    Optional<LocalDate> lateUntil(UUID round) {
        return Row.all(database.createNativeQuery(
                                "select until from polku.late_applicant where round = :round and person = polku.person()",
                                Tuple.class)
                        .setParameter("round", round))
                .stream()
                .findFirst()
                .flatMap(row -> row.day("until"));
    }

    /** Nothing when there is one already. */
    boolean add(UUID id, UUID round, UUID owner, GroupRole role, Instant now) {
        return database.createNativeQuery("""
                                insert into polku.application (id, round, owner, role, state, created_at, changed_at, version)
                                values (:id, :round, :owner, :role, 'draft', :now, :now, 1) on conflict do nothing""")
                        .setParameter("id", id)
                        .setParameter("round", round)
                        .setParameter("owner", owner)
                        .setParameter("role", role.code())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    void keep(Kept kept, Typed typed, Instant now) {
        touch(
                kept,
                "answers = :answers, changed_at = :now where state = 'draft'",
                query -> query.setParameter("answers", vault.seal(place(kept.owner(), kept.id()), typed.document()))
                        .setParameter("now", now));
    }

    /** Whoever sends to this round and role meanwhile waits until this transaction is over, and so does who moves its days. */
    void stepIntoLine(UUID round, GroupRole role) {
        Row.all(database.createNativeQuery(
                        "select cast(polku.step_into_line(:round, :role) as text) as stepped", Tuple.class)
                .setParameter("round", round)
                .setParameter("role", role.code()));
    }

    /** Nothing when the database says that the window is over, or the role is not for them any more. */
    boolean send(Kept kept, Answers answers, Instant now) {
        return bound(
                                "update polku.application set version = version + 1, state = 'submitted', themes = cast(string_to_array(:themes, ' ') as uuid[]),"
                                        + " languages = string_to_array(:languages, ' '), meets = :meets, hours = :hours, submitted_at = :now, changed_at = :now"
                                        + " where id = :id and version = :version and state = 'draft'"
                                        + " and polku.window_is_open(round, owner) and polku.may_be(round, role, owner)",
                                kept)
                        .setParameter(
                                "themes",
                                answers.themes().stream().map(UUID::toString).collect(Collectors.joining(" ")))
                        .setParameter("languages", String.join(" ", answers.languages()))
                        .setParameter("meets", answers.meets().code())
                        .setParameter("hours", answers.hours())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    void withdraw(Kept kept, Instant now) {
        touch(
                kept,
                "state = 'withdrawn', withdrawn_at = :now, changed_at = :now where state in ('submitted', 'placed')",
                query -> query.setParameter("now", now));
    }

    /** Nothing when the database says that the window is over, or the role is not for them any more. */
    boolean writeAgain(Kept kept, Instant now) {
        return bound(
                                "update polku.application set version = version + 1, state = 'draft', submitted_at = null, withdrawn_at = null,"
                                        + " changed_at = :now where id = :id and version = :version and state = 'withdrawn'"
                                        + " and polku.window_is_open(round, owner) and polku.may_be(round, role, owner)",
                                kept)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    void discard(Kept kept) {
        if (bound("delete from polku.application where id = :id and version = :version and state = 'draft'", kept)
                        .executeUpdate()
                == 0) {
            throw new Problem.Stale();
        }
    }

    private void touch(Kept kept, String what, UnaryOperator<Query> more) {
        Query update = bound(
                "update polku.application set version = version + 1, " + what + " and id = :id and version = :version",
                kept);
        if (more.apply(update).executeUpdate() == 0) {
            throw new Problem.Stale();
        }
    }

    private Query bound(String sql, Kept kept) {
        return database.createNativeQuery(sql).setParameter("id", kept.id()).setParameter("version", kept.version());
    }

    /** The themes that a round's programme lets choose from. */
    List<Offer.Theme> themes(UUID round) {
        return Row.all(database.createNativeQuery("""
                                select t.id, t.name_fi, t.name_sv, t.name_en
                                  from polku.programme_round r join polku.programme_theme t on t.programme = r.programme
                                 where r.id = :round order by t.place, t.id""", Tuple.class).setParameter("round", round)).stream()
                .map(row -> new Offer.Theme(
                        Objects.requireNonNull(row.id("id")), row.name("name").orElseThrow()))
                .toList();
    }
}
