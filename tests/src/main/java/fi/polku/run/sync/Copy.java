package fi.polku.run.sync;

import fi.polku.run.Account;
import fi.polku.run.Refusal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;

/** What Polku has of the large host. */
final class Copy implements AutoCloseable {
    private static final String PEOPLE = "select count(*) from polku.person where host = 'large' and active"
            + " and unit is not null and (host_supervisor is null) = (supervisor is null)";
    private static final String RATINGS =
            "select count(*) from polku.profile_entry e join polku.person p on p.id = e.person where p.host = 'large'";
    private static final String CHANGED = "select count(*) from polku.person p join polku.profile r on r.person = p.id"
            + " where p.host = 'large' and p.host_changed = ? and r.host_changed = ?";
    /** 1 when it has ended well, -1 when by an error of Polku's. */
    private static final String ENDED = "select coalesce(max(case when fault like 'an error%' then -1"
            + " when feed is null and fault is null and succeeded_at >= started_at and run > ? then 1 else 0 end), 0)"
            + " from polku.host_sync where host = 'large'";

    private final Connection database;

    /**
     * Connects.
     *
     * @param superuser of Polku's database
     */
    Copy(Account superuser) {
        try {
            database = superuser.connect();
        } catch (SQLException e) {
            throw new IllegalStateException("The database of Polku does not answer", e);
        }
    }

    /** The number of the last run that was begun. */
    long lastRun() {
        return number("select coalesce(max(run), 0) from polku.host_sync where host = 'large'");
    }

    /** Whether a later run than that has ended well. */
    boolean hasEnded(long run) {
        long ended = number(ENDED, run);
        if (ended < 0) {
            throw new Refusal("Polku could not read the large host; the server's log says why.");
        }
        return ended > 0;
    }

    /** From now on everything is read, not only what changed. */
    void forgetWhole() {
        try (PreparedStatement statement =
                database.prepareStatement("update polku.host_sync set whole_at = null where host = 'large'")) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The sync cannot be made to read everything", e);
        }
    }

    /** Nobody has a profile, as before the first reading. */
    void forgetProfiles() {
        try (PreparedStatement statement = database.prepareStatement(
                "delete from polku.profile where person in (select id from polku.person where host = 'large')")) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The profiles cannot be deleted", e);
        }
    }

    void hasAllOf(Population population) {
        require("people", number(PEOPLE), population.people());
        require("ratings", number(RATINGS), (long) population.people() * population.ratings());
    }

    void hasChanges(int changes) {
        Timestamp changed = Timestamp.from(Moments.state(1).changed());
        require("changes", number(CHANGED, changed, changed), changes);
    }

    private static void require(String what, long found, long expected) {
        if (found != expected) {
            throw new Refusal("Polku has " + found + " " + what + " of the large host instead of " + expected + ".");
        }
    }

    private long number(String sql, Object... values) {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The copy of the large host cannot be looked at", e);
        }
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
