package fi.polku.mentoring.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.polku.mentoring.shared.Localized;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesShipTest {
    private static ProgrammeTemplate template(String code) {
        return ProgrammeTemplates.of(code).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "peer-triads",
                "coaching-pairs",
                "coaching-groups",
                "specialists-groups",
                "reverse-groups",
                "onboarding-pairs"
            })
    void says_everything_in_three_languages(String code) {
        ProgrammeContent content = template(code).content();
        List<Localized> texts = new ArrayList<>(content.basics().themes());
        texts.addAll(List.of(
                content.basics().name(),
                content.words().purpose(),
                content.words().audience(),
                content.words().asked(),
                content.words().commitment()));
        assertThat(texts).allSatisfy(text -> {
            assertThat(text.fi()).isNotBlank();
            assertThat(text.sv()).isNotBlank();
            assertThat(text.en()).isNotBlank();
        });
    }

    @Test
    void forms_are_those_of_the_real_programmes() {
        assertThat(template("peer-triads").content().form().kind()).isEqualTo(FormKind.TRIAD);
        assertThat(template("peer-triads").content().form().across()).isTrue();
        assertThat(template("coaching-pairs").content().form().kind()).isEqualTo(FormKind.PAIR);
        assertThat(template("coaching-groups").content().form().kind()).isEqualTo(FormKind.SMALL_GROUP);
        assertThat(template("specialists-groups").content().form().places())
                .extracting(Places::min, Places::max)
                .containsExactly(tuple(2, 2), tuple(2, 3));
        assertThat(template("reverse-groups").content().form().kind()).isEqualTo(FormKind.REVERSE);
        assertThat(template("onboarding-pairs").content().form().kind()).isEqualTo(FormKind.PAIR);
        assertThat(template("onboarding-pairs").timeline(LocalDate.parse("2027-01-01")))
                .isEmpty();
    }

    @Test
    void mentors_from_other_administrations_may_coach() {
        assertThat(template("coaching-pairs")
                        .content()
                        .form()
                        .places(GroupRole.MENTOR)
                        .map(Places::guests))
                .contains(true);
        assertThat(template("peer-triads")
                        .content()
                        .form()
                        .places(GroupRole.PEER)
                        .map(Places::guests))
                .contains(false);
    }

    @Test
    void preparation_is_counted_as_work() {
        assertThat(template("specialists-groups").content().habits().minutesAMonth())
                .isEqualTo(75);
        assertThat(template("coaching-pairs").content().habits().minutesAMonth())
                .isEqualTo(120);
    }

    @Test
    void peers_apply_in_may() {
        Timeline round =
                template("peer-triads").timeline(LocalDate.parse("2027-02-01")).orElseThrow();
        Phase window = round.phase(PhaseKind.APPLICATION).orElseThrow();
        assertThat(window.first()).isEqualTo("2027-05-01");
        assertThat(window.last()).isEqualTo("2027-05-31");
        assertThat(round.phase(PhaseKind.MEETINGS).orElseThrow().last().getMonth())
                .isEqualTo(Month.MAY);
        assertThat(round.phase(PhaseKind.KICK_OFF).orElseThrow().first().getDayOfWeek())
                .isEqualTo(DayOfWeek.TUESDAY);
    }

    @Property
    void days_are_those_of_the_coming_year(@ForAll @IntRange(max = 15_000) int days) {
        LocalDate today = LocalDate.parse("2024-01-01").plusDays(days);
        for (ProgrammeTemplate template : ProgrammeTemplates.all()) {
            Optional<Timeline> round = template.timeline(today);
            round.ifPresent(line -> assertThat(line.begins())
                    .isAfter(today)
                    .isBefore(today.plusYears(1).plusDays(2)));
        }
    }
}
