package fi.polku.mentoring.host.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Tells how old the copy of each host is. Never unready: with the host away, pages work from the copy. */
@Readiness
@ApplicationScoped
public class HostHealth implements HealthCheck {
    @Resource(lookup = "java:app/jdbc/polku")
    DataSource database;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("hosts").up();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select host, as_of::text, fault is null from polku.host_sync order by host");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String asOf = row.getString(2);
                health.withData(row.getString(1) + ".asOf", asOf == null ? "never" : asOf)
                        .withData(row.getString(1) + ".reachable", row.getBoolean(3));
            }
        } catch (SQLException e) {
            // the database has a check of its own
            health.withData("known", false);
        }
        return health.build();
    }
}
