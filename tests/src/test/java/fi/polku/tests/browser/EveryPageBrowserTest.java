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
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page with something on it, in every language, on a desk and on a phone: usable by everybody (WCAG 2.2 A and AA as
 * far as axe sees), in one piece on the narrowest screen, and nothing the browser complains of.
 */
@InBrowser
@TestInstance(Lifecycle.PER_CLASS)
class EveryPageBrowserTest {
    private static final int NOT_FOUND = 404;

    private final Site polku;
    private final Chromium chromium;
    private final List<Sight> sights;

    EveryPageBrowserTest(Site polku, Chromium chromium) {
        this.polku = polku;
        this.chromium = chromium;
        this.sights = new Sights(polku).all();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void is_clean(String language) {
        assertThat(faults(language, EveryPageBrowserTest::lookOver)).isEmpty();
    }

    /** Takes pictures too, to be looked at by people. */
    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    @Tag("long")
    void is_clean_in_the_dark(String language) {
        assertThat(faults(language, EveryPageBrowserTest::lookOverInTheDark)).isEmpty();
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

    private List<String> faults(String language, BiConsumer<Inspection, Sight> look) {
        Map<Optional<Someone>, Window> windows = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (Sight sight : sights) {
            Window window = windows.computeIfAbsent(sight.who(), who -> enter(who, language));
            window.open(sight.path());
            if (window.answered() >= NOT_FOUND && !sight.route().isEmpty()) {
                faults.add(sight.name() + " is answered with " + window.answered());
            }
            sight.act().accept(window);
            window.page().waitForLoadState(LoadState.LOAD);
            Inspection inspection = new Inspection(window, language);
            look.accept(inspection, sight);
            inspection.frame().faults().forEach(fault -> faults.add(sight.name() + " " + fault));
        }
        return faults;
    }

    private Window enter(Optional<Someone> who, String language) {
        Window window = chromium.window(polku, Scripts.ON);
        who.ifPresent(someone -> window.open("/sign-in?to=/signed-out").signInAs(someone));
        return window.open("/language/" + language + "?to=/signed-out");
    }

    private static void lookOver(Inspection inspection, Sight sight) {
        inspection.accessible(Inspection.DESKTOP).accessible(Inspection.PHONE).fitsTheNarrowest();
    }

    private static void lookOverInTheDark(Inspection inspection, Sight sight) {
        inspection
                .picture(sight.name(), Inspection.DESKTOP)
                .accessibleInTheDark(Inspection.DESKTOP)
                .picture(sight.name(), Inspection.PHONE)
                .accessibleInTheDark(Inspection.PHONE);
    }
}
