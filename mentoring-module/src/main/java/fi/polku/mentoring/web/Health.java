package fi.polku.mentoring.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** Health at {@code /health/live} and {@code /health/ready}. */
@ApplicationScoped
public class Health {

    /** Alive: the application runs. */
    @Liveness
    @ApplicationScoped
    public static class Alive implements HealthCheck {
        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.up("polku");
        }
    }

    /** Ready: the database answers. An absent competence system makes nobody unready, as pages work from the copy. */
    @Readiness
    @ApplicationScoped
    public static class DatabaseAnswers implements HealthCheck {
        private static final int SECONDS = 3;

        @Resource(lookup = "java:app/jdbc/polku")
        DataSource database;

        @Override
        public HealthCheckResponse call() {
            try (Connection connection = database.getConnection()) {
                return HealthCheckResponse.named("database")
                        .status(connection.isValid(SECONDS))
                        .build();
            } catch (SQLException e) {
                return HealthCheckResponse.down("database");
            }
        }
    }
}
