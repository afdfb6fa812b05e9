package fi.polku.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** How far the product has come in reading the host, as its own table tells. */
final class HostReading {
    private final Account superuser;

    HostReading(Account superuser) {
        this.superuser = superuser;
    }

    /** Whether everything has been read at least once. */
    boolean complete() {
        return answer("select count(*) > 0 from polku.host_sync where succeeded_at is not null")
                .equals("t");
    }

    /** Why not, in brackets; empty where that is not known. */
    String fault() {
        String fault = answer("select string_agg(fault, ', ') from polku.host_sync");
        return fault.isEmpty() ? "" : " (" + fault + ")";
    }

    private String answer(String sql) {
        try (Connection connection = superuser.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            String answer = result.next() ? result.getString(1) : null;
            return answer == null ? "" : answer;
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not tell how far the host has been read", e);
        }
    }
}
