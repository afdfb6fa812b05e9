package fi.polku.mentoring.survey;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.shared.Localized;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each set that ships is whole in three languages, and what is compared is asked twice. */
class SurveyTemplatesTest {
    @ParameterizedTest
    @EnumSource(SurveyMoment.class)
    void set_is_whole_in_three_languages(SurveyMoment moment) {
        SurveyTemplate template = SurveyTemplates.of(moment);
        assertThat(template.questions()).hasSizeBetween(3, Surveys.MOST_QUESTIONS);
        assertThat(template.questions()).extracting(SurveyTemplate.Coded::code).doesNotHaveDuplicates();
        assertThat(Stream.of(
                                Stream.of(template.title(), template.why()),
                                template.questions().stream()
                                        .map(q -> q.content().text()),
                                template.questions().stream().flatMap(q -> q.content().choices().stream()))
                        .flatMap(texts -> texts))
                .allMatch(SurveyTemplatesTest::isWhole);
    }

    private static boolean isWhole(Localized text) {
        return Stream.of(text.fi(), text.sv(), text.en()).noneMatch(String::isBlank);
    }

    private static List<String> scales(SurveyMoment moment) {
        return SurveyTemplates.of(moment).questions().stream()
                .filter(q -> q.content().kind() == QuestionKind.SCALE)
                .map(SurveyTemplate.Coded::code)
                .toList();
    }

    @Test
    void what_is_asked_on_a_scale_at_the_start_is_asked_again_at_the_end() {
        assertThat(scales(SurveyMoment.END)).containsAll(scales(SurveyMoment.START));
    }

    @Test
    void what_is_asked_in_practice_is_asked() {
        assertThat(scales(SurveyMoment.END))
                .contains("benefit", "wellbeing", "agency", "strengths", "perspectives", "peer-support", "time");
    }
}
