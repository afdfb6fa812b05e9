package fi.polku.mentoring.owndata;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.privacy.Controllers;
import fi.polku.mentoring.privacy.Kept;
import fi.polku.mentoring.privacy.Retention;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A record's time runs out, by the rules that an organisation has. */
class TimeIsOverTest {

    @ParameterizedTest
    @CsvSource({
        "2024-05-31, P2Y, 2026-05-31",
        "2024-02-29, P1Y, 2025-02-28",
        "2024-02-29, P4Y, 2028-02-29",
        "2025-12-31, P2M, 2026-02-28",
        "2026-01-30, P1M, 2026-02-28",
        "2026-03-28, P1D, 2026-03-29", // the clock goes forward in the night after
        "2026-10-24, P1D, 2026-10-25",
        "2026-01-01, P90D, 2026-04-01",
        "2026-01-31, P1Y2M3D, 2027-04-03"
    })
    void it_is_kept_on_its_last_day_and_due_the_day_after(LocalDate from, Period period, LocalDate last) {
        Rule rule = new Rule(Kept.GOAL, period);
        assertThat(rule.lastDay(from)).isEqualTo(last);
        assertThat(rule.isDue(from, last)).isFalse();
        assertThat(rule.isDue(from, last.plusDays(1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1D", "P30D", "P90D", "P1M", "P6M", "P1Y", "P2Y", "P5Y", "P1Y1M1D"})
    void the_day_up_to_which_all_is_due_says_the_same_for_every_day(String period) {
        Rule rule = new Rule(Kept.PATH, Period.parse(period));
        for (LocalDate today = LocalDate.of(2023, 12, 20);
                today.isBefore(LocalDate.of(2028, 4, 1));
                today = today.plusDays(1)) {
            LocalDate upTo = rule.dueUpTo(today);
            assertThat(rule.isDue(upTo, today)).as("%s on %s", upTo, today).isTrue();
            assertThat(rule.isDue(upTo.minusDays(1), today)).isTrue();
            assertThat(rule.isDue(upTo.plusDays(1), today))
                    .as("the day after %s on %s", upTo, today)
                    .isFalse();
            assertThat(upTo).isBefore(today);
        }
    }

    @ParameterizedTest
    @EnumSource(Kept.class)
    void nothing_is_due_on_the_day_from_which_its_time_runs(Kept kind) {
        LocalDate today = LocalDate.of(2026, 11, 22);
        assertThat(rules(Map.of(), Map.of()).of(kind, Optional.empty()).isDue(today, today))
                .isFalse();
        assertThat(rules(Map.of(), Map.of()).of(kind, Optional.empty()).dueUpTo(today))
                .isBefore(today);
    }

    @Test
    void an_organisation_has_its_controllers_rule_and_others_that_of_all() {
        Rules rules =
                rules(Map.of(Kept.GOAL, Period.ofYears(3)), Map.of("agency-1", Map.of(Kept.GOAL, Period.ofYears(1))));
        assertThat(rules.of(Kept.GOAL, Optional.of("agency-1")).period()).isEqualTo(Period.ofYears(1));
        assertThat(rules.of(Kept.GOAL, Optional.of("agency-2")).period()).isEqualTo(Period.ofYears(3));
        assertThat(rules.of(Kept.GOAL, Optional.empty()).period()).isEqualTo(Period.ofYears(3));
    }

    @Test
    void nobody_is_erased_before_what_is_theirs() {
        LocalDate today = LocalDate.of(2026, 11, 22);
        Rules rules = rules(Map.of(Kept.GOAL, Period.ofYears(5), Kept.PERSON, Period.ofYears(1)), Map.of());
        assertThat(rules.dueUpTo(Kept.PERSON, Optional.empty(), today))
                .isEqualTo(rules.dueUpTo(Kept.GOAL, Optional.empty(), today))
                .isEqualTo(LocalDate.of(2021, 11, 21));
        assertThat(rules.dueUpTo(Kept.LOG_ENTRY, Optional.empty(), today)).isEqualTo(LocalDate.of(2024, 11, 21));
    }

    @Test
    void what_hangs_on_something_goes_before_it_and_the_audit_is_left_alone() {
        assertThat(rules(Map.of(), Map.of())
                        .dueUpTo(Optional.empty(), LocalDate.of(2026, 11, 22))
                        .keySet())
                .containsExactlyElementsOf(Rules.DESTROYED)
                .doesNotContain(Kept.AUDIT);
        assertThat(Rules.DESTROYED.indexOf(Kept.PERSON)).isGreaterThan(Rules.DESTROYED.indexOf(Kept.PATH));
        assertThat(Rules.DESTROYED.indexOf(Kept.LOG_ENTRY)).isGreaterThan(Rules.DESTROYED.indexOf(Kept.LOG_DRAFT));
    }

    /** Two years of each kind, unless said otherwise. */
    private static Rules rules(Map<Kept, Period> all, Map<String, Map<Kept, Period>> byController) {
        Map<Kept, Period> usual = new EnumMap<>(Kept.class);
        for (Kept kind : Kept.values()) {
            usual.put(kind, all.getOrDefault(kind, Period.ofYears(2)));
        }
        Rules rules = new Rules();
        rules.retention = new Retention() {
            @Override
            public Period of(Kept what) {
                return usual.getOrDefault(what, Period.ZERO);
            }

            @Override
            public Period of(Kept what, String controller) {
                return byController.getOrDefault(controller, Map.of()).getOrDefault(what, of(what));
            }
        };
        rules.controllers = new Controllers() {
            @Override
            public Optional<String> of(String organisation) {
                return Optional.of(organisation).filter(byController::containsKey);
            }
        };
        return rules;
    }
}
