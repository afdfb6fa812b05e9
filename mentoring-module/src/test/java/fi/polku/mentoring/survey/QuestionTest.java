package fi.polku.mentoring.survey;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.shared.Localized;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is an answer to a question, and whom it asks. */
class QuestionTest {
    private static final Localized TEXT = new Localized("Kysymys", "", "");

    private static Question question(QuestionKind kind, Optional<GroupRole> role, int choices) {
        return new Question(
                UUID.randomUUID(),
                "code",
                new QuestionContent(kind, role, TEXT, List.of(TEXT, TEXT, TEXT).subList(0, choices)));
    }

    @Test
    void scale_takes_its_steps_and_nothing_else() {
        Question scale = question(QuestionKind.SCALE, Optional.empty(), 0);
        assertThat(List.of("1", "5")).allMatch(scale::takes);
        assertThat(List.of("0", "6", "", "10", "-1", "x", " 1", "١")).noneMatch(scale::takes);
    }

    @Test
    void choice_takes_the_numbers_of_its_choices() {
        Question choice = question(QuestionKind.CHOICE, Optional.empty(), 3);
        assertThat(List.of("1", "3")).allMatch(choice::takes);
        assertThat(List.of("0", "4")).noneMatch(choice::takes);
    }

    @Test
    void words_are_some_and_not_too_many() {
        Question words = question(QuestionKind.TEXT, Optional.empty(), 0);
        assertThat(words.takes("a".repeat(AnswerSheet.LONGEST_TEXT))).isTrue();
        assertThat(List.of("", " \n", "a".repeat(AnswerSheet.LONGEST_TEXT + 1))).noneMatch(words::takes);
    }

    @Test
    void a_question_of_a_role_is_asked_where_roles_are_told_apart_alone() {
        Question ofMentors = question(QuestionKind.SCALE, Optional.of(GroupRole.MENTOR), 0);
        assertThat(ofMentors.asks(Optional.of(GroupRole.MENTOR))).isTrue();
        assertThat(ofMentors.asks(Optional.of(GroupRole.MENTEE))).isFalse();
        assertThat(ofMentors.asks(Optional.empty())).isFalse();
        assertThat(question(QuestionKind.SCALE, Optional.empty(), 0).asks(Optional.empty()))
                .isTrue();
    }
}
