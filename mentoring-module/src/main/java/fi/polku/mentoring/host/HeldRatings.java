package fi.polku.mentoring.host;

import fi.polku.mentoring.persistence.Statements;
import fi.polku.mentoring.persistence.Statements.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is held of the people of a page, against which news are told from what is known. Compared here and not in the database,
 * whose planner cannot know how many they are: what has not changed, almost everything in a whole reading, is then not written.
 */
final class HeldRatings {
    private static final String HELD = """
            select i.place, e.competence, e.level, e.target, e.assessor, e.assessed_by, e.assessed_on
              from unnest(?) with ordinality as i(person, place)
              cross join lateral (select x.competence, x.level, x.target, x.assessor, x.assessed_by,
                                         x.assessed_on - date '1970-01-01' as assessed_on
                                    from polku.profile_entry x where x.person = i.person offset 0) e""";

    private static final String DELETE = """
            delete from polku.profile_entry e using unnest(?, ?) as g(person, competence)
             where e.person = g.person and e.competence = g.competence""";

    /** By person and competence. */
    private final Map<UUID, Map<Long, Ratings.Rating>> held = new HashMap<>();

    private HeldRatings() {}

    static HeldRatings of(Statements sql, List<UUID> people) throws SQLException {
        HeldRatings ratings = new HeldRatings();
        if (!people.isEmpty()) {
            sql.query(
                    row -> ratings.add(rating(people.get(row.getInt(1) - 1), row)),
                    HELD,
                    new Column("uuid", List.copyOf(people)));
        }
        return ratings;
    }

    private boolean add(Ratings.Rating rating) {
        return held.computeIfAbsent(rating.person(), person -> new HashMap<>()).put(rating.competence(), rating)
                == null;
    }

    private static Ratings.Rating rating(UUID person, ResultSet row) throws SQLException {
        return new Ratings.Rating(
                person,
                row.getLong(2),
                row.getObject(3, Integer.class),
                row.getObject(4, Integer.class),
                row.getString(5),
                row.getObject(6, UUID.class),
                row.getObject(7, Integer.class));
    }

    /** Whether it is not held, or held otherwise; what has been asked for stays. */
    boolean isNews(Ratings.Rating rating) {
        Map<Long, Ratings.Rating> ofPerson = held.get(rating.person());
        return ofPerson == null || !rating.equals(ofPerson.remove(rating.competence()));
    }

    /** Deletes what nobody asked for. */
    void deleteOthers(Statements sql) throws SQLException {
        List<Ratings.Rating> others =
                held.values().stream().flatMap(of -> of.values().stream()).toList();
        if (!others.isEmpty()) {
            sql.update(
                    DELETE,
                    Column.of("uuid", others, Ratings.Rating::person),
                    Column.of("int8", others, Ratings.Rating::competence));
        }
    }
}
