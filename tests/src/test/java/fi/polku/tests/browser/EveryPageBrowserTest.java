package fi.polku.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page with something on it, on a desk and on a phone: usable by everybody (WCAG 2.2 A and AA as far as axe sees), in one piece on the narrowest screen, and nothing the browser complains of.
 */
@InBrowser
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@TestInstance(Lifecycle.PER_CLASS)
class EveryPageBrowserTest {
    private static final int NOT_FOUND = 404;
    private static final List<Integer> WIDTHS = List.of(Inspection.DESKTOP, Inspection.PHONE);

    private final Site polku;
    private final Chromium chromium;
    private final List<Sight> sights;

    EveryPageBrowserTest(Site polku, Chromium chromium) {
        this.polku = polku;
        this.chromium = chromium;
        this.sights = new Sights(polku).all();
    }

    /** Each in the language of the longest words, on a phone, and in one of the other two. */
    @ParameterizedTest
    @CsvSource({"fi, 390, 1, 0", "sv, 1280, 2, 0", "en, 390, 2, 1"})
    void is_clean(String language, int width, int everySo, int from) {
        List<Sight> some = IntStream.range(0, sights.size())
                .filter(i -> i % everySo == from)
                .mapToObj(sights::get)
                .toList();
        assertThat(faults(
                        some,
                        language,
                        inspection -> inspection.accessible(width).fitsTheNarrowest()))
                .isEmpty();
    }

    /** Every page in every language, every width in light and dark; takes pictures too, to be looked at by people. */
    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    @Tag("long")
    void is_clean_in_light_and_dark(String language) {
        assertThat(faults(sights, language, EveryPageBrowserTest::lookOverClosely))
                .isEmpty();
    }

    @Test
    void is_on_the_list() {
        Set<String> shown = sights.stream()
                .map(Sight::route)
                .filter(route -> !route.isEmpty())
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>(Routes.ofPages());
        missing.removeAll(shown);
        missing.removeAll(Sights.NO_PAGES);
        assertThat(missing)
                .as("pages that no test looks at; add them to Sights")
                .isEmpty();
        assertThat(Routes.ofPages())
                .as("what is on the list but not in the product")
                .containsAll(shown);
    }

    private List<String> faults(List<Sight> some, String language, Consumer<Inspection> look) {
        Map<Optional<Someone>, Window> windows = new HashMap<>();
        List<String> faults = new ArrayList<>();
        try {
            for (Sight sight : some) {
                faults.addAll(faults(
                        windows.computeIfAbsent(sight.who(), who -> enter(who, language)), sight, language, look));
            }
        } finally {
            // It is remembered with the person, and others sign in as the same HR.
            windows.values().forEach(window -> window.open("/language/fi?to=/signed-out"));
        }
        return faults;
    }

    private static List<String> faults(Window window, Sight sight, String language, Consumer<Inspection> look) {
        window.open(sight.path());
        List<String> faults = new ArrayList<>();
        if (window.answered() >= NOT_FOUND && !sight.route().isEmpty()) {
            faults.add(sight.name() + " is answered with " + window.answered());
        }
        sight.act().accept(window);
        window.page().waitForLoadState(LoadState.LOAD);
        Inspection inspection = new Inspection(window, language, sight.name());
        look.accept(inspection);
        faults.addAll(inspection.frame().faults());
        return faults;
    }

    private Window enter(Optional<Someone> who, String language) {
        Window window = chromium.window(polku, Scripts.ON);
        who.ifPresent(someone -> window.open("/sign-in?to=/signed-out").signInAs(someone));
        return window.open("/language/" + language + "?to=/signed-out");
    }

    private static void lookOverClosely(Inspection inspection) {
        for (int width : WIDTHS) {
            inspection.picture(width).accessible(width).accessibleInTheDark(width);
        }
    }
}
