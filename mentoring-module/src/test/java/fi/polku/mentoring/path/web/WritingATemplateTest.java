package fi.polku.mentoring.path.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.mentoring.path.DueOffset;
import fi.polku.mentoring.path.StepKind;
import fi.polku.mentoring.path.TemplateStep;
import fi.polku.mentoring.path.WriteTemplate;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Input;
import jakarta.json.Json;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WritingATemplateTest {

    @Test
    void plain_texts_stand_for_all_languages() {
        WriteTemplate template = TemplateForm.create(json("""
                {"name": "Polku", "steps": [{"title": "Lue strategia", "kind": "reading", "dueInDays": 14}]}"""));
        assertThat(template.name()).isEqualTo(new Localized("Polku", "", ""));
        assertThat(template.published()).isTrue();
        TemplateStep step = template.steps().get(0);
        assertThat(step.content().kind()).isEqualTo(StepKind.READING);
        assertThat(step.due()).contains(new DueOffset(14, DueOffset.Unit.DAYS));
    }

    @Test
    void form_and_document_say_the_same() {
        WriteTemplate document = TemplateForm.create(json("""
                {"name": {"fi": "Polku", "sv": "Väg"}, "steps": [
                  {"title": {"fi": "Tutustu"}, "criterion": {"fi": "Kolme tapaamista"}, "kind": "mentoring", "dueInMonths": 2,
                   "competences": ["http://a", "http://b"]},
                  {"title": {"fi": "Lue"}, "kind": "reading"}]}"""));
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>(Map.of(
                "name.fi",
                "Polku",
                "name.sv",
                "Väg",
                "do",
                "publish",
                "csrf",
                "x",
                "steps[0].title.fi",
                "Tutustu",
                "steps[0].criterion.fi",
                "Kolme tapaamista",
                "steps[0].kind",
                "mentoring"));
        fields.putSingle("steps[0].dueIn", "2");
        fields.putSingle("steps[0].dueUnit", "months");
        fields.put("steps[0].competences", List.of("http://a", "http://b"));
        fields.putSingle("steps[1].title.fi", "Lue");
        fields.putSingle("steps[1].kind", "reading");
        fields.putSingle("steps[1].dueIn", "");
        assertThat(TemplateForm.create(Input.of(fields))).isEqualTo(document);
    }

    @Test
    void every_mistake_is_told_at_its_field() {
        assertThat(wrong("""
                        {"name": {"sv": "Väg"}, "nmae": 1, "steps": [
                          {"title": "", "kind": "foo", "dueInMonths": 121},
                          {"title": {"fi": "a", "de": "b"}, "dueInMonths": 1, "dueInDays": 1, "kind": "course"}]}"""))
                .containsExactly(
                        "nmae",
                        "name.fi",
                        "steps[0].title",
                        "steps[0].kind",
                        "steps[0].dueInMonths",
                        "steps[1].title.de",
                        "steps[1].dueInDays");
    }

    @Test
    void template_without_steps_is_a_draft_or_nothing() {
        assertThat(wrong("{\"name\": \"Polku\"}")).containsExactly("steps");
        assertThat(TemplateForm.create(json("{\"name\": \"Polku\", \"published\": false}"))
                        .steps())
                .isEmpty();
    }

    @Test
    void what_a_patch_leaves_out_stays() {
        WriteTemplate before = TemplateForm.create(
                json(
                        "{\"name\": \"Polku\", \"description\": \"Kaikille\", \"steps\": [{\"title\": \"Lue\", \"kind\": \"reading\"}]}"));
        WriteTemplate after =
                TemplateForm.merge(before, json("{\"name\": {\"fi\": \"Polku 2\"}, \"published\": false}"));
        assertThat(after.name().fi()).isEqualTo("Polku 2");
        assertThat(after.description().fi()).isEqualTo("Kaikille");
        assertThat(after.steps()).isEqualTo(before.steps());
        assertThat(after.published()).isFalse();
    }

    @Test
    void buttons_move_and_take_away_steps_with_all_that_stands_in_them() {
        TemplateDraft draft = draft("a", "b", "c");
        assertThat(titles(draft.press("up-2"))).containsExactly("a", "c", "b");
        assertThat(titles(draft.press("down-0"))).containsExactly("b", "a", "c");
        assertThat(titles(draft.press("remove-1"))).containsExactly("a", "c");
        assertThat(titles(draft.press("add"))).containsExactly("a", "b", "c", "");
        assertThat(draft.press("add").focus()).contains(3);
        assertThat(draft.press("remove-2").focus()).contains(1);
    }

    @Test
    void buttons_at_an_end_or_of_no_step_change_nothing() {
        TemplateDraft draft = draft("a", "b");
        assertThat(titles(draft.press("up-0"))).containsExactly("a", "b");
        assertThat(titles(draft.press("down-1"))).containsExactly("a", "b");
        assertThat(draft.press("remove-7")).isEqualTo(draft);
        assertThat(draft.press("jump-1")).isEqualTo(draft);
    }

    @Test
    void words_that_were_not_looked_for_are_looked_for_before_anything_is_saved() {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>(Map.of(
                "steps[0].title.fi", "a", "steps[0].competenceSearch", "johta", "steps[0].competenceSearched", ""));
        assertThat(TemplateDraft.sent(Optional.empty(), Input.of(fields)).searching("publish"))
                .contains(0);
        fields.putSingle("steps[0].competenceSearched", "johta");
        assertThat(TemplateDraft.sent(Optional.empty(), Input.of(fields)).searching("publish"))
                .isEmpty();
    }

    private static TemplateDraft draft(String... titles) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        for (int i = 0; i < titles.length; i++) {
            fields.putSingle("steps[" + i + "].title.fi", titles[i]);
        }
        return TemplateDraft.sent(Optional.empty(), Input.of(fields));
    }

    private static List<String> titles(TemplateDraft draft) {
        return draft.steps().stream()
                .map(s -> s.values().getOrDefault("title.fi", ""))
                .toList();
    }

    private static List<String> wrong(String document) {
        List<String> fields = new java.util.ArrayList<>();
        assertThatThrownBy(() -> TemplateForm.create(json(document)))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class, invalid -> invalid.errors().forEach(e -> fields.add(e.field())));
        return fields;
    }

    private static Input json(String document) {
        return Input.of(Json.createReader(new StringReader(document)).readObject());
    }
}
