package fi.polku.mentoring.telling;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.notice.NoticeKind;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.telling.ToldNotice.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind has a sentence in every language, with and without a programme. */
class NoticeIsPutIntoWordsTest {
    private static final Optional<Instant> MOMENT = Optional.of(Instant.parse("2027-05-31T21:00:00Z"));
    private static final Optional<Localized> PROGRAMME = Optional.of(new Localized("Vertaiset", "Kolleger", "Peers"));

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void in_one_line_without_gaps(NoticeKind kind) {
        for (Texts t : Texts.all()) {
            for (Optional<Localized> programme : List.of(PROGRAMME, Optional.<Localized>empty())) {
                String words = NoticeWords.of(t, kind, new Facts(programme, MOMENT));
                assertThat(words).isNotBlank().doesNotContain("{", "}", "\n", "  ");
                assertThat(words.length()).as(words).isLessThan(120);
            }
            assertThat(t.get("notice.kind." + kind.code())).isNotBlank();
        }
    }

    @Test
    void last_day_of_a_window_is_the_day_before_it_is_over() {
        Texts finnish = Texts.of(Locale.forLanguageTag("fi"));
        assertThat(NoticeWords.of(finnish, NoticeKind.WINDOW_CLOSES, new Facts(PROGRAMME, MOMENT)))
                .isEqualTo("Hakemuksesi ohjelmaan ”Vertaiset” on vielä luonnos, haku päättyy 31.5.2027");
        assertThat(NoticeWords.of(finnish, NoticeKind.STEP_DUE, new Facts(Optional.empty(), MOMENT)))
                .isEqualTo("Kehittymispolkusi askeleen määräpäivä on 1.6.2027");
    }
}
