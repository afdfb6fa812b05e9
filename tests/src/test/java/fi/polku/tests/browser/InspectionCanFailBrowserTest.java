package fi.polku.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fi.polku.tests.Site;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page with every fault that is looked for: if one of them is not found, clean pages prove nothing. */
@InBrowser
class InspectionCanFailBrowserTest {
    private static final String FAULTY = """
            document.documentElement.lang = 'sv';
            document.title = ' ';
            document.body.innerHTML = '<h1>Yksi</h1><h1>Kaksi</h1><img src="data:,"><input>'
                + '<p class="pale">Tuskin luettavaa</p><div class="wide"></div>';
            document.querySelector('.pale').style.color = '#ddd';
            document.querySelector('.wide').style.cssText = 'width: 900px; height: 1px';
            """;

    private final Site polku;
    private final Chromium chromium;

    InspectionCanFailBrowserTest(Site polku, Chromium chromium) {
        this.polku = polku;
        this.chromium = chromium;
    }

    @Test
    void every_fault_is_found() {
        Window window = chromium.window(polku, Scripts.ON).open("/signed-out");
        Page page = window.page();
        page.evaluate(FAULTY);
        page.evaluate("setTimeout(() => { throw new Error('broken script') })");
        page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\"></p>')");
        page.waitForCondition(() -> window.heard() >= 2);

        List<String> faults = new Inspection(window, "fi", "faulty")
                .accessible(Inspection.DESKTOP)
                .fitsTheNarrowest()
                .frame()
                .faults();
        for (String fault : List.of(
                "breaks image-alt",
                "breaks label",
                "breaks color-contrast",
                "px wide on a screen of 320",
                "is not marked as fi",
                "has 2 first headings",
                "has no title",
                "broken script",
                "Content Security Policy")) {
            assertThat(faults).anyMatch(found -> found.contains(fault), fault);
        }
        window.complaints();
    }
}
