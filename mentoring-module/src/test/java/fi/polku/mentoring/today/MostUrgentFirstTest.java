package fi.polku.mentoring.today;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Waiting;
import fi.polku.mentoring.shared.Waiting.Urgency;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MostUrgentFirstTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 3);

    @Test
    void what_came_back_then_what_others_wait_for_then_what_is_late_then_what_is_near() {
        assertThat(sorted(
                        thing("soon", Urgency.SOON, Optional.of(TODAY)),
                        thing("late", Urgency.LATE, Optional.of(TODAY.minusDays(30))),
                        thing("asked", Urgency.ASKED, Optional.of(TODAY)),
                        thing("back", Urgency.CAME_BACK, Optional.empty())))
                .containsExactly("back", "asked", "late", "soon");
    }

    @Test
    void of_the_equally_urgent_the_earlier_day_and_those_without_a_day_last() {
        assertThat(sorted(
                        thing("none", Urgency.LATE, Optional.empty()),
                        thing("second", Urgency.LATE, Optional.of(TODAY)),
                        thing("first", Urgency.LATE, Optional.of(TODAY.minusDays(1)))))
                .containsExactly("first", "second", "none");
    }

    private static List<String> sorted(Waiting.Thing... things) {
        return Stream.of(things)
                .sorted(Today.MOST_URGENT)
                .map(Waiting.Thing::href)
                .toList();
    }

    private static Waiting.Thing thing(String href, Urgency urgency, Optional<LocalDate> day) {
        return new Waiting.Thing(urgency, "waiting.goal.soon", new Localized("", "", ""), "", day, href);
    }
}
