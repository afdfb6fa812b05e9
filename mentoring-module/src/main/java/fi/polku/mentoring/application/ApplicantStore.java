package fi.polku.mentoring.application;

import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Localized;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who applies to a round: doors that tell names and states, places, and who may be late. */
@ApplicationScoped
class ApplicantStore {
    @PersistenceContext
    EntityManager database;

    /** How the acting person sees who applies: as one who runs the round, one who composes it now, or both. */
    record Seen(boolean runs, boolean composes, boolean endorsed, int inDraftGroups, Localized of) {}

    /** Nothing for everybody else. */
    Optional<Seen> sees(UUID round) {
        return Row.all(database.createNativeQuery("""
                                select polku.sees_applicants(r.id) as seen, r.id = any (polku.rounds_i_compose()) as composes, p.endorsed,
                                       polku.in_draft_groups(r.id) as in_draft_groups, p.name_fi, p.name_sv, p.name_en
                                  from polku.programme_round r join polku.programme p on p.id = r.programme
                                 where r.id = :round""", Tuple.class).setParameter("round", round)).stream()
                .findFirst()
                .flatMap(row -> row.text("seen")
                        .map(seen -> new Seen(
                                "organiser".equals(seen),
                                row.flag("composes"),
                                row.flag("endorsed"),
                                row.number("in_draft_groups").orElse(0),
                                row.name("name").orElseThrow())));
    }

    List<Applicant> list(UUID round, ApplicantFilter wanted, Cursor after, int limit) {
        return applicants(round, Optional.empty(), wanted, after, limit);
    }

    Optional<Applicant> find(UUID round, UUID application) {
        return applicants(round, Optional.of(application), ApplicantFilter.ALL, Cursor.start(), 1).stream()
                .findFirst();
    }

    private List<Applicant> applicants(
            UUID round, Optional<UUID> only, ApplicantFilter wanted, Cursor after, int limit) {
        return Row.all(database.createNativeQuery(
                                "select * from polku.applicants(:round, cast(:only as uuid), :role, :state, :endorsement, :letters, :at, :id, :limit)",
                                Tuple.class)
                        .setParameter("round", round)
                        .setParameter("only", only.map(UUID::toString).orElse(null))
                        .setParameter("role", wanted.role().map(GroupRole::code).orElse(null))
                        .setParameter(
                                "state",
                                wanted.state().map(ApplicationState::code).orElse(null))
                        .setParameter(
                                "endorsement",
                                wanted.endorsed().map(Endorsed::code).orElse(null))
                        .setParameter("letters", wanted.letters().orElse(null))
                        .setParameter("at", after.at())
                        .setParameter("id", after.id())
                        .setParameter("limit", limit))
                .stream()
                .map(ApplicantStore::applicant)
                .toList();
    }

    private static Applicant applicant(Row row) {
        return new Applicant(
                ApplicationRows.id(row, "id"),
                row.text("name").orElseThrow(),
                row.name("name"),
                ApplicationRows.role(row),
                ApplicationRows.state(row),
                row.moment("submitted_at").orElseThrow(),
                row.moment("withdrawn_at"),
                row.number("hours").orElse(0),
                row.text("endorsement").map(ApplicationRows::answered).orElse(Endorsed.NOT_NEEDED),
                ApplicationRows.line(row));
    }

    /** By role, in the order of roles; empty when the acting person does not see who applies. */
    List<RoleCounts> counts(UUID round) {
        Map<GroupRole, List<Row>> byRole = new LinkedHashMap<>();
        Row.all(database.createNativeQuery("select * from polku.application_counts(:round)", Tuple.class)
                        .setParameter("round", round))
                .forEach(row -> byRole.computeIfAbsent(ApplicationRows.role(row), role -> new ArrayList<>())
                        .add(row));
        return Stream.of(GroupRole.values())
                .filter(byRole::containsKey)
                .map(role -> counts(role, byRole.getOrDefault(role, List.of())))
                .toList();
    }

    private static RoleCounts counts(GroupRole role, List<Row> rows) {
        List<RoleCounts.OfOrganisation> whose = rows.stream()
                .filter(row -> row.text("state")
                        .flatMap(ApplicationState::of)
                        .filter(ApplicationState::sent)
                        .isPresent())
                .collect(Collectors.groupingBy(
                        row -> row.name("name"),
                        LinkedHashMap::new,
                        Collectors.summingInt(row -> row.number("many").orElse(0))))
                .entrySet()
                .stream()
                .map(of -> new RoleCounts.OfOrganisation(of.getKey(), of.getValue()))
                .toList();
        return new RoleCounts(
                role,
                rows.get(0).number("places"),
                many(rows, ApplicationState.DRAFT),
                many(rows, ApplicationState.SUBMITTED),
                many(rows, ApplicationState.PLACED),
                many(rows, ApplicationState.WITHDRAWN),
                whose);
    }

    private static int many(List<Row> rows, ApplicationState state) {
        return rows.stream()
                .filter(row -> row.text("state").equals(Optional.of(state.code())))
                .mapToInt(row -> row.number("many").orElse(0))
                .sum();
    }

    /** Takes the places of these roles in place of what was said of them. */
    void setPlaces(UUID round, Map<GroupRole, Optional<Integer>> places) {
        places.forEach((role, most) -> {
            database.createNativeQuery("delete from polku.round_places where round = :round and role = :role")
                    .setParameter("round", round)
                    .setParameter("role", role.code())
                    .executeUpdate();
            most.ifPresent(number -> database.createNativeQuery(
                            "insert into polku.round_places (round, role, places) values (:round, :role, :places)")
                    .setParameter("round", round)
                    .setParameter("role", role.code())
                    .setParameter("places", number)
                    .executeUpdate());
        });
    }

    void copyPlaces(UUID from, UUID into) {
        database.createNativeQuery("insert into polku.round_places (round, role, places)"
                        + " select :into, role, places from polku.round_places where round = :from")
                .setParameter("into", into)
                .setParameter("from", from)
                .executeUpdate();
    }

    List<LateApplicant> late(UUID round) {
        return Row.all(database.createNativeQuery(
                                "select person, name, until from polku.late_applicants(:round)", Tuple.class)
                        .setParameter("round", round))
                .stream()
                .map(row -> new LateApplicant(
                        ApplicationRows.id(row, "person"),
                        row.text("name").orElseThrow(),
                        row.day("until").orElseThrow()))
                .toList();
    }

    boolean mayBeLate(UUID round, UUID person) {
        return Row.all(database.createNativeQuery("select polku.may_be_late(:round, :person) as may", Tuple.class)
                        .setParameter("round", round)
                        .setParameter("person", person))
                .stream()
                .anyMatch(row -> row.flag("may"));
    }

    void allow(UUID round, UUID person, LocalDate until, Instant now) {
        disallow(round, person);
        database.createNativeQuery(
                        "insert into polku.late_applicant (round, person, until, allowed_by, allowed_at) values (:round, :person, :until, polku.person(), :now)")
                .setParameter("round", round)
                .setParameter("person", person)
                .setParameter("until", until)
                .setParameter("now", now)
                .executeUpdate();
    }

    boolean disallow(UUID round, UUID person) {
        return database.createNativeQuery("delete from polku.late_applicant where round = :round and person = :person")
                        .setParameter("round", round)
                        .setParameter("person", person)
                        .executeUpdate()
                == 1;
    }

    List<Candidate> find(UUID round, String name) {
        return Row.all(database.createNativeQuery(
                                "select id, given_name || ' ' || family_name as name, unit_fi, unit_sv, unit_en from polku.find_for_late(:round, :name)",
                                Tuple.class)
                        .setParameter("round", round)
                        .setParameter("name", name))
                .stream()
                .map(row -> new Candidate(
                        ApplicationRows.id(row, "id"),
                        row.text("name").orElseThrow(),
                        row.name("unit").orElseThrow()))
                .toList();
    }
}
