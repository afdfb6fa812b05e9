package fi.polku.mentoring.host;

import fi.polku.mentoring.persistence.Statements;
import fi.polku.mentoring.persistence.Statements.Column;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * @param assessedOn days since 1970
     */
    record Rating(
            UUID person,
            long competence,
            @Nullable Integer level,
            @Nullable Integer target,
            @Nullable String assessor,
            @Nullable UUID assessedBy,
            @Nullable Integer assessedOn) {

        static Rating of(UUID person, long competence, HostProfileEntry entry, Map<String, UUID> assessors) {
            return new Rating(
                    person,
                    competence,
                    entry.level().orElse(null),
                    entry.target().orElse(null),
                    entry.assessor().map(Assessor::code).orElse(null),
                    entry.assessedBy().map(assessors::get).orElse(null),
                    entry.assessedOn().map(day -> (int) day.toEpochDay()).orElse(null));
        }
    }

    /** People, each once, by their places; the driver sends numbers in binary, and ids as text. */
    private static final class Places {
        private final Map<UUID, Integer> places = new LinkedHashMap<>();
        private @Nullable UUID last;
        private @Nullable Integer place;

        /** One person's ratings come one after the other. */
        @Nullable
        Integer of(@Nullable UUID person) {
            if (person == null) {
                return null;
            }
            if (!person.equals(last)) {
                last = person;
                place = places.computeIfAbsent(person, one -> places.size() + 1);
            }
            return place;
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
        Column placesOfAssessors = Column.of("int4", ratings, rating -> assessors.of(rating.assessedBy()));
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
            Column.of("int4", ratings, Rating::assessedOn)
        };
        sql.update(statement, values);
    }
}
