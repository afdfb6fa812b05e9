package fi.polku.mentoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SomebodyIsTooQuickTest {
    private final AtomicLong now = new AtomicLong();
    private final Limiter limiter = new Limiter(Optional.of(new Rate(3, Duration.ofMinutes(1))), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void one_more_than_the_limit_is_refused_until_its_time_has_come() {
        for (int i = 0; i < 3; i++) {
            assertThat(limiter.once("anna")).isEmpty();
        }
        assertThat(limiter.once("anna")).contains(Duration.ofSeconds(20));
        now.addAndGet(Duration.ofSeconds(20).toNanos());
        assertThat(limiter.once("anna")).isEmpty();
        assertThat(limiter.once("anna")).contains(Duration.ofSeconds(20));
    }

    @Test
    void another_is_not_held_up() {
        for (int i = 0; i < 4; i++) {
            limiter.once("anna");
        }
        assertThat(limiter.once("bertta")).isEmpty();
    }

    @Test
    void wait_is_told_in_whole_seconds_and_is_never_nothing() {
        assertThat(new TooMany(Duration.ofMillis(1)).seconds()).isEqualTo(1);
        assertThat(new TooMany(Duration.ofMillis(1_001)).seconds()).isEqualTo(2);
        assertThat(new TooMany(Duration.ofSeconds(20)).seconds()).isEqualTo(20);
    }

    @Test
    void limit_is_read_or_refused_with_the_name_of_its_setting() {
        assertThat(Rate.parse("x", " 120/PT1M ")).contains(new Rate(120, Duration.ofMinutes(1)));
        assertThat(Rate.parse("x", "none")).isEmpty();
        for (String wrong : new String[] {"", "120", "0/PT1M", "120/1M", "120/PT0S", "-1/PT1M", "120/P-1D"}) {
            assertThatThrownBy(() -> Rate.parse("polku.limit.x", wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("polku.limit.x");
        }
    }

    @Test
    void without_a_limit_nobody_is() {
        Limiter none = new Limiter(Optional.empty(), TimeMeter.SYSTEM_MILLISECONDS);
        for (int i = 0; i < 1_000; i++) {
            assertThat(none.once("anna")).isEmpty();
        }
    }
}
