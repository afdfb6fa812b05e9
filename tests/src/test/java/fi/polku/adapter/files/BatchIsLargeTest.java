package fi.polku.adapter.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch is checked and read in a process of its own, with less memory than what it holds would take. */
class BatchIsLargeTest {
    @TempDir
    Path inbound;

    @Test
    @Tag("long")
    void all_of_state_administration_is_read_in_64_mb() throws Exception {
        assertRead(80_000, "-Xmx64m");
    }

    @Test
    void thousands_of_people_are_read_in_40_mb() throws Exception {
        assertRead(10_000, "-Xmx40m");
    }

    private void assertRead(int people, String heap) throws IOException, InterruptedException {
        new LargeBatch(inbound, people, 30).write();
        Process reading = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FilesInAProcess.class.getName(),
                        inbound.toString()))
                .redirectErrorStream(true)
                .start();
        String printed = new String(reading.getInputStream().readAllBytes(), UTF_8);
        assertThat(reading.waitFor()).as(printed).isZero();
        assertThat(printed).contains(people + " people, " + people * 30L + " entries");
        assertThat(inbound.resolve("receipts/batch-000001.ack.xml")).exists();
    }
}
