package fi.polku.run.sync;

import fi.polku.run.Account;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The second limit: the rows that the sync has written, copied in one stream for each table into logged tables of the same
 * columns, checks, primary keys and other indexes, by a superuser, whom no policy binds. Once without foreign keys and once
 * with them.
 *
 * @param superuser of the database in which the rows are
 * @param folder for the rows
 */
record CopyFloor(Account superuser, Path folder) {
    private static final List<String> TABLES = List.of("person", "profile", "profile_entry");
    private static final int RUNS = 3;

    private static final List<String> FOREIGN_KEYS = List.of(
            "alter table floor.person add foreign key (unit) references polku.unit,"
                    + " add foreign key (organisation) references polku.organisation,"
                    + " add foreign key (supervisor) references floor.person",
            "alter table floor.profile add foreign key (person) references floor.person on delete cascade",
            "alter table floor.profile_entry add foreign key (person) references floor.profile on delete cascade,"
                    + " add foreign key (competence) references polku.competence");

    /**
     * What copying takes, in seconds.
     *
     * @param bare with indexes and checks
     * @param bound with foreign keys too
     * @param inserted not copied, but inserted row by row, one statement for each table, as bare
     */
    record Seconds(double bare, double bound, double inserted) {}

    /** Measures; the middle of three runs of the first, one of the others. */
    Seconds measure() throws IOException {
        try (Connection database = superuser.connect();
                Statement sql = database.createStatement()) {
            CopyManager copy = database.unwrap(PGConnection.class).getCopyAPI();
            for (String table : TABLES) {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(rows(table)), 1 << 16)) {
                    copy.copyOut("copy polku." + table + " to stdout (format binary)", out);
                }
            }
            List<Double> bare = new ArrayList<>();
            for (int run = 0; run < RUNS; run++) {
                bare.add(run(sql, List.of(), table -> copied(copy, table)));
            }
            Collections.sort(bare);
            double bound = run(sql, FOREIGN_KEYS, table -> copied(copy, table));
            double inserted = run(
                    sql,
                    List.of(),
                    table -> sql.execute("insert into floor." + table + " select * from polku." + table));
            sql.execute("drop schema floor cascade");
            return new Seconds(bare.get(RUNS / 2), bound, inserted);
        } catch (SQLException e) {
            throw new IllegalStateException("The rows cannot be copied", e);
        }
    }

    private Path rows(String table) {
        return folder.resolve(table + ".rows");
    }

    /** Fills a table. */
    private interface Filling {
        void fill(String table) throws SQLException, IOException;
    }

    private void copied(CopyManager copy, String table) throws SQLException, IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(rows(table)), 1 << 16)) {
            copy.copyIn("copy floor." + table + " from stdin (format binary)", in, 1 << 16);
        }
    }

    private static double run(Statement sql, List<String> also, Filling filling) throws SQLException, IOException {
        sql.execute("drop schema if exists floor cascade");
        sql.execute("create schema floor");
        for (String table : TABLES) {
            sql.execute("create table floor." + table + " (like polku." + table + " including all)");
        }
        for (String statement : also) {
            sql.execute(statement);
        }
        sql.execute("checkpoint");
        long start = System.nanoTime();
        for (String table : TABLES) {
            filling.fill(table);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
