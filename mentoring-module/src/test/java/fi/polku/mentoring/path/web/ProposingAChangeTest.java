package fi.polku.mentoring.path.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.mentoring.path.PathChange;
import fi.polku.mentoring.path.Position;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Input;
import jakarta.json.Json;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProposingAChangeTest {
    private static final UUID STEP = UUID.fromString("11111111-1111-4111-8111-111111111111");

    @Test
    void due_that_is_left_out_stays_and_null_removes_it() {
        assertThat(read("{'change': 'move', 'step': '%s', 'after': 'end'}"))
                .isEqualTo(new PathChange.Move(STEP, Optional.of(Position.end()), Optional.empty()));
        assertThat(read("{'change': 'move', 'step': '%s', 'due': null}"))
                .isEqualTo(new PathChange.Move(
                        STEP, Optional.empty(), Optional.of(new PathChange.NewDue(Optional.empty()))));
        assertThat(read("{'change': 'move', 'step': '%s', 'due': '2027-05-31'}"))
                .isEqualTo(new PathChange.Move(
                        STEP,
                        Optional.empty(),
                        Optional.of(new PathChange.NewDue(Optional.of(LocalDate.of(2027, 5, 31))))));
    }

    @Test
    void new_step_stands_at_the_end_unless_said_otherwise() {
        PathChange change = read("{'change': 'add', 'title': 'Ohjaa', 'kind': 'work-task'}");
        assertThat(change)
                .isInstanceOfSatisfying(
                        PathChange.Add.class, add -> assertThat(add.position()).isEqualTo(Position.end()));
    }

    @Test
    void what_is_missing_is_told_at_its_field() {
        assertThat(wrong("{}")).containsExactly("change");
        assertThat(wrong("{'change': 'drop'}")).containsExactly("step");
        assertThat(wrong("{'change': 'move', 'step': '%s'}")).containsExactly("due");
        assertThat(wrong("{'change': 'move', 'step': '%1$s', 'after': '%1$s'}")).containsExactly("after");
        assertThat(wrong("{'change': 'add', 'due': '2027-02-30'}")).containsExactly("title", "kind", "due");
        assertThat(wrong("{'change': 'swap', 'step': '%s'}")).containsExactly("change");
    }

    private static PathChange read(String document) {
        return ProposalForm.read(input(document)).change();
    }

    private static List<String> wrong(String document) {
        List<String> fields = new ArrayList<>();
        assertThatThrownBy(() -> ProposalForm.read(input(document)))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class, invalid -> invalid.errors().forEach(e -> fields.add(e.field())));
        return fields;
    }

    private static Input input(String document) {
        String json = document.formatted(STEP).replace('\'', '"');
        return Input.of(Json.createReader(new StringReader(json)).readObject());
    }
}
