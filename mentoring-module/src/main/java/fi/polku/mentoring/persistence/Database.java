package fi.polku.mentoring.persistence;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The data source, from configuration. The inline defaults are needed: the server resolves these before the application's
 * own configuration is visible. The role is the application's, which owns nothing.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/polku",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=polku.db.url:jdbc:postgresql://localhost:5432/polku}",
        user = "${MPCONFIG=polku.db.user:polku_app}",
        password = "${MPCONFIG=polku.db.password:}",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 20,
        properties = {
            "fish.payara.connection-validation-method=auto-commit",
            // the wrappers look each method up by reflection at each call: a fifth of what reading a team cost the
            // server
            "fish.payara.wrap-jdbc-objects=false"
        })
@ApplicationScoped
public class Database {}
