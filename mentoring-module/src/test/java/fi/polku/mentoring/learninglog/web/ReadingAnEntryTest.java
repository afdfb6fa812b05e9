package fi.polku.mentoring.learninglog.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.polku.mentoring.learninglog.LogSource;
import fi.polku.mentoring.learninglog.WriteEntry;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Input;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadingAnEntryTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);
    private static final UUID GOAL = UUID.fromString("0190c0de-0000-7000-8000-000000000001");
    private static final WriteEntry ENTRY = new WriteEntry(
            TODAY.minusDays(3),
            LogSource.COURSE,
            "Kurssilla puhuttiin dialogista.",
            Optional.of("Kuuntelen liian vähän."),
            Optional.of("Kysyn ensin."),
            Optional.of(GOAL),
            Optional.empty());

    private static Input json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return Input.of(reader.readObject());
        }
    }

    private static List<String> wrong(String text) {
        return catchThrowableOfType(Problem.Invalid.class, () -> LogForm.merge(ENTRY, json(text))).errors().stream()
                .map(Problem.FieldError::field)
                .toList();
    }

    @Test
    void what_happened_is_enough() {
        WriteEntry entry = LogForm.create(json("{\"whatHappened\": \"Onnistuin.\"}"), TODAY);
        assertThat(entry.date()).isEqualTo(TODAY);
        assertThat(entry.source()).isEqualTo(LogSource.DAILY_WORK);
        assertThat(entry.insight()).isEmpty();
    }

    @Test
    void an_empty_patch_changes_nothing() {
        assertThat(LogForm.merge(ENTRY, json("{}"))).isEqualTo(ENTRY);
    }

    @Test
    void a_patch_changes_what_it_names_and_null_removes() {
        WriteEntry merged = LogForm.merge(ENTRY, json("{\"insight\": null, \"goal\": null, \"next\": \"Odotan.\"}"));
        assertThat(merged.insight()).isEmpty();
        assertThat(merged.goal()).isEmpty();
        assertThat(merged.next()).contains("Odotan.");
        assertThat(merged.whatHappened()).isEqualTo(ENTRY.whatHappened());
        assertThat(merged.source()).isEqualTo(LogSource.COURSE);
    }

    @Test
    void what_happened_and_the_day_cannot_be_removed() {
        assertThat(wrong("{\"whatHappened\": null}")).containsExactly("whatHappened");
        assertThat(wrong("{\"date\": null}")).containsExactly("date");
    }

    @Test
    void every_wrong_field_is_told_at_once() {
        assertThat(
                        wrong(
                                "{\"date\": \"2027-02-30\", \"source\": \"dream\", \"whatHappened\": \" \", \"goal\": \"1\", \"mood\": 5}"))
                .containsExactlyInAnyOrder("date", "source", "whatHappened", "goal", "mood");
    }

    @Test
    void a_text_that_is_too_long_is_refused() {
        assertThat(wrong("{\"insight\": \"" + "a".repeat(WriteEntry.LONGEST_NOTE + 1) + "\"}"))
                .containsExactly("insight");
    }
}
