package fi.polku.mentoring.learninglog;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.shared.Texts;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionsThatHelpBeginTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);

    @Test
    void tomorrow_asks_something_else() {
        assertThat(LogPrompts.key(TODAY, 0)).isNotEqualTo(LogPrompts.key(TODAY.plusDays(1), 0));
    }

    @Test
    void after_an_entry_comes_another_question() {
        assertThat(LogPrompts.key(TODAY, 1)).isNotEqualTo(LogPrompts.key(TODAY, 0));
    }

    @Test
    void in_ten_days_each_is_asked_once() {
        Set<String> asked = IntStream.range(0, LogPrompts.COUNT)
                .mapToObj(day -> LogPrompts.key(TODAY.plusDays(day), 0))
                .collect(Collectors.toSet());
        assertThat(asked).hasSize(LogPrompts.COUNT);
    }

    @Test
    void every_question_is_there_in_every_language() {
        for (Texts t : Texts.all()) {
            for (int day = 0; day < LogPrompts.COUNT; day++) {
                assertThat(t.get(LogPrompts.key(TODAY.plusDays(day), 0))).isNotBlank();
            }
        }
    }
}
