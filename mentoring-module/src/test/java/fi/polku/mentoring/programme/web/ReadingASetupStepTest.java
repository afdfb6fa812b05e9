package fi.polku.mentoring.programme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.polku.mentoring.programme.Cadence;
import fi.polku.mentoring.programme.FormKind;
import fi.polku.mentoring.programme.PhaseKind;
import fi.polku.mentoring.programme.ProgrammeContent;
import fi.polku.mentoring.programme.ProgrammeTemplates;
import fi.polku.mentoring.programme.Timeline;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Input;
import jakarta.json.Json;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingASetupStepTest {
    private static final ProgrammeContent BEFORE =
            ProgrammeTemplates.of("coaching-pairs").orElseThrow().content();

    private static Input form(Map<String, String> fields) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>(fields);
        return Input.of(sent);
    }

    private static Input json(String document) {
        return Input.of(Json.createReader(new StringReader(document)).readObject());
    }

    @Test
    void themes_are_lines_that_belong_together_by_their_order() {
        ProgrammeContent after = ProgrammeInput.form(form(Map.of(
                        "name.fi", "Ohjelma",
                        "reach", "owners",
                        "languages-fi", "fi",
                        "themes.fi", "Johtaminen\r\n\r\nMuutos",
                        "themes.sv", "Ledarskap\r\nFörändring")))
                .basics(BEFORE);
        assertThat(after.basics().themes())
                .containsExactly(
                        new Localized("Johtaminen", "Ledarskap", ""), new Localized("Muutos", "Förändring", ""));
        assertThat(after.basics().languages()).containsExactly("fi");
    }

    @Test
    void more_themes_than_in_finnish_are_told_at_their_field() {
        wrong(
                () -> ProgrammeInput.form(form(Map.of(
                                "name.fi", "Ohjelma",
                                "reach", "owners",
                                "languages-fi", "fi",
                                "themes.fi", "Johtaminen",
                                "themes.sv", "Ledarskap\r\nFörändring")))
                        .basics(BEFORE),
                "themes.sv");
    }

    @Test
    void a_box_that_is_not_ticked_is_a_no_in_a_form_and_nothing_in_a_patch() {
        Map<String, String> fields = Map.of(
                "places[0].role", "mentor",
                "places[0].min", "2",
                "places[0].max", "2",
                "places[0].who", "anyone",
                "places[1].role", "mentee",
                "places[1].min", "2",
                "places[1].max", "3",
                "cadence", "every-second-month",
                "minutes", "90",
                "preparation", "60");
        ProgrammeContent after = ProgrammeInput.form(form(fields)).form(BEFORE);
        assertThat(after.form().kind()).isEqualTo(FormKind.SMALL_GROUP);
        assertThat(after.habits().cadence()).isEqualTo(Cadence.EVERY_SECOND_MONTH);
        assertThat(after.habits().endorsed()).isFalse();
        assertThat(ProgrammeInput.merge(BEFORE, json("{\"minutes\": 60}"))
                        .habits()
                        .endorsed())
                .isTrue();
    }

    @Test
    void what_is_wrong_with_a_role_is_told_at_its_place() {
        wrong(
                () -> ProgrammeInput.merge(
                        BEFORE, json("{\"places\": [{\"role\": \"peer\", \"min\": 3, \"max\": 2}]}")),
                "places[0].max");
    }

    @Test
    void one_day_needs_no_last_day() {
        Timeline timeline = TimelineInput.form(form(Map.of(
                "phases.application.first", "1.5.2027",
                "phases.application.last", "31.5.2027",
                "phases.matching.first", "2027-06-01",
                "phases.matching.last", "2027-06-30",
                "phases.kick-off.first", "2027-09-07",
                "phases.kick-off.last", "",
                "phases.meetings.first", "2027-09-08",
                "phases.meetings.last", "2028-05-31",
                "phases.closing.first", "")));
        assertThat(timeline.phase(PhaseKind.KICK_OFF).orElseThrow().last()).isEqualTo(LocalDate.parse("2027-09-07"));
        assertThat(timeline.phase(PhaseKind.CLOSING)).isEmpty();
    }

    @Test
    void patch_of_days_leaves_the_other_phases() {
        Timeline before = ProgrammeTemplates.of("peer-triads")
                .orElseThrow()
                .timeline(LocalDate.parse("2027-01-01"))
                .orElseThrow();
        Timeline after = TimelineInput.merge(
                before,
                json(
                        "{\"phases\": {\"mid-survey\": null, \"application\": {\"first\": \"2027-05-03\", \"last\": \"2027-05-31\"}}}"));
        assertThat(after.phase(PhaseKind.MID_SURVEY)).isEmpty();
        assertThat(after.phase(PhaseKind.MATCHING)).isEqualTo(before.phase(PhaseKind.MATCHING));
        wrong(() -> TimelineInput.merge(before, json("{\"phases\": []}")), "phases");
        wrong(() -> TimelineInput.merge(before, json("{\"phases\": {\"party\": {}}}")), "phases.party");
    }

    private static void wrong(Runnable reading, String field) {
        assertThatExceptionOfType(Problem.Invalid.class)
                .isThrownBy(reading::run)
                .satisfies(wrong ->
                        assertThat(wrong.errors()).extracting(e -> e.field()).contains(field));
    }
}
