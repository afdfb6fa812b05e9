package fi.polku.mentoring.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class StepIsPutInItsPlaceTest {

    @Property
    void step_stands_right_after_the_one_it_is_put_after(
            @ForAll @IntRange(min = 2, max = 12) int size, @ForAll int which, @ForAll int where) {
        List<UUID> order = path(size);
        UUID step = order.get(Math.floorMod(which, size));
        List<UUID> others = without(order, step);
        UUID before = others.get(Math.floorMod(where, others.size()));
        List<UUID> moved = Position.after(before).put(step, order);
        assertThat(moved.indexOf(step)).isEqualTo(moved.indexOf(before) + 1);
        assertThat(without(moved, step)).isEqualTo(others);
    }

    @Property
    void step_goes_to_either_end_and_the_others_keep_their_order(
            @ForAll @IntRange(min = 1, max = 12) int size, @ForAll int which) {
        List<UUID> order = path(size);
        UUID step = order.get(Math.floorMod(which, size));
        List<UUID> first = Position.start().put(step, order);
        List<UUID> last = Position.end().put(step, order);
        assertThat(first).startsWith(step).hasSize(size);
        assertThat(last).endsWith(step).hasSize(size);
        assertThat(without(first, step)).isEqualTo(without(last, step)).isEqualTo(without(order, step));
    }

    @Property
    void new_step_comes_in_without_moving_the_others(@ForAll @IntRange(min = 1, max = 12) int size, @ForAll int where) {
        List<UUID> order = path(size);
        UUID step = new UUID(7, 7);
        List<UUID> longer =
                Position.after(order.get(Math.floorMod(where, size))).put(step, order);
        assertThat(longer).hasSize(size + 1).contains(step);
        assertThat(without(longer, step)).isEqualTo(order);
    }

    private static List<UUID> path(int size) {
        return IntStream.range(0, size).mapToObj(i -> new UUID(0, i)).toList();
    }

    private static List<UUID> without(List<UUID> order, UUID step) {
        List<UUID> others = new ArrayList<>(order);
        others.remove(step);
        return others;
    }
}
