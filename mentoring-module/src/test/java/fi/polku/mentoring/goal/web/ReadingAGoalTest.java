package fi.polku.mentoring.goal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.polku.mentoring.goal.GoalChange;
import fi.polku.mentoring.goal.GoalStatus;
import fi.polku.mentoring.goal.Outlook;
import fi.polku.mentoring.goal.Samples;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Input;
import jakarta.json.Json;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingAGoalTest {
    private static final GoalChange FULL =
            new GoalChange(Samples.full(), GoalStatus.ACTIVE, Outlook.AT_RISK, 40, Optional.of("What I learnt"));

    @Test
    void a_new_goal_needs_only_a_title_and_is_a_draft() {
        GoalChange goal = GoalForm.create(json("{'title': '  Read a budget '}"));

        assertThat(goal.content()).isEqualTo(Samples.titled("Read a budget"));
        assertThat(goal.status()).isEqualTo(GoalStatus.DRAFT);
        assertThat(goal.outlook()).isEqualTo(Outlook.ON_TRACK);
        assertThat(goal.progress()).isZero();
    }

    @Test
    void a_new_goal_may_be_put_to_work_at_once() {
        assertThat(GoalForm.create(json("{'title': 'Read a budget', 'status': 'active'}"))
                        .status())
                .isEqualTo(GoalStatus.ACTIVE);
    }

    @Test
    void a_patch_leaves_what_it_does_not_name() {
        GoalChange merged = GoalForm.merge(FULL, json("{'progress': 60}"));

        assertThat(merged).isEqualTo(FULL.with(60, Outlook.AT_RISK));
    }

    @Test
    void a_patch_with_nothing_changes_nothing() {
        assertThat(GoalForm.merge(FULL, json("{}"))).isEqualTo(FULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"why", "competence", "levelNow", "levelTarget", "success", "due"})
    void null_removes(String field) {
        GoalChange merged = GoalForm.merge(FULL, json("{'" + field + "': null}"));

        var content = merged.content();
        Map<String, Optional<?>> parts = Map.of(
                "why", content.why(),
                "competence", content.competence(),
                "levelNow", content.levelNow(),
                "levelTarget", content.levelTarget(),
                "success", content.success(),
                "due", content.due());
        assertThat(parts.get(field)).isEmpty();
        assertThat(parts.values()).filteredOn(Optional::isPresent).hasSize(parts.size() - 1);
        assertThat(merged.reflection()).isEqualTo(FULL.reflection());
    }

    @Test
    void an_emptied_field_of_a_form_removes_like_null() {
        GoalChange merged = GoalForm.merge(FULL, form(Map.of("why", "", "levelNow", "", "due", "")));

        assertThat(merged.content().why()).isEmpty();
        assertThat(merged.content().levelNow()).isEmpty();
        assertThat(merged.content().due()).isEmpty();
        assertThat(merged.content().success()).isEqualTo(Samples.full().success());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'title': null}", "{'title': ''}", "{'title': '   '}"})
    void a_title_cannot_be_removed(String patch) {
        assertRefused("title", "field.required", () -> GoalForm.merge(FULL, json(patch)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'title': 5}                          | title       | field.text",
                "{'title': 'a', 'why': ['b']}          | why         | field.text",
                "{'title': 'a\\nb'}                    | title       | field.one-line",
                "{'title': 'a\\u0007b'}                | title       | field.control-characters",
                "{'title': 'a', 'why': '131052-308T'}  | why         | field.identity-code",
                "{'title': 'a', 'due': '2027-02-30'}   | due         | field.date",
                "{'title': 'a', 'due': '31.5.2027'}    | due         | field.date",
                "{'title': 'a', 'due': '99999-01-01'}  | due         | field.date",
                "{'title': 'a', 'levelNow': 6}         | levelNow    | field.number",
                "{'title': 'a', 'levelNow': 2.5}       | levelNow    | field.number",
                "{'title': 'a', 'levelNow': '2'}       | levelNow    | field.number",
                "{'title': 'a', 'progress': 101}       | progress    | field.number",
                "{'title': 'a', 'status': 'begun'}     | status      | field.choice",
                "{'title': 'a', 'outlook': 'sunny'}    | outlook     | field.choice",
                "{'title': 'a', 'tilte': 'b'}          | tilte       | field.unknown",
                "{'title': 'a', 'levelNow': 4, 'levelTarget': 3} | levelTarget | goal.target-below-now"
            })
    void wrong_input_names_its_field(String document, String field, String reason) {
        assertRefused(field, reason, () -> GoalForm.create(json(document)));
    }

    @Test
    void a_target_that_a_patch_puts_below_the_level_that_stays_is_refused() {
        assertRefused("levelTarget", "goal.target-below-now", () -> GoalForm.merge(FULL, json("{'levelTarget': 1}")));
    }

    @Test
    void all_mistakes_are_told_at_once() {
        assertThatExceptionOfType(Problem.Invalid.class)
                .isThrownBy(() -> GoalForm.create(json("{'due': 'soon', 'levelNow': 9}")))
                .satisfies(invalid -> assertThat(invalid.errors())
                        .extracting(Problem.FieldError::field)
                        .contains("title", "due", "levelNow"));
    }

    @Test
    void a_form_takes_dates_as_people_write_them() {
        assertThat(GoalForm.create(form(Map.of("title", "Read a budget", "due", "31.5.2027")))
                        .content()
                        .due())
                .contains(LocalDate.of(2027, 5, 31));
    }

    @Test
    void words_not_yet_looked_for_are_looked_for_before_the_form_is_saved() {
        assertThat(CompetenceChoices.asked(form(Map.of("competenceSearch", "lead"))))
                .isTrue();
        assertThat(CompetenceChoices.asked(form(Map.of("competenceSearch", "lead", "competenceSearched", "lead"))))
                .isFalse();
        assertThat(CompetenceChoices.asked(form(Map.of("competenceSearch", "", "competenceSearched", "lead"))))
                .isFalse();
        assertThat(CompetenceChoices.asked(form(Map.of("find", "competence")))).isTrue();
    }

    private static void assertRefused(String field, String reason, Runnable read) {
        assertThatExceptionOfType(Problem.Invalid.class)
                .isThrownBy(read::run)
                .satisfies(invalid -> assertThat(invalid.errors())
                        .extracting(Problem.FieldError::field, Problem.FieldError::key)
                        .contains(org.assertj.core.groups.Tuple.tuple(field, reason)));
    }

    private static Input json(String document) {
        try (var reader = Json.createReader(new StringReader(document.replace('\'', '"')))) {
            return Input.of(reader.readObject());
        }
    }

    private static Input form(Map<String, String> fields) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        fields.forEach((name, value) -> form.put(name, List.of(value)));
        return Input.of(form);
    }
}
