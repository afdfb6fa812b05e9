package fi.polku.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import fi.polku.tests.Someone;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A browser's window as somebody uses it: by the words on links, buttons and fields. It also listens to what the browser
 * complains of: an error of a script, a breach of the content's policy, a file that is missing.
 */
final class Window {
    private final BrowserContext context;
    private final Page page;
    private final String root;
    private final List<String> complaints = new ArrayList<>();
    private int answered;

    Window(BrowserContext context, String root) {
        this.context = context;
        this.root = root;
        context.setDefaultTimeout(Chromium.PATIENCE_IN_MILLISECONDS);
        context.onConsoleMessage(this::listen);
        context.onWebError(error -> complaints.add(error.error()));
        context.onResponse(this::watch);
        this.page = context.newPage();
    }

    Page page() {
        return page;
    }

    /** Goes to that address of the product. */
    Window open(String path) {
        answered = page.navigate(root + path).status();
        return this;
    }

    /** The status of the page that was last gone to. */
    int answered() {
        return answered;
    }

    /** Where one is, without the server's own part. */
    String path() {
        return page.url().startsWith(root) ? page.url().substring(root.length()) : page.url();
    }

    /** On the provider's page, where one has been sent: finds the person and signs in as them. */
    Window signInAs(Someone someone) {
        showsHeading("Kenenä kirjaudut?");
        page.getByRole(AriaRole.SEARCHBOX).fill(someone.account().id());
        press("Etsi");
        button(Pattern.compile(someone.account().id())).click();
        assertThat(page.locator("header")).containsText(someone.name());
        return this;
    }

    /** On the provider's page: signs in as the one whose button begins with that role. */
    Window signInInRole(String role) {
        showsHeading("Kenenä kirjaudut?");
        button(Pattern.compile("^" + role)).click();
        assertThat(navigation()).isVisible();
        return this;
    }

    /** Goes elsewhere: a page that asks the server now and then does so no more. */
    void leave() {
        page.navigate("about:blank");
    }

    void signOut(Someone someone) {
        page.locator("header").getByText(someone.name()).click();
        press("Kirjaudu ulos");
    }

    /** Presses the one button of these words. */
    Window press(String words) {
        button(words).click();
        return this;
    }

    /** Follows the one link of these words. */
    Window follow(String words) {
        link(words).click();
        return this;
    }

    /** Goes to that place of the navigation. */
    Window goTo(String place) {
        place(place).click();
        return this;
    }

    /** That place in the navigation. */
    Locator place(String place) {
        return navigation()
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(place).setExact(true));
    }

    private Locator navigation() {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Päävalikko"));
    }

    /** Unfolds what stands behind these words. */
    Window unfold(String words) {
        page.locator("summary").getByText(words).click();
        return this;
    }

    Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    Locator button(Pattern words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
    }

    Locator link(String words) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    Locator link(Pattern words) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words));
    }

    /** The field of that label, which may be marked as required. */
    Locator field(String label) {
        return page.getByLabel(Pattern.compile("^" + literal(label) + "( \\((pakollinen|obligatorisk|required)\\))?$"));
    }

    /** The radio button of these words, under that question. */
    Locator choice(String question, String words) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(words).setExact(true));
    }

    /** The part of the page under that heading of its own. */
    Locator region(String heading) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(heading).setExact(true));
    }

    /** The section or card whose heading it is. */
    Locator under(String heading) {
        return page.locator("section")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(heading).setExact(true))))
                .last();
    }

    Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    /** The page's heading is this, once it is there. */
    Window showsHeading(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(heading);
        return this;
    }

    /** The text is to be read on the page, once it is there. */
    Window shows(String text) {
        assertThat(main()).containsText(text);
        return this;
    }

    /** What the page says has just happened. */
    Window says(String text) {
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText(text);
        return this;
    }

    /** The summary of errors has the focus and names this. */
    Window refusesBecause(String text) {
        Locator summary = page.getByRole(AriaRole.ALERT);
        assertThat(summary).containsText(text);
        assertThat(summary).isFocused();
        return this;
    }

    /** How many complaints there are by now. */
    int heard() {
        return complaints.size();
    }

    /** What the browser has complained about since it was last asked. */
    List<String> complaints() {
        List<String> all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    /** Keeps what it looks like now, and says it in words. */
    String told(Path picture) {
        page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(picture));
        return page.url() + ", also in " + picture + "\n" + page.locator("body").ariaSnapshot();
    }

    void close() {
        context.close();
    }

    /** The browser reads the pattern, and knows no quotation. */
    private static String literal(String words) {
        return words.replaceAll("[^\\p{L}\\p{N} ]", "\\\\$0");
    }

    /** A page that is refused is a page all the same; the browser says so as an error. */
    private void listen(ConsoleMessage message) {
        boolean refusedPage = message.text().startsWith("Failed to load resource: the server responded");
        if (message.type().equals("error") && !refusedPage) {
            complaints.add(page.url() + ": " + message.text());
        }
    }

    private void watch(Response response) {
        if (response.status() >= 400 && !response.request().isNavigationRequest()) {
            complaints.add(response.status() + " " + response.url());
        }
    }
}
