package fi.polku.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a run ends, nothing that it started lives on. */
class RunIsEndedIT {
    @TempDir
    Path home;

    @Test
    void term_while_it_starts_ends_every_process() throws Exception {
        try (RunningProcess run = RunningProcess.started(home, "run", String.valueOf(Ports.free()))) {
            run.awaitSaying("Sign-in");
            List<ProcessHandle> family = awaitFamilyOf(run, 3);
            run.term();
            assertThat(run.awaitExit()).isEqualTo(143);
            assertThat(RunningProcess.allGone(family)).isTrue();
            assertThat(run.said()).contains("Polku is stopped").doesNotContain("polku:");
        }
    }

    @Test
    void term_while_the_data_directory_is_made_ends_every_process_and_the_next_start_begins_anew() throws Exception {
        try (RunningProcess run = RunningProcess.started(home, "run", String.valueOf(Ports.free()))) {
            List<ProcessHandle> family = awaitFamilyOf(run, 2);
            run.term();
            run.awaitExit();
            assertThat(RunningProcess.allGone(family)).isTrue();
        }
        try (RunningProcess run = RunningProcess.started(home, "run", String.valueOf(Ports.free()))) {
            run.awaitSaying("PostgreSQL");
            run.term();
            run.awaitExit();
        }
    }

    @Test
    void what_a_killed_run_left_alive_the_next_one_ends() throws Exception {
        List<ProcessHandle> left;
        try (RunningProcess run = RunningProcess.started(home, "run", String.valueOf(Ports.free()))) {
            run.awaitSaying("Sign-in");
            List<ProcessHandle> family = awaitFamilyOf(run, 3);
            left = family.subList(1, family.size());
            run.kill();
            run.awaitExit();
            assertThat(left).allMatch(ProcessHandle::isAlive);
            try (RunningProcess next = RunningProcess.started(home, "run", String.valueOf(Ports.free()))) {
                next.awaitSaying("PostgreSQL");
                assertThat(RunningProcess.allGone(left)).isTrue();
                next.term();
                next.awaitExit();
            }
        }
    }

    private static List<ProcessHandle> awaitFamilyOf(RunningProcess run, int atLeast) {
        assertThat(Await.until(
                        java.time.Duration.ofMinutes(1), () -> run.family().size() >= atLeast))
                .isTrue();
        return run.family();
    }
}
