package fi.polku.mentoring.telling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.mentoring.notice.Choice;
import fi.polku.mentoring.notice.Delivery;
import fi.polku.mentoring.notice.NoticeKind;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Problem.FieldError;
import fi.polku.mentoring.web.Input;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Somebody fills in the form of what comes by mail. */
class MailIsChosenTest {
    private static final Locale FINNISH = Locale.forLanguageTag("fi");

    private static Choice read(Map<String, String> fields) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        fields.forEach(form::putSingle);
        return MailChoiceForm.read(Input.of(form), FINNISH);
    }

    private static List<String> wrong(Map<String, String> fields) {
        try {
            read(fields);
            return List.of();
        } catch (Problem.Invalid invalid) {
            return invalid.errors().stream().map(FieldError::field).toList();
        }
    }

    @Test
    void each_kind_stands_in_one_group() {
        Set<NoticeKind> shown = Arrays.stream(KindGroup.values())
                .flatMap(group -> group.kinds().stream())
                .collect(Collectors.toSet());
        assertThat(shown).isEqualTo(EnumSet.allOf(NoticeKind.class));
        assertThat(Arrays.stream(KindGroup.values())
                        .mapToInt(group -> group.kinds().size())
                        .sum())
                .isEqualTo(NoticeKind.values().length);
    }

    @Test
    void what_the_form_shows_is_what_it_reads() {
        Choice usual = Choice.usual(FINNISH);
        assertThat(read(MailChoiceForm.fields(usual))).isEqualTo(usual);
    }

    @Test
    void times_are_read_as_people_write_them() {
        Choice choice =
                read(Map.of("digestAt", "8.30", "quietFrom", "22", "quietTo", "6:15", "kinds.step-due", "daily"));
        assertThat(choice.digestAt()).isEqualTo(LocalTime.of(8, 30));
        assertThat(choice.quiet().orElseThrow().from()).isEqualTo(LocalTime.of(22, 0));
        assertThat(choice.delivery(NoticeKind.STEP_DUE)).isEqualTo(Delivery.DAILY);
        assertThat(choice.delivery(NoticeKind.MEETING_MOVED)).isEqualTo(Delivery.AT_ONCE);
    }

    @Test
    void what_cannot_be_is_told_at_its_field() {
        assertThat(wrong(Map.of())).containsExactly("digestAt");
        assertThat(wrong(Map.of("digestAt", "25.00"))).containsExactly("digestAt");
        assertThat(wrong(Map.of("digestAt", "8", "quietFrom", "20"))).containsExactly("quietTo");
        assertThat(wrong(Map.of("digestAt", "8", "quietFrom", "20", "quietTo", "9")))
                .containsExactly("digestAt");
        assertThat(wrong(Map.of("digestAt", "8", "quietFrom", "7", "quietTo", "7")))
                .containsExactly("quietTo");
        assertThat(wrong(Map.of("digestAt", "8", "kinds.review-asked", "not-at-all")))
                .containsExactly("kinds.review-asked");
        assertThat(wrong(Map.of("digestAt", "8", "kinds.step-due", "sometimes")))
                .containsExactly("kinds.step-due");
        assertThatThrownBy(() -> read(Map.of("digestAt", "8", "kinds.meeting-moved", "daily")))
                .isInstanceOf(Problem.Invalid.class);
    }
}
