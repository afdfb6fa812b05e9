package fi.polku.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseStartsIT {
    @TempDir
    Path home;

    @Test
    void its_roles_may_no_more_than_they_need() throws Exception {
        try (Children children = new Children(home.resolve("processes"))) {
            Postgres database = start(children);
            String powers = "select rolsuper or rolcreatedb or rolcreaterole or rolbypassrls or rolreplication"
                    + " from pg_roles where rolname = current_user";
            assertThat(answer(database.owner(), powers)).isEqualTo("f");
            assertThat(answer(database.application(), powers)).isEqualTo("f");
            assertThat(answer(
                            database.application(),
                            "select count(*) from pg_shdepend d join pg_roles r on r.oid = d.refobjid"
                                    + " where r.rolname = current_user and d.deptype = 'o'"))
                    .as("things owned")
                    .isEqualTo("0");
            assertThatThrownBy(() -> run(database.application(), "create schema mine"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            run(database.owner(), "create schema polku");
        }
    }

    @Test
    void it_wants_a_password_from_everybody() throws Exception {
        try (Children children = new Children(home.resolve("processes"))) {
            Account superuser = start(children).superuser();
            assertThatThrownBy(() -> new Account(superuser.url(), "postgres", "postgres").connect())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(answer(superuser, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Files.getPosixFilePermissions(home.resolve("settings.properties")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void second_start_finds_the_data() throws Exception {
        try (Children children = new Children(home.resolve("processes"))) {
            run(start(children).owner(), "create table kept (word text)", "insert into kept values ('yes')");
        }
        try (Children children = new Children(home.resolve("processes"))) {
            assertThat(answer(start(children).owner(), "select word from kept")).isEqualTo("yes");
        }
    }

    @Test
    void data_directory_that_was_never_finished_is_made_anew() throws Exception {
        Path data = home.resolve("postgresql").resolve("data");
        Files.createDirectories(data);
        Files.writeString(data.resolve("PG_VERSION"), "18\n");
        try (Children children = new Children(home.resolve("processes"))) {
            assertThat(answer(start(children).owner(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void data_of_another_version_are_refused_in_a_sentence() throws Exception {
        try (Children children = new Children(home.resolve("processes"))) {
            start(children);
        }
        Files.writeString(home.resolve("postgresql/data/PG_VERSION"), "9.6\n");
        try (Children children = new Children(home.resolve("processes"))) {
            assertThatThrownBy(() -> start(children))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("was made by PostgreSQL 9.6");
        }
    }

    @Test
    void statements_of_the_application_are_counted_without_transactions() throws Exception {
        try (Children children = new Children(home.resolve("processes"))) {
            Postgres database = start(children);
            long before = database.statements().now();
            try (Connection connection = database.application().connect()) {
                connection.setAutoCommit(false);
                for (int i = 0; i < 7; i++) {
                    try (var select = connection.prepareStatement("select ?::int")) {
                        select.setInt(1, i);
                        select.executeQuery().close();
                    }
                }
                connection.commit();
            }
            run(database.owner(), "select 'not the application'");
            List<String> asked = database.statements().since(before);
            assertThat(asked)
                    .filteredOn(statement -> statement.equals("select $1::int"))
                    .hasSize(7);
            assertThat(asked).noneMatch(statement -> statement.matches("(?i)(begin|commit).*"));
            assertThat(asked).noneMatch(statement -> statement.contains("not the application"));
        }
    }

    private Postgres start(Children children) throws Exception {
        PostgresBinaries binaries =
                PostgresBinaries.in(ProjectFiles.payaraMicro().resolveSibling("postgresql"));
        return Postgres.start(binaries, home.resolve("postgresql"), Options.test(home), Secrets.in(home), children);
    }

    private static String answer(Account account, String sql) throws SQLException {
        try (Connection connection = account.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void run(Account account, String... sql) throws SQLException {
        try (Connection connection = account.connect();
                Statement statement = connection.createStatement()) {
            for (String each : sql) {
                statement.execute(each);
            }
        }
    }
}
