package fi.polku.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server says in its log that it could not do what it was told, and lives on: nobody waits for it. */
class ServerDoesNotStartTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private Process server;

    @BeforeEach
    void start() throws IOException {
        server = new ProcessBuilder("cat") // lives until it is ended
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("shell").toFile())
                .start();
    }

    @AfterEach
    void end() {
        server.destroyForcibly();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SEVERE Exception while loading the app : CDI deployment failure",
                "SEVERE Exception while deploying the app [polku]",
                "Boot Command set failed",
                "Error occurred during deployment: Exception while loading the app"
            })
    void what_it_says_is_told_at_once(String line) throws IOException {
        Path log = Files.writeString(folder.resolve("log"), line + "\nCaused by: java.lang.Error: the cause\n");
        Startup startup = new Startup("http://localhost:1", log, Pattern.compile("never"));
        assertTimeoutPreemptively(
                SOON,
                () -> assertThatThrownBy(() -> startup.await(server))
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("the cause"));
    }

    @Test
    void one_that_has_ended_is_not_waited_for() {
        server.destroyForcibly();
        Startup startup = new Startup("http://localhost:1", folder.resolve("shell"), Pattern.compile("never"));
        assertTimeoutPreemptively(
                SOON, () -> assertThatThrownBy(() -> startup.await(server)).isInstanceOf(Refusal.class));
    }
}
