package fi.polku.conform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The kit in a process of its own with 256 MB, and a host as large as the whole of state administration. */
class HostIsLargeTest {

    @Test
    @Tag("long")
    void eighty_thousand_people_of_thirty_ratings_each_are_tried_in_256_mb() throws Exception {
        assertTried(80_000, 120, 30, "-Xmx256m");
    }

    @Test
    void thousands_of_people_are_tried_in_32_mb() throws Exception {
        assertTried(5_000, 20, 30, "-Xmx32m");
    }

    private static void assertTried(int people, int agencies, int entries, String heap)
            throws IOException, InterruptedException {
        try (LargeHost host = new LargeHost(people, agencies, entries)) {
            Process kit = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            heap,
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ConformInAProcess.class.getName(),
                            host.url()))
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(kit.getInputStream().readAllBytes(), UTF_8);
            assertThat(kit.waitFor()).as(printed).isZero();
            assertThat(printed).contains("No rule is broken");
        }
    }
}
