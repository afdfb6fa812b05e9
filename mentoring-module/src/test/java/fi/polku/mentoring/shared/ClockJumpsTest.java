package fi.polku.mentoring.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** A worker waits for its next turn, and the clock is corrected meanwhile, or the machine has slept. */
class ClockJumpsTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final Hand hand = new Hand();
    private final NextTurn turn = new NextTurn(hand);

    /** The real clock, set ahead or back. */
    private static final class Hand extends Clock {
        private Duration ahead = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(ahead);
        }
    }

    @Test
    void first_turn_is_at_once_and_the_next_is_waited_for() {
        assertThat(turn.isDue()).isTrue();
        turn.after(LONG);
        assertThat(turn.isDue()).isFalse();
        turn.notLaterThan(Duration.ZERO);
        assertThat(turn.isDue()).isTrue();
    }

    @Test
    void later_wish_does_not_move_an_earlier_turn() {
        turn.after(Duration.ZERO);
        turn.notLaterThan(LONG);
        assertThat(turn.isDue()).isTrue();
    }

    @Test
    void jump_in_either_direction_is_a_turn_once() {
        turn.after(LONG);
        hand.ahead = Duration.ofDays(90);
        assertThat(turn.isDue()).isTrue();
        assertThat(turn.isDue()).isFalse();
        hand.ahead = Duration.ZERO;
        assertThat(turn.isDue()).isTrue();
        assertThat(turn.isDue()).isFalse();
    }

    @Test
    void small_correction_is_no_turn() {
        turn.after(LONG);
        hand.ahead = Duration.ofSeconds(2);
        assertThat(turn.isDue()).isFalse();
    }
}
