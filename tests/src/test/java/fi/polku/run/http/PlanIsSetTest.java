package fi.polku.run.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.run.Refusal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanIsSetTest {
    @Test
    void minutes_are_usual() {
        Plan plan = Plan.from(Map.of());
        assertThat(plan.warmup()).isGreaterThanOrEqualTo(Duration.ofMinutes(2));
        assertThat(plan.measured()).isEqualTo(Duration.ofMinutes(1));
        assertThat(plan.profiles()).isEmpty();
    }

    @Test
    void the_environment_makes_a_trial_short_and_the_output_says_so() {
        Plan plan = Plan.from(Map.of("POLKU_BENCH_WARMUP", "PT3S", "POLKU_BENCH_MEASURED", "PT2S"));
        assertThat(plan.said()).contains("8 callers", "warmed up for 3 s", "measured for 2 s");
    }

    @Test
    void what_is_no_time_is_refused_by_its_name() {
        assertThatThrownBy(() -> Plan.from(Map.of("POLKU_BENCH_WARMUP", "10")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("POLKU_BENCH_WARMUP");
        assertThatThrownBy(() -> Plan.from(Map.of("POLKU_BENCH_MEASURED", "PT0S")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("POLKU_BENCH_MEASURED");
    }
}
