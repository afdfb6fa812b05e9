package fi.polku.mentoring.material;

import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.programme.Phase;
import fi.polku.mentoring.programme.PhaseKind;
import fi.polku.mentoring.programme.Round;
import fi.polku.mentoring.programme.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shelves in the database: the programme and the round that material stands with, in one statement. */
@ApplicationScoped
class ShelfStore {
    private static final String SHELF = """
            select p.id as programme, p.name_fi, p.name_sv, p.name_en, p.in_rounds, p.id = any (polku.programmes_i_run()) as run,
                   (select string_agg(s.role, ' ') from polku.programme_places s where s.programme = p.id) as roles,
                   r.id as round, r.number, r.announced, r.version,
                   (select string_agg(f.kind || '/' || f.first_day || '/' || f.last_day, ' ') from polku.round_phase f where f.round = r.id) as phases
              from polku.programme p left join polku.programme_round r on r.programme = p.id and r.id = cast(:round as uuid)
             where\s""";

    @PersistenceContext
    EntityManager database;

    /** Nothing on it yet; absent when there is none for the acting person. */
    Optional<Shelved> find(Shelf shelf) {
        Query query = database.createNativeQuery(SHELF + (shelf.round() ? "r.id = :id" : "p.id = :id"), Tuple.class)
                .setParameter("round", shelf.round() ? shelf.id().toString() : null)
                .setParameter("id", shelf.id());
        return Row.all(query).stream().map(row -> shelved(shelf, row)).findFirst();
    }

    private static Shelved shelved(Shelf shelf, Row row) {
        OfProgramme programme = new OfProgramme(
                Objects.requireNonNull(row.id("programme")),
                row.name("name").orElseThrow(),
                row.flag("run"),
                row.flag("in_rounds"),
                row.words("roles").stream()
                        .flatMap(role -> GroupRole.of(role).stream())
                        .collect(Collectors.toSet()));
        return new Shelved(
                shelf,
                programme,
                Optional.ofNullable(row.id("round")).map(id -> round(id, programme.id(), row)),
                List.of());
    }

    private static Round round(UUID id, UUID programme, Row row) {
        return new Round(
                id,
                programme,
                row.number("number").orElseThrow(),
                row.flag("announced"),
                Optional.empty(),
                "",
                new Timeline(row.words("phases").stream().map(ShelfStore::phase).toList()),
                Optional.empty(),
                row.number("version").orElseThrow());
    }

    private static Phase phase(String words) {
        String[] parts = words.split("/", -1);
        return new Phase(PhaseKind.of(parts[0]).orElseThrow(), LocalDate.parse(parts[1]), LocalDate.parse(parts[2]));
    }
}
