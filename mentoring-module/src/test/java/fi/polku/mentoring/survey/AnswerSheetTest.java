package fi.polku.mentoring.survey;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.programme.GroupRole;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is sealed of an answer says nothing by its form. */
class AnswerSheetTest {
    private static final UUID ONE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID TWO = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private static int size(AnswerSheet sheet) {
        return sheet.written().getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void is_read_as_it_was_written() {
        AnswerSheet sheet = new AnswerSheet(
                Optional.of(GroupRole.MENTOR), Map.of(ONE, "5", TWO, "Ääni ja \"lainaus\"\n toinen rivi"));
        assertThat(AnswerSheet.read(sheet.written())).isEqualTo(sheet);
        AnswerSheet without = new AnswerSheet(Optional.empty(), Map.of());
        assertThat(AnswerSheet.read(without.written())).isEqualTo(without);
    }

    @Test
    void is_as_long_whatever_one_says_in_numbers_and_few_words() {
        assertThat(size(new AnswerSheet(Optional.empty(), Map.of(ONE, "1"))))
                .isEqualTo(
                        size(new AnswerSheet(Optional.of(GroupRole.MENTEE), Map.of(ONE, "5", TWO, "ä".repeat(1000)))))
                .isEqualTo(4096);
    }

    @Test
    void is_rounded_up_where_it_does_not_fit() {
        assertThat(size(new AnswerSheet(Optional.empty(), Map.of(ONE, "ä".repeat(1000), TWO, "€".repeat(1000)))))
                .isEqualTo(8192);
    }

    @Test
    void stands_in_the_order_of_questions_and_not_of_filling_in() {
        assertThat(new AnswerSheet(Optional.empty(), Map.of(TWO, "2", ONE, "1")).written())
                .isEqualTo(new AnswerSheet(Optional.empty(), Map.of(ONE, "1", TWO, "2")).written());
    }
}
