package fi.polku.mentoring.proposal;

import fi.polku.mentoring.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How much programmes care for wishes, in the database. */
@ApplicationScoped
class WeightStore {
    private static final List<String> COLUMNS =
            List.of("themes", "competence", "experience", "shared_values", "stated", "left_over");

    @PersistenceContext
    EntityManager database;

    /** Absent for who does not run the programme. */
    Optional<ProgrammeWishes> ofProgramme(UUID programme) {
        return find(programme, null);
    }

    /** Absent for who does not weigh the round. */
    Optional<ProgrammeWishes> ofRound(UUID round) {
        return find(null, round);
    }

    private Optional<ProgrammeWishes> find(@Nullable UUID programme, @Nullable UUID round) {
        return Row.all(database.createNativeQuery(
                                "select * from polku.wishes_of(cast(:programme as uuid), cast(:round as uuid))",
                                Tuple.class)
                        .setParameter("programme", text(programme))
                        .setParameter("round", text(round)))
                .stream()
                .findFirst()
                .map(row -> new ProgrammeWishes(
                        Objects.requireNonNull(row.id("programme")),
                        row.name("name").orElseThrow(),
                        row.flag("runs"),
                        weights(row),
                        row.number("version").orElse(0)));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static Weights weights(Row row) {
        Stream<Optional<Integer>> columns = COLUMNS.stream().map(row::number);
        String text = columns.flatMap(Optional::stream).map(String::valueOf).collect(Collectors.joining(" "));
        return text.isEmpty() ? Weights.USUAL : Weights.ofColumns(text);
    }

    /** False when something else has been said since that version; absent for any. */
    boolean weigh(UUID programme, Optional<Integer> version, Weights weights, Instant now) {
        return (boolean) database.createNativeQuery(
                        "select polku.weigh_wishes(:programme, cast(:version as int), cast(string_to_array(:weights, ' ') as int[]), :now)",
                        Boolean.class)
                .setParameter("programme", programme)
                .setParameter("version", version.map(String::valueOf).orElse(null))
                .setParameter("weights", weights.columns())
                .setParameter("now", now)
                .getSingleResult();
    }
}
