package fi.polku.tests.inside;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the database holds, as its superuser sees it, by a connection that the server knows nothing of. */
final class Rows {
    private Rows() {}

    /** The first column of each row, as text. */
    static List<String> of(String sql, Object... arguments) {
        Config config = ConfigProvider.getConfig();
        try (Connection connection = DriverManager.getConnection(
                        config.getValue("tests.db.url", String.class),
                        config.getValue("tests.db.user", String.class),
                        config.getValue("tests.db.password", String.class));
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                query.setObject(i + 1, arguments[i]);
            }
            List<String> rows = new ArrayList<>();
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static String one(String sql, Object... arguments) {
        List<String> rows = of(sql, arguments);
        if (rows.size() != 1) {
            throw new IllegalStateException("One row is expected of " + sql + ", not " + rows.size());
        }
        return rows.get(0);
    }

    static long count(String sql, Object... arguments) {
        return Long.parseLong(one("select count(*) from " + sql, arguments));
    }
}
