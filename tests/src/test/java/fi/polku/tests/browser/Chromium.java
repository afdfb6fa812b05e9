package fi.polku.tests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fi.polku.run.Await;
import fi.polku.run.Launcher;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.time.Duration;
import java.util.List;

/** The system's Chromium, the one that {@code POLKU_CHROMIUM} names or that is found on the path. */
final class Chromium implements AutoCloseable {
    /** How long to look for something before it counts as missing: the machine may be busy. */
    static final double PATIENCE_IN_MILLISECONDS = 30_000;

    private final Playwright playwright;
    private final Browser browser;
    private boolean ready;

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

    /**
     * The first sign-in asks the provider for its keys, and on a busy machine may do so in vain; nothing that is to be
     * tested here.
     */
    private void awaitSignIn(Site polku) {
        ready = ready
                || Await.until(
                        Duration.ofMinutes(1),
                        () -> polku.anonymous()
                                        .with("Accept", "text/html")
                                        .get("/sign-in")
                                        .status()
                                == 303);
    }

    /** A window of its own, with its own cookies, of somebody who has not signed in yet. */
    Window window(Site polku, Scripts scripts) {
        awaitSignIn(polku);
        return new Window(
                browser.newContext(new Browser.NewContextOptions()
                        .setLocale("fi-FI")
                        .setTimezoneId("Europe/Helsinki")
                        .setViewportSize(1280, 900)
                        .setJavaScriptEnabled(scripts == Scripts.ON)),
                polku.url());
    }

    /** A window of somebody who has signed in and sees that page. */
    Window window(Site polku, Scripts scripts, Someone someone, String path) {
        return window(polku, scripts).open(path).signInAs(someone);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
