package fi.polku.mentoring.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class WaitingForAServerTest {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    @Property
    void each_wait_is_near_its_step_and_never_above_the_longest(
            @ForAll @IntRange(min = 1, max = 10_000) int attempts, @ForAll long seed) {
        Duration step = Duration.ofSeconds((long) Math.min(3600, 5 * Math.pow(2, Math.min(20, attempts - 1))));
        assertThat(Waits.after(FIRST, attempts, LONGEST, new Random(seed)))
                .isLessThanOrEqualTo(step)
                .isGreaterThanOrEqualTo(step.multipliedBy(3).dividedBy(4));
    }

    @Test
    void two_that_failed_together_do_not_come_back_together() {
        assertThat(IntStream.range(0, 50)
                        .mapToObj(seed -> Waits.after(FIRST, 5, LONGEST, new Random(seed)))
                        .collect(Collectors.toSet()))
                .hasSizeGreaterThan(40);
    }

    @Property
    void the_servers_own_wish_is_kept_up_to_a_day(@ForAll @LongRange(min = 0, max = 86_400) long seconds) {
        assertThat(Waits.asked(Duration.ofSeconds(seconds))).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void a_server_that_says_a_year_is_asked_tomorrow() {
        assertThat(Waits.asked(Duration.ofDays(365))).isEqualTo(Duration.ofDays(1));
        assertThat(Waits.asked(Duration.ofSeconds(-5))).isEqualTo(Duration.ZERO);
    }
}
