package fi.polku.mentoring.goal;

import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Comments in the database, each sealed with the key of who wrote it. Row-level security decides which there are. */
@ApplicationScoped
class GoalCommentStore {
    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    static Place place(UUID author, UUID id) {
        return new Place(author, "goal_comment.words", id);
    }

    /** Those that the actor reads, the newest first. */
    List<GoalComment> all(UUID goal, Cursor after, int limit) {
        List<Row> rows = Row.all(
                database.createNativeQuery("select * from polku.goal_comments(:goal, :at, :id, :limit)", Tuple.class)
                        .setParameter("goal", goal)
                        .setParameter("at", after.at())
                        .setParameter("id", after.id())
                        .setParameter("limit", limit));
        vault.prepare(rows.stream().map(GoalCommentStore::author).toList());
        return rows.stream().map(this::comment).toList();
    }

    private GoalComment comment(Row row) {
        UUID id = Objects.requireNonNull(row.id("id"));
        UUID author = author(row);
        return new GoalComment(
                id,
                author,
                row.text("name").orElseThrow(),
                row.flag("in_group"),
                vault.open(place(author, id), row.bytes("words")).orElse(""),
                row.moment("written_at").orElseThrow());
    }

    private static UUID author(Row row) {
        return Objects.requireNonNull(row.id("author"));
    }

    void add(UUID id, GoalView goal, UUID author, String words) {
        database.createNativeQuery(
                        "insert into polku.goal_comment (id, goal, owner, author, mentorship_group, words, written_at)"
                                + " values (:id, :goal, :owner, :author, polku.group_to_comment_in(:goal, :owner), :words, :now)")
                .setParameter("id", id)
                .setParameter("goal", goal.id())
                .setParameter("owner", goal.owner())
                .setParameter("author", author)
                .setParameter("words", vault.seal(place(author, id), words))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** One that the actor wrote, or that was written to them. */
    boolean remove(UUID goal, UUID id) {
        return database.createNativeQuery("delete from polku.goal_comment where id = :id and goal = :goal")
                        .setParameter("id", id)
                        .setParameter("goal", goal)
                        .executeUpdate()
                == 1;
    }
}
