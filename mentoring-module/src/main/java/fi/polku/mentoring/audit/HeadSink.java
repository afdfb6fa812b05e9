package fi.polku.mentoring.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Keeps the head file up with the database: never ahead of what is committed, and behind only while it cannot be written. */
final class HeadSink {
    private static final int AT_A_TIME = 500;

    private final HeadFile file;

    HeadSink(HeadFile file) {
        this.file = file;
    }

    /**
     * Whether the database has the last seal that the file knows. If not, it was cut off or restored from a back-up, and
     * nothing must be sealed as if there had been nothing.
     */
    boolean agrees(Connection database) throws SQLException, IOException {
        Optional<HeadLine> last = file.last();
        if (last.isEmpty()) {
            return true;
        }
        List<HeadLine> found = lines(database, last.get().seq(), 1);
        return found.equals(List.of(last.get()));
    }

    /** Adds what it lacks; a new one begins with a remark, as what it gets first it can only believe. */
    void catchUp(Connection database, Instant now) throws SQLException, IOException {
        if (!file.exists()) {
            file.begin(now, count(database));
        }
        long from = file.last().map(HeadLine::seq).orElse(0L) + 1;
        for (List<HeadLine> lines = lines(database, from, AT_A_TIME);
                !lines.isEmpty();
                lines = lines(database, from, AT_A_TIME)) {
            file.add(lines);
            from += lines.size();
        }
    }

    private static long count(Connection database) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement("select count(*) from polku_audit.seal");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<HeadLine> lines(Connection database, long from, int most) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(
                "select seq, sealed_at, records, mac from polku_audit.seal where seq >= ? order by seq limit ?")) {
            statement.setLong(1, from);
            statement.setInt(2, most);
            try (ResultSet row = statement.executeQuery()) {
                List<HeadLine> lines = new ArrayList<>();
                while (row.next()) {
                    lines.add(new HeadLine(
                            row.getLong(1),
                            Objects.requireNonNull(row.getObject(2, OffsetDateTime.class))
                                    .toInstant(),
                            row.getInt(3),
                            row.getBytes(4)));
                }
                return lines;
            }
        }
    }
}
