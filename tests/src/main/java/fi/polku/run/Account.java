package fi.polku.run;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A way into the database: JDBC address, role and password. */
public record Account(String url, String user, String password) {

    /** A new connection, which the caller closes. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
