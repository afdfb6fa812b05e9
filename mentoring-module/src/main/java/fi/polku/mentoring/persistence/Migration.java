package fi.polku.mentoring.persistence;

import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Brings the schema up to date, as the owner role. A Hibernate integrator, because the entity manager factory is built
 * and validates the schema before any code of the application runs; nothing else is early enough.
 */
public class Migration implements Integrator {

    @Override
    public void integrate(Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor sessionFactory) {
        Config config = ConfigProvider.getConfig();
        String usual = config.getValue("polku.db.url", String.class);
        String url = config.getOptionalValue("polku.db.owner.url", String.class).orElse(usual);
        if (!config.getOptionalValue("polku.db.tls", String.class).equals(Optional.of("elsewhere"))) {
            new DatabaseAddress("polku.db.url", usual).refuseUnprotected();
            new DatabaseAddress("polku.db.owner.url", url).refuseUnprotected();
        }
        Flyway.configure(Migration.class.getClassLoader())
                .dataSource(
                        url,
                        config.getValue("polku.db.owner.user", String.class),
                        config.getValue("polku.db.owner.password", String.class))
                .schemas("polku_migration")
                .locations("classpath:db/migration")
                .placeholders(Map.of("app", config.getValue("polku.db.user", String.class)))
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }

    @Override
    public void disintegrate(SessionFactoryImplementor sessionFactory, SessionFactoryServiceRegistry registry) {
        // Nothing was kept.
    }
}
