package fi.polku.tests.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Looks over the page that a window shows, and remembers what is wrong with it. */
final class Inspection {
    static final int DESKTOP = 1280;
    static final int PHONE = 390;
    /** What content must fit into without scrolling sideways (WCAG 1.4.10). */
    private static final int NARROWEST = 320;

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Window window;
    private final Page page;
    private final String language;
    private final String name;
    private final List<String> faults = new ArrayList<>();

    /**
     * Of the page that the window shows.
     *
     * @param language that the page ought to be in
     * @param name of the page, for its faults and pictures
     */
    Inspection(Window window, String language, String name) {
        this.window = window;
        this.page = window.page();
        this.language = language;
        this.name = name;
    }

    /** Wrong language, no heading or several, a title of nothing, complaints of the browser. */
    Inspection frame() {
        fault(!language.equals(page.locator("html").getAttribute("lang")), "is not marked as " + language);
        int headings = page.locator("h1").count();
        fault(headings != 1, "has " + headings + " first headings");
        fault(page.title().isBlank() || page.title().startsWith(" "), "has no title");
        window.complaints().forEach(complaint -> fault(true, complaint));
        return this;
    }

    /** Whatever axe finds against WCAG 2.2 A and AA at that width. */
    Inspection accessible(int width) {
        wide(width);
        AxeRunOptions options = new AxeRunOptions();
        // all that is in order need not be told node by node, which takes longer than looking
        options.setResultTypes(List.of("violations"));
        for (Rule violation : new AxeBuilder(page)
                .options(options)
                .withTags(WCAG)
                .setLegacyMode(true)
                .analyze()
                .getViolations()) {
            String where = violation.getNodes().stream()
                    .map(node -> node.getTarget() + " " + node.getHtml())
                    .limit(3)
                    .collect(Collectors.joining("; "));
            fault(true, "at " + width + " px breaks " + violation.getId() + ": " + violation.getHelp() + " " + where);
        }
        return this;
    }

    /** The same in the dark. */
    Inspection accessibleInTheDark(int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        accessible(width);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return this;
    }

    /** Has to be scrolled sideways on the narrowest screen. */
    Inspection fitsTheNarrowest() {
        wide(NARROWEST);
        int width = (Integer) page.evaluate("document.scrollingElement.scrollWidth");
        fault(width > NARROWEST, "is " + width + " px wide on a screen of " + NARROWEST);
        return this;
    }

    /** Keeps what it looks like. */
    Inspection picture(int width) {
        wide(width);
        page.screenshot(new ScreenshotOptions()
                .setFullPage(true)
                .setPath(Chromium.PICTURES.resolve(language).resolve(name + "-" + width + ".png")));
        return this;
    }

    List<String> faults() {
        return faults;
    }

    private void wide(int width) {
        page.setViewportSize(width, width == DESKTOP ? 900 : 844);
    }

    private void fault(boolean is, String what) {
        if (is) {
            faults.add(language + " " + name + " " + what);
        }
    }
}
