package fi.polku.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.mentoring.audit.SealKeys;
import fi.polku.mentoring.audit.Sealer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./polku verify-audit} is called for a database somewhere. */
class AuditIsVerifiedIT {
    @TempDir
    Path home;

    private LoneDatabase database;
    private Path key;
    private Path head;

    @BeforeEach
    void seal() throws Exception {
        database = LoneDatabase.forTests(home);
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) 9);
        String text = Base64.getEncoder().encodeToString(secret);
        key = Files.writeString(home.resolve("key"), text + "\n");
        head = home.resolve("head");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            execute("insert into polku_audit.record (acting_as, action, subject_kind) values ('', 'goal.set', 'goal')");
            try (Connection connection = database.postgres().superuser().connect()) {
                connection.setAutoCommit(false);
                lines.add(new Sealer(SealKeys.parse(text), 100)
                        .next(connection, Instant.now())
                        .orElseThrow());
                connection.commit();
            }
        }
        Files.write(head, lines);
    }

    @AfterEach
    void end() {
        database.close();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.postgres().superuser().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int verify(String... more) {
        Account owner = database.postgres().owner();
        List<String> arguments =
                new ArrayList<>(List.of("--url", owner.url(), "--user", owner.user(), "--key-file", key.toString()));
        arguments.addAll(List.of(more));
        return VerifyAudit.carryOut(arguments, Map.of("POLKU_DB_OWNER_PASSWORD", owner.password()));
    }

    private String found(String... more) throws Exception {
        Path json = home.resolve("found.json");
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of("--json", json.toString()));
        verify(arguments.toArray(new String[0]));
        return Files.readString(json);
    }

    @Test
    void as_it_was_sealed() throws Exception {
        assertThat(verify("--head-file", head.toString())).isEqualTo(VerifyAudit.INTACT);
        assertThat(found("--head-file", head.toString()))
                .contains("\"intact\":true", "\"records\":3", "\"headSeals\":3");
    }

    @Test
    void record_was_changed() throws Exception {
        execute("update polku_audit.record set action = 'goal.read' where id = 2");
        assertThat(verify("--head-file", head.toString())).isEqualTo(VerifyAudit.BROKEN);
        assertThat(found()).contains("\"finding\":\"record-changed\"", "\"record\":2", "\"seal\":2");
    }

    @Test
    void end_was_cut_off() throws Exception {
        execute("delete from polku_audit.record where id = 3");
        execute("delete from polku_audit.seal where seq = 3");
        assertThat(verify()).isEqualTo(VerifyAudit.INTACT);
        assertThat(verify("--head-file", head.toString())).isEqualTo(VerifyAudit.BROKEN);
        assertThat(found("--head-file", head.toString())).contains("\"finding\":\"cut-off\"", "\"seal\":3");
    }

    @Test
    void head_file_is_not_whole() throws Exception {
        assertThat(verify("--head-file", home.resolve("nowhere").toString())).isEqualTo(VerifyAudit.LOOK);
        List<String> lines = Files.readAllLines(head);
        Files.write(head, List.of(lines.get(0), lines.get(2)));
        assertThat(verify("--head-file", head.toString())).isEqualTo(VerifyAudit.LOOK);
        Files.writeString(head, lines.get(0).substring(0, 30) + "\n" + String.join("\n", lines) + "\n");
        assertThat(verify("--head-file", head.toString()))
                .as("a line that a crash cut off, and the same whole")
                .isEqualTo(VerifyAudit.INTACT);
        Files.writeString(head, lines.get(0) + "\nrubbish\n" + lines.get(1) + "\n" + lines.get(2) + "\n");
        assertThat(verify("--head-file", head.toString())).isEqualTo(VerifyAudit.LOOK);
        Files.writeString(head, lines.get(0) + "\n");
        assertThat(verify("--head-file", head.toString())).as("a moment behind").isEqualTo(VerifyAudit.INTACT);
        assertThat(verify("--head-file", head.toString(), "--behind-after", "PT0S"))
                .isEqualTo(VerifyAudit.LOOK);
    }

    @Test
    void records_wait_too_long() throws Exception {
        execute("insert into polku_audit.record (at, acting_as, action, subject_kind)"
                + " values (now() - interval '2 hours', '', 'goal.set', 'goal')");
        assertThat(verify("--head-file", head.toString())).isEqualTo(VerifyAudit.LOOK);
        assertThat(found("--head-file", head.toString())).contains("\"intact\":true", "\"waiting\":1");
        assertThat(verify("--head-file", head.toString(), "--behind-after", "PT3H"))
                .isEqualTo(VerifyAudit.INTACT);
    }

    @Test
    void without_what_it_needs() throws Exception {
        Files.writeString(key, "too short");
        assertThatThrownBy(this::verify)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("32 bytes in base64")
                .hasMessageNotContaining("too short");
        assertThatThrownBy(() -> VerifyAudit.carryOut(List.of("--url", "jdbc:postgresql://localhost/x"), Map.of()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> VerifyAudit.carryOut(List.of("--nonsense", "x"), Map.of()))
                .isInstanceOf(Refusal.class);
    }
}
