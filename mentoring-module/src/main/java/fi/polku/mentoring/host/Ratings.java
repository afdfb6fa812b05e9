package fi.polku.mentoring.host;

import fi.polku.mentoring.persistence.Statements;
import fi.polku.mentoring.persistence.Statements.Column;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ratings of many people that go into the database as columns of one statement. */
final class Ratings {
    private final List<Rating> ratings = new ArrayList<>();

    /**
     * A rating as it is kept.
     *
     * @param assessor the code of the role
     * @param assessedBy who it was, when they are in the copy
     */
    record Rating(
            UUID person,
            long competence,
            Optional<Integer> level,
            Optional<Integer> target,
            Optional<String> assessor,
            Optional<UUID> assessedBy,
            Optional<LocalDate> assessedOn) {

        static Rating of(UUID person, long competence, HostProfileEntry entry, Map<String, UUID> assessors) {
            return new Rating(
                    person,
                    competence,
                    entry.level(),
                    entry.target(),
                    entry.assessor().map(Assessor::code),
                    entry.assessedBy().map(assessors::get),
                    entry.assessedOn());
        }
    }

    /** People, each once, by their places; the driver sends numbers in binary, and ids as text. */
    private static final class Places {
        private final Map<UUID, Integer> places = new LinkedHashMap<>();

        int of(UUID person) {
            return places.computeIfAbsent(person, one -> places.size() + 1);
        }

        Column people() {
            return new Column("uuid", List.copyOf(places.keySet()));
        }
    }

    void add(Rating rating) {
        ratings.add(rating);
    }

    /**
     * Writes them, if there are any.
     *
     * @param statement takes people, assessors; places of people, competences, levels, targets, assessors' roles, their
     *     places, days since 1970
     */
    void write(Statements sql, String statement) throws SQLException {
        if (ratings.isEmpty()) {
            return;
        }
        Places people = new Places();
        Places assessors = new Places();
        Column placesOfPeople = Column.of("int4", ratings, rating -> people.of(rating.person()));
        Column placesOfAssessors =
                Column.of("int4", ratings, rating -> rating.assessedBy().map(assessors::of));
        @Nullable
        Object[] values = {
            people.people(),
            assessors.people(),
            placesOfPeople,
            Column.of("int8", ratings, Rating::competence),
            Column.of("int4", ratings, Rating::level),
            Column.of("int4", ratings, Rating::target),
            Column.of("text", ratings, Rating::assessor),
            placesOfAssessors,
            Column.of("int4", ratings, rating -> rating.assessedOn().map(day -> (int) day.toEpochDay()))
        };
        sql.update(statement, values);
    }
}
