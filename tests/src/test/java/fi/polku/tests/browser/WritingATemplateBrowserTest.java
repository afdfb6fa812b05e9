package fi.polku.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import fi.polku.tests.Site;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** HR lays a path for others to walk. */
@InBrowser
class WritingATemplateBrowserTest {
    private final Site polku;
    private final Chromium chromium;

    WritingATemplateBrowserTest(Site polku, Chromium chromium) {
        this.polku = polku;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void steps_are_added_moved_and_removed_before_the_template_is_published(Scripts scripts) {
        String name = "Uuden esihenkilön polku " + scripts;
        Window window = chromium.window(polku, scripts).open("/path-templates/new");
        window.signInInRole("Henkilöstöhallinto").showsHeading("Uusi polkupohja");
        window.field("Nimi").fill(name);
        write(window, 1, "Tapaa tiimisi");
        add(window);
        write(window, 2, "Käy kehityskeskustelut");
        add(window);
        write(window, 3, "Turha askel");
        window.button(Pattern.compile("^Poista ?: Askel 3")).click();
        assertThat(step(window, 3)).hasCount(0);
        window.button(Pattern.compile("^Siirrä ylös ?: Askel 2")).click();
        assertThat(title(window, 1)).hasValue("Käy kehityskeskustelut");

        window.press("Julkaise").says("Polkupohja on julkaistu.");
        window.showsHeading(name);
        Locator steps = window.region("Näin polun aloittaja näkee sen").getByRole(AriaRole.LISTITEM);
        assertThat(steps).hasCount(2);
        assertThat(steps.first()).containsText("Käy kehityskeskustelut");
        window.open("/path-templates").follow(name).showsHeading(name);
    }

    private static void add(Window window) {
        window.press("Lisää askel");
    }

    private static void write(Window window, int number, String title) {
        title(window, number).fill(title);
        step(window, number).getByLabel(Pattern.compile("^Laji")).selectOption("Työtehtävä");
    }

    private static Locator title(Window window, int number) {
        return step(window, number).getByLabel(Pattern.compile("^Askel \\(pakollinen\\)$"));
    }

    private static Locator step(Window window, int number) {
        return window.main()
                .getByRole(
                        AriaRole.GROUP,
                        new Locator.GetByRoleOptions()
                                .setName("Askel " + number)
                                .setExact(true));
    }
}
