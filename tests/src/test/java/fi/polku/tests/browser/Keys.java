package fi.polku.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.polku.run.Await;
import java.time.Duration;

/**
 * The keyboard of somebody who uses no mouse. On the way to a thing, whatever has the focus must be marked, and must not lie
 * under something else (WCAG 2.4.7 and 2.4.11).
 */
final class Keys {
    /** More stops than any page has; who has not come there by then never does. */
    private static final int STOPS = 150;

    private static final Duration SLIDING_IN = Duration.ofSeconds(5);

    /** What is wrong with the focus, or nothing. */
    private static final String SEEN = """
            () => {
              const it = document.activeElement;
              if (it === document.body) return '';
              const name = it.outerHTML.slice(0, 120);
              const style = getComputedStyle(it);
              const marked = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
              if (!marked) return 'not marked: ' + name;
              const box = it.getClientRects()[0];
              const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
              const seen = top && (it.contains(top) || top.contains(it) || [...(it.labels ?? [])].some(l => l.contains(top)));
              return seen ? '' : 'covered: ' + name + ' by ' + (top ? top.outerHTML.slice(0, 120) : 'the edge');
            }
            """;

    private final Page page;

    Keys(Window window) {
        this.page = window.page();
    }

    /** Goes on until that has the focus. */
    Keys to(Locator thing) {
        thing.waitFor();
        for (int stop = 0; stop < STOPS; stop++) {
            page.keyboard().press("Tab");
            assertThat(Await.until(SLIDING_IN, () -> fault().isEmpty()))
                    .as("the focus is %s", fault())
                    .isTrue();
            if ((Boolean) thing.evaluate("thing => thing === document.activeElement")) {
                return this;
            }
        }
        throw new AssertionError("The keyboard never comes to " + thing);
    }

    private String fault() {
        return (String) page.evaluate(SEEN);
    }

    Keys press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Presses Enter. */
    void enter() {
        press("Enter");
    }

    Keys type(String text) {
        page.keyboard().type(text);
        return this;
    }
}
