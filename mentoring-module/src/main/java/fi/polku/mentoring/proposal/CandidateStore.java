package fi.polku.mentoring.proposal;

import fi.polku.mentoring.application.Meets;
import fi.polku.mentoring.application.SealedAnswers;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.programme.GroupRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The people of a round as the engine compares them, in two statements and one for keys, however many there are: of those alone whom the acting member
 * weighs.
 */
@ApplicationScoped
class CandidateStore {
    @PersistenceContext
    EntityManager database;

    @Inject
    SealedAnswers answers;

    /** All who are free or in groups that are being made. */
    List<Candidate> of(UUID round) {
        return found(round, null);
    }

    /** Those of them who sent these. */
    List<Candidate> of(UUID round, Collection<UUID> only) {
        return found(round, only.stream().map(UUID::toString).collect(Collectors.joining(" ")));
    }

    private List<Candidate> found(UUID round, @Nullable String only) {
        List<Row> rows = Row.all(query(
                        "select * from polku.proposal_people(:round, cast(string_to_array(cast(:only as text), ' ') as uuid[]))",
                        round)
                .setParameter("only", only));
        answers.prepare(rows.stream()
                .filter(row -> row.bytes("answers") != null)
                .map(row -> Objects.requireNonNull(row.id("owner")))
                .toList());
        return rows.stream().map(this::candidate).toList();
    }

    private Query query(String sql, UUID round) {
        return database.createNativeQuery(sql, Tuple.class).setParameter("round", round);
    }

    private Candidate candidate(Row row) {
        UUID application = Objects.requireNonNull(row.id("id"));
        UUID owner = Objects.requireNonNull(row.id("owner"));
        String place = answers.open(owner, application, row.bytes("answers")).value("place");
        return new Candidate(
                application,
                owner,
                GroupRole.of(row.text("role").orElseThrow()).orElseThrow(),
                Optional.ofNullable(row.id("organisation")),
                ids(row, "above"),
                new Candidate.Practice(
                        row.words("languages"),
                        Meets.of(row.text("meets").orElseThrow()).orElseThrow(),
                        MeetingPlaces.of(place)),
                new Candidate.Profile(
                        Set.copyOf(ids(row, "themes")),
                        row.text("levels").map(CandidateStore::levels).orElse(List.of()),
                        row.flag("left_over")),
                new Candidate.Seat(Optional.ofNullable(row.id("desk_group")), row.flag("seen_whole")));
    }

    private static List<UUID> ids(Row row, String column) {
        return row.words(column).stream().map(UUID::fromString).toList();
    }

    private static List<Candidate.Level> levels(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(entry -> entry.split(" ", -1))
                .map(words -> new Candidate.Level(
                        words[0],
                        Integer.parseInt(words[1]),
                        Boolean.parseBoolean(words[2]),
                        Integer.parseInt(words[3]),
                        Boolean.parseBoolean(words[4])))
                .toList();
    }

    /** Two applications each whose people must not meet in a group. */
    List<Set<UUID>> conflicts(UUID round) {
        return Row.all(query("select * from polku.proposal_conflicts(:round)", round)).stream()
                .map(row -> Set.of(Objects.requireNonNull(row.id("one")), Objects.requireNonNull(row.id("other"))))
                .toList();
    }
}
