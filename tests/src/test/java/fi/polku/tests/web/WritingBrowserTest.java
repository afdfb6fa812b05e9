package fi.polku.tests.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import fi.polku.run.Launcher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form that saves itself while one writes: nothing typed is lost, and nothing stays in the browser that need not. */
class WritingBrowserTest {

    private static Playwright playwright;
    private static Browser browser;

    private DraftServer server;
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void startBrowser() {
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Launcher.chromium().orElseThrow())
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void stopBrowser() {
        playwright.close();
    }

    @BeforeEach
    void open() throws IOException {
        server = new DraftServer();
        context = browser.newContext();
        page = context.newPage();
        page.navigate(server.address());
    }

    @AfterEach
    void close() {
        context.close();
        server.close();
    }

    @Test
    void what_is_typed_is_saved_and_the_page_says_when() {
        text().fill("Kysyin ensin muilta");
        assertThat(status()).containsText(Pattern.compile("Tallennettu \\d{1,2}\\.\\d{2}"));
        assertThat(server.drafts()).containsExactly("Kysyin ensin muilta");
        assertThat(kept()).isZero();
    }

    @Test
    void what_is_typed_before_the_script_has_come_is_saved_too() {
        List<Route> held = new ArrayList<>();
        page.route("**/polku.js", held::add);
        page.navigate(server.address(), new NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        text().fill("Nopean kirjoittajan sanat");
        page.waitForCondition(() -> !held.isEmpty());
        held.forEach(Route::resume);
        assertThat(status()).containsText("Tallennettu");
        assertThat(server.drafts()).containsExactly("Nopean kirjoittajan sanat");
    }

    @Test
    void what_a_lost_connection_holds_back_is_kept_in_the_tab_until_it_is_saved() {
        context.setOffline(true);
        text().fill("Junassa kirjoitettu");
        assertThat(status()).containsText("Ei yhteyttä");
        assertThat(kept()).isEqualTo(1);

        context.setOffline(false);
        assertThat(status()).containsText("Tallennettu");
        assertThat(server.drafts()).containsExactly("Junassa kirjoitettu");
        assertThat(kept()).isZero();
    }

    @Test
    void a_form_is_not_sent_into_a_lost_connection() {
        context.setOffline(true);
        text().fill("Junassa kirjoitettu");
        button("Tallenna").click();
        assertThat(status()).containsText("Ei yhteyttä");
        assertThat(text()).hasValue("Junassa kirjoitettu");
    }

    @Test
    void what_was_held_back_comes_back_after_a_reload() {
        server.answerDraftsWith(503);
        text().fill("Ennen katkosta");
        assertThat(status()).containsText("Ei yhteyttä");

        server.answerDraftsWith(204);
        page.reload();
        assertThat(text()).hasValue("Ennen katkosta");
        assertThat(status()).containsText("Tallennettu");
        assertThat(server.drafts()).containsOnly("Ennen katkosta");
        assertThat(kept()).isZero();
    }

    @Test
    void a_session_that_ended_keeps_the_text_for_the_next_sign_in() {
        server.answerDraftsWith(303);
        text().fill("Pitkän tauon jälkeen");
        assertThat(status()).containsText("Istunto päättyi");
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void signing_out_leaves_nothing_behind() {
        server.answerDraftsWith(503);
        text().fill("Vain minulle");
        assertThat(status()).containsText("Ei yhteyttä");
        button("Kirjaudu ulos").click();
        assertThat(page).hasTitle("Valmis");
        assertThat(kept()).isZero();
    }

    @Test
    void sending_the_form_leaves_nothing_behind() {
        server.answerDraftsWith(503);
        text().fill("Valmis merkintä");
        assertThat(status()).containsText("Ei yhteyttä");
        button("Tallenna").click();
        assertThat(page).hasTitle("Valmis");
        assertThat(kept()).isZero();
    }

    @Test
    void leaving_the_page_saves_the_last_words() {
        text().fill("Viimeiset sanat");
        page.navigate(server.address() + "elsewhere");
        page.waitForCondition(() -> server.drafts().contains("Viimeiset sanat"));
    }

    @Test
    void the_summary_of_errors_takes_the_focus() {
        page.navigate(server.address() + "wrong");
        assertThat(page.locator("#errors")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Teksti puuttuu")))
                .isFocused();
    }

    private Locator text() {
        return page.getByLabel("Teksti");
    }

    private Locator status() {
        return page.getByRole(AriaRole.STATUS);
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** How much the tab still holds of what was written. */
    private int kept() {
        return (Integer) page.evaluate("sessionStorage.length");
    }
}
