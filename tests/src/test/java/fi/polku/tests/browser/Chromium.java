package fi.polku.tests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fi.polku.run.Launcher;
import fi.polku.run.ProjectFiles;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The system's Chromium, the one that {@code POLKU_CHROMIUM} names or that is found on the path. */
final class Chromium implements AutoCloseable {
    /** How long to look for something before it counts as missing: the machine may be busy. */
    static final double PATIENCE_IN_MILLISECONDS = 20_000;

    static final Path PICTURES = ProjectFiles.root().resolve("tests/target/screenshots");

    private final Playwright playwright;
    private final Browser browser;
    private final List<Window> open = new ArrayList<>();

    private Chromium(Playwright playwright) {
        this.playwright = playwright;
        this.browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Launcher.chromium()
                                .orElseThrow(() -> new IllegalStateException(
                                        "Chromium is missing; ./polku test installs it, or set POLKU_CHROMIUM")))
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }

    static Chromium start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_IN_MILLISECONDS);
        return new Chromium(Playwright.create());
    }

    /** A window of its own, with its own cookies, of somebody who has not signed in yet. It is closed after the test. */
    Window window(Site polku, Scripts scripts) {
        Window window = new Window(
                browser.newContext(new Browser.NewContextOptions()
                        .setLocale("fi-FI")
                        .setTimezoneId("Europe/Helsinki")
                        .setViewportSize(1280, 900)
                        .setJavaScriptEnabled(scripts == Scripts.ON)),
                polku.url());
        open.add(window);
        return window;
    }

    /** A window of somebody who has signed in and sees that page. */
    Window window(Site polku, Scripts scripts, Someone someone, String path) {
        return window(polku, scripts).open(path).signInAs(someone);
    }

    /** Closes what the test has opened; what the browser complained of meanwhile. */
    List<String> closeWindows() {
        List<String> complaints = open.stream()
                .peek(Window::close)
                .flatMap(window -> window.complaints().stream())
                .toList();
        open.clear();
        return complaints;
    }

    /** Says what stands in the windows that the failed test has opened. */
    void tell(String test) {
        for (int i = 0; i < open.size(); i++) {
            Path picture = PICTURES.resolve("failed").resolve(test + "-" + i + ".png");
            System.out.println("Window " + (i + 1) + " when " + test + " failed: "
                    + open.get(i).told(picture));
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
