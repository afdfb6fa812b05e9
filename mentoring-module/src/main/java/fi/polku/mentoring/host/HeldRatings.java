package fi.polku.mentoring.host;

import fi.polku.mentoring.persistence.Statements;
import fi.polku.mentoring.persistence.Statements.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is held of the people of a page, against which news are told from what is known. Compared here and not in the database,
 * whose planner cannot know how many they are: what has not changed, almost everything in a whole reading, is then not written.
 */
final class HeldRatings {
    private static final String HELD = """
            select person, competence, level, target, assessor, assessed_by, assessed_on
              from polku.profile_entry where person = any (?)""";

    private static final String DELETE = """
            delete from polku.profile_entry e using unnest(?, ?) as g(person, competence)
             where e.person = g.person and e.competence = g.competence""";

    private final Map<Key, Ratings.Rating> held = new HashMap<>();

    private record Key(UUID person, long competence) {}

    private HeldRatings() {}

    static HeldRatings of(Statements sql, List<UUID> people) throws SQLException {
        HeldRatings ratings = new HeldRatings();
        if (!people.isEmpty()) {
            sql.query(
                    row -> {
                        Ratings.Rating rating = rating(row);
                        return ratings.held.put(new Key(rating.person(), rating.competence()), rating);
                    },
                    HELD,
                    new Column("uuid", List.copyOf(people)));
        }
        return ratings;
    }

    private static Ratings.Rating rating(ResultSet row) throws SQLException {
        return new Ratings.Rating(
                row.getObject(1, UUID.class),
                row.getLong(2),
                Optional.ofNullable(row.getObject(3, Integer.class)),
                Optional.ofNullable(row.getObject(4, Integer.class)),
                Optional.ofNullable(row.getString(5)),
                Optional.ofNullable(row.getObject(6, UUID.class)),
                Optional.ofNullable(row.getObject(7, LocalDate.class)));
    }

    /** Whether it is not held, or held otherwise; what has been asked for stays. */
    boolean isNews(Ratings.Rating rating) {
        return !rating.equals(held.remove(new Key(rating.person(), rating.competence())));
    }

    /** Deletes what nobody asked for. */
    void deleteOthers(Statements sql) throws SQLException {
        List<Key> others = List.copyOf(held.keySet());
        if (!others.isEmpty()) {
            sql.update(DELETE, Column.of("uuid", others, Key::person), Column.of("int8", others, Key::competence));
        }
    }
}
