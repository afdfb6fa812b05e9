package fi.polku.mentoring.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsAreKeptForATimeTest {

    @ParameterizedTest
    @EnumSource(Kept.class)
    void each_kind_has_an_end_without_any_setting(Kept what) {
        assertThat(retention(Map.of()).of(what).toTotalMonths()
                        + retention(Map.of()).of(what).getDays())
                .isPositive();
    }

    @Test
    void an_installation_sets_its_own() {
        assertThat(retention(Map.of("polku.retention.log-entry", " P6M ")).of(Kept.LOG_ENTRY))
                .isEqualTo(Period.ofMonths(6));
    }

    @Test
    void a_controller_differs_from_the_others() {
        Retention retention = retention(Map.of(
                "polku.retention.goal", "P3Y",
                "polku.controller.agency.retention.goal", "P1Y",
                "polku.controller.agency.retention.path", "P2Y"));
        assertThat(retention.of(Kept.GOAL, "agency")).isEqualTo(Period.ofYears(1));
        assertThat(retention.of(Kept.GOAL, "another")).isEqualTo(Period.ofYears(3));
        assertThat(retention.differing("agency")).containsExactly(Map.entry(Kept.GOAL, Period.ofYears(1)));
        assertThat(retention.differing("another")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 years", "PT1H", "P0D", "-P1Y"})
    void what_is_no_time_is_refused_by_the_name_of_the_setting(String written) {
        assertThatThrownBy(
                        () -> retention(Map.of("polku.retention.goal", written)).of(Kept.GOAL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("polku.retention.goal ");
    }

    @Test
    void who_answers_is_told_in_the_order_of_the_setting() {
        Controllers controllers = new Controllers();
        controllers.config = config(Map.of(
                "polku.controllers", "b, a",
                "polku.controller.b.name.fi", "Virasto B",
                "polku.controller.b.contact", "kirjaamo@b.example",
                "polku.controller.b.notice", "https://b.example/tietosuoja"));
        assertThat(controllers.all()).extracting(Controller::id).containsExactly("b", "a");
        assertThat(controllers.all().get(0).contact()).contains("kirjaamo@b.example");
        assertThat(controllers.all().get(0).officer()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "http://b.example", "b.example", "https://b.example/\"onclick"})
    void page_leads_nowhere_but_to_safe_addresses(String address) {
        Controllers controllers = new Controllers();
        controllers.config = config(Map.of("polku.controllers", "b", "polku.controller.b.notice", address));
        assertThatThrownBy(controllers::all).hasMessageStartingWith("polku.controller.b.notice ");
    }

    private static Retention retention(Map<String, String> settings) {
        Retention retention = new Retention();
        retention.config = config(settings);
        return retention;
    }

    /** Knows no more than how to look a text up. */
    private static Config config(Map<String, String> settings) {
        return (Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> Optional.ofNullable(settings.get(arguments[0])));
    }
}
