package fi.polku.run.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimesAreSummedUpTest {
    private static final long MS = 1_000_000;

    @Test
    void percentiles_are_times_that_were_measured() {
        Timings timings = timings(LongStream.rangeClosed(1, 200).map(n -> (201 - n) * MS));
        assertThat(timings.percentile(0.5)).isEqualTo(100);
        assertThat(timings.percentile(0.99)).isEqualTo(198);
        assertThat(timings.percentile(1)).isEqualTo(200);
    }

    @Test
    void one_slow_answer_in_fifty_shows_in_the_tail_and_not_in_the_middle() {
        Timings timings = timings(
                LongStream.concat(LongStream.generate(() -> 2 * MS).limit(98), LongStream.of(500 * MS, 900 * MS)));
        assertThat(timings.percentile(0.5)).isEqualTo(2);
        assertThat(timings.percentile(0.99)).isEqualTo(500);
    }

    @Test
    void callers_are_counted_together_over_the_time_it_took() {
        Timings timings =
                new Timings(List.of(new long[] {MS, MS, MS}, new long[0], new long[] {MS}), Duration.ofMillis(500));
        assertThat(timings.count()).isEqualTo(4);
        assertThat(timings.perSecond()).isEqualTo(8);
    }

    @Test
    void without_an_answer_there_is_no_percentile() {
        assertThatThrownBy(() -> timings(LongStream.empty()).percentile(0.5)).isInstanceOf(IllegalStateException.class);
    }

    private static Timings timings(LongStream nanos) {
        return new Timings(List.of(nanos.toArray()), Duration.ofSeconds(1));
    }
}
