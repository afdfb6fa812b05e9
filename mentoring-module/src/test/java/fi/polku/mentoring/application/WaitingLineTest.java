package fi.polku.mentoring.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WaitingLineTest {
    private static Line line(int place, Optional<Integer> places) {
        return new Line(Optional.of(place), places);
    }

    @Property
    void first_ones_have_the_places_and_the_others_wait_one_after_the_other(
            @ForAll @IntRange(max = 60) int applied, @ForAll @IntRange(min = 1, max = 40) int places) {
        List<Line> lines = IntStream.rangeClosed(1, applied)
                .mapToObj(place -> line(place, Optional.of(places)))
                .toList();
        assertThat(lines.stream().filter(Line::placed)).hasSize(Math.min(applied, places));
        assertThat(lines.stream().flatMap(line -> line.waiting().stream()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, Math.max(0, applied - places))
                        .boxed()
                        .toList());
    }

    @Property
    void nobody_waits_where_all_are_taken(@ForAll @IntRange(min = 1, max = 10_000) int place) {
        assertThat(line(place, Optional.empty()).placed()).isTrue();
    }

    @Test
    void who_is_outside_has_no_place_and_does_not_wait() {
        assertThat(Line.OUTSIDE.placed()).isFalse();
        assertThat(Line.OUTSIDE.waiting()).isEmpty();
    }
}
