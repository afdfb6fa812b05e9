package fi.polku.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** A PostgreSQL server with the product's database, and nothing beside it. */
public final class LoneDatabase implements AutoCloseable {
    private final Children children;
    private final Postgres postgres;

    private LoneDatabase(Path home, Options options) {
        this.children = new Children(home.resolve("processes"));
        try {
            PostgresBinaries binaries =
                    PostgresBinaries.in(ProjectFiles.payaraMicro().resolveSibling("postgresql"));
            this.postgres = Postgres.start(binaries, home.resolve("postgresql"), options, Secrets.in(home), children);
        } catch (IOException e) {
            children.close();
            throw new UncheckedIOException("The database does not start", e);
        } catch (RuntimeException e) {
            children.close();
            throw e;
        }
    }

    /** One for a test, quick rather than safe, with all tables and no rows. */
    public static LoneDatabase forTests(Path home) {
        return new LoneDatabase(home, Options.test(made(home))).migrated();
    }

    /** One whose speed is measured, with all tables and no rows. */
    public static LoneDatabase measured(Path home) {
        return new LoneDatabase(home, Options.local(made(home), Ports.free())).migrated();
    }

    /** That of a local run which is not up, as it stands. */
    static LoneDatabase ofRun(Path home) {
        return new LoneDatabase(home, Options.local(home, Ports.free()));
    }

    private static Path made(Path home) {
        try {
            return Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LoneDatabase migrated() {
        migrate();
        return this;
    }

    /** As the product does at each start. */
    public void migrate() {
        Account owner = postgres.owner();
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .schemas("polku_migration")
                .locations("classpath:db/migration")
                .placeholders(Map.of("app", postgres.application().user()))
                .load()
                .migrate();
    }

    /** The server. */
    public Postgres postgres() {
        return postgres;
    }

    @Override
    public void close() {
        children.close();
    }
}
