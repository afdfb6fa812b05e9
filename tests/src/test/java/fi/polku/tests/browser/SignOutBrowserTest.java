package fi.polku.tests.browser;

import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody signs out at a machine that others use too. */
@InBrowser
class SignOutBrowserTest {
    private final Site polku;
    private final Chromium chromium;

    SignOutBrowserTest(Site polku, Chromium chromium) {
        this.polku = polku;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void sign_out_ends_both_sessions_and_the_way_back_asks_who_one_is(Scripts scripts) {
        Someone expert = polku.people().fresh();
        Window window = chromium.window(polku, scripts, expert, "/log");
        window.showsHeading("Oppimispäiväkirja");
        window.signOut(expert);
        window.showsHeading("Olet kirjautunut ulos");

        window.page().goBack();
        window.showsHeading("Kenenä kirjaudut?");
        window.open("/log").showsHeading("Kenenä kirjaudut?");
        window.signInAs(expert).showsHeading("Oppimispäiväkirja");
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void page_that_was_wanted_is_shown_after_sign_in(Scripts scripts) {
        Window window = chromium.window(polku, scripts).open("/goals/shared");
        window.signInInRole("Asiantuntija").showsHeading("Sinulle jaetut tavoitteet");
    }
}
