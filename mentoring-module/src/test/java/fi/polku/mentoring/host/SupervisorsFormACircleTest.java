package fi.polku.mentoring.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SupervisorsFormACircleTest {

    @Test
    void a_tree_has_none() {
        assertThat(Circles.in(Map.of("a", "b", "c", "b", "b", "top", "d", "c"))).isEmpty();
    }

    @Test
    void two_who_are_above_each_other_are_found_and_who_reports_to_them_is_not() {
        assertThat(Circles.in(Map.of("a", "b", "b", "a", "c", "a", "d", "c"))).containsExactly("a", "b");
    }

    @Test
    void several_circles_are_all_found_whole() {
        assertThat(Circles.in(Map.of("a", "b", "b", "c", "c", "a", "x", "y", "y", "x", "z", "z")))
                .containsExactly("a", "b", "c", "x", "y", "z");
    }

    @Test
    void a_long_line_is_walked_without_ado() {
        Map<String, String> above = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            above.put("p" + i, "p" + (i + 1));
        }
        above.put("p100000", "p99999");
        assertThat(Circles.in(above)).containsExactly("p100000", "p99999");
    }
}
