package fi.polku.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenIsAskedForIT {
    @TempDir
    Path home;

    @Test
    void of_a_role_that_there_is_not() throws Exception {
        Clone.Said said = RunningProcess.polku(home, "token", "wizard");
        assertThat(said.exit()).isNotZero();
        assertThat(said.err())
                .isEqualTo("polku: \"token\" takes one role of expert, mentor, supervisor, hr, matcher, admin, guest,"
                        + " not \"wizard\".\n");
    }

    @Test
    void where_nothing_runs() throws Exception {
        Clone.Said said = RunningProcess.polku(home, "token", "expert");
        assertThat(said.exit()).isNotZero();
        assertThat(said.err())
                .isEqualTo("polku: No Polku runs in this folder, or it is not ready yet; start it with ./polku run.\n");
        assertThat(said.out()).isEmpty();
    }
}
