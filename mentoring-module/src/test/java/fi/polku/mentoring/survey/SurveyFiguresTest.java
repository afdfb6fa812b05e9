package fi.polku.mentoring.survey;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.figure.Cell;
import fi.polku.mentoring.figure.Figures;
import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.shared.Localized;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who left a question out is not counted in it, and of an answer no more is counted than sums. */
class SurveyFiguresTest {
    private static final UUID SURVEY = UUID.randomUUID();
    private static final Localized TEXT = new Localized("Kysymys", "", "");
    private static final Question SCALE = new Question(
            UUID.randomUUID(), "s", new QuestionContent(QuestionKind.SCALE, Optional.empty(), TEXT, List.of()));
    private static final Question CHOICE = new Question(
            UUID.randomUUID(),
            "c",
            new QuestionContent(QuestionKind.CHOICE, Optional.empty(), TEXT, List.of(TEXT, TEXT)));

    @Test
    void a_scale_is_summed_with_its_squares_and_a_choice_is_counted() {
        List<AnswerSheet> pool = List.of(
                new AnswerSheet(Optional.of(GroupRole.MENTOR), Map.of(SCALE.id(), "4", CHOICE.id(), "2")),
                new AnswerSheet(Optional.empty(), Map.of(SCALE.id(), "3")),
                new AnswerSheet(Optional.empty(), Map.of()));
        assertThat(SurveyFigures.said(SURVEY, SCALE, pool))
                .containsExactly(
                        new Figures.Said(
                                Cell.of(SURVEY.toString(), SCALE.id().toString(), "mentor"),
                                Map.of("sum", 4L, "squares", 16L)),
                        new Figures.Said(
                                Cell.of(SURVEY.toString(), SCALE.id().toString(), ""),
                                Map.of("sum", 3L, "squares", 9L)));
        assertThat(SurveyFigures.said(SURVEY, CHOICE, pool))
                .containsExactly(new Figures.Said(
                        Cell.of(SURVEY.toString(), CHOICE.id().toString(), "mentor"), Map.of("choice2", 1L)));
    }
}
