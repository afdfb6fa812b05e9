package fi.polku.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The desk of a round, in the window of a member of its matching group. */
final class DeskWindow {
    private static final String MOVES = "/desk/moves";
    /** Milliseconds in which the desk asks again. */
    private static final int NEXT_LOOK = 21_000;

    private final Window window;
    private final String desk;

    DeskWindow(Site polku, Chromium chromium, Someone member, String round) {
        this.desk = "/rounds/" + round + "/desk";
        this.window = chromium.window(polku, Scripts.ON, member, desk);
    }

    Window window() {
        return window;
    }

    /** The desk opens once one has said with whom there is a conflict of interest. */
    DeskWindow declares(List<Someone> conflicts) {
        window.showsHeading("Eturistiriidat");
        for (Someone each : conflicts) {
            window.field("Etsi nimellä").fill(each.name());
            window.press("Hae");
            window.page().getByLabel(each.name()).first().check();
        }
        window.press("Vahvista, myös jos eturistiriitoja ei ole").says("Eturistiriidat on kirjattu.");
        return this;
    }

    /** Puts somebody into a group by mouse; {@code new} begins one. */
    DeskWindow puts(Someone who, String group) {
        searches(who);
        into(who).selectOption(group);
        put(who).click();
        assertThat(window.under(group.equals("uusi ryhmä") ? "Ryhmät" : group)).containsText(who.name());
        return this;
    }

    /** The same without a mouse; a group is chosen by the first letter of its name. */
    DeskWindow types(Someone who, String letter) {
        Keys keys = new Keys(window);
        keys.to(window.field("Etsi nimellä")).type(who.name()).enter();
        window.page().waitForURL(url -> url.contains("name="));
        keys.to(into(who)).type(letter);
        keys.to(put(who)).enter();
        assertThat(window.under("Ryhmät")).containsText(who.name());
        window.open(desk);
        return this;
    }

    /** Looks for somebody who is hidden from this member, or in a group already. */
    DeskWindow doesNotFind(Someone who) {
        window.open(desk);
        window.field("Etsi nimellä").fill(who.name());
        window.press("Hae").shows("Ketään ei löytynyt.");
        return this;
    }

    private void searches(Someone who) {
        window.open(desk);
        window.field("Etsi nimellä").fill(who.name());
        window.press("Hae");
        assertThat(put(who)).isVisible();
    }

    private Locator into(Someone who) {
        return window.field("Ryhmään " + who.name());
    }

    private Locator put(Someone who) {
        return window.button("Lisää ryhmään " + who.name());
    }

    /** Says why these people are a group. */
    DeskWindow explains(String group, String reason) {
        window.open(desk);
        Locator card = card(group);
        card.locator("summary").click();
        card.getByLabel("Miksi juuri nämä").fill(reason);
        card.getByText("Tallenna").click();
        assertThat(card(group)).containsText(reason);
        return this;
    }

    /** A group on the page. */
    Locator card(String group) {
        return window.under(group);
    }

    /** Proposes the groups as they stand. */
    DeskWindow proposes() {
        window.open(desk);
        window.press("Ehdota ryhmiä vahvistettavaksi").shows("Toisen jäsenen vahvistusta odotetaan");
        return this;
    }

    /** Signs out in another tab: the desk says so when it next asks what the others did, asks by itself no more, and is there after the next sign-in. */
    DeskWindow signsOutElsewhere(Someone member) {
        Page page = window.page();
        page.clock().install();
        window.open(desk);
        assertThat(window.complaints()).isEmpty();
        Page other = page.context().newPage();
        other.navigate(page.url());
        other.locator("header").getByText(member.name()).click();
        other.getByText("Kirjaudu ulos").click();
        assertThat(other.locator("h1")).hasText("Olet kirjautunut ulos");
        other.close();
        Response refused = page.waitForResponse(
                answer -> answer.url().contains(MOVES), () -> page.clock().runFor(NEXT_LOOK));
        assertThat(refused.status()).isEqualTo(401);
        Locator told = page.getByRole(AriaRole.ALERT);
        assertThat(told).containsText("istuntosi on päättynyt");
        AtomicInteger asked = new AtomicInteger();
        page.onRequest(request -> asked.addAndGet(request.url().contains(MOVES) ? 1 : 0));
        page.clock().runFor(5 * NEXT_LOOK);
        // what was asked before this has been heard of when its answer is here
        page.evaluate("() => fetch('/privacy').then(answer => answer.text())");
        assertThat(asked).hasValue(0);
        assertThat(window.complaints()).allMatch(complaint -> complaint.contains("401"));
        told.getByRole(AriaRole.LINK).click();
        window.signInAs(member);
        page.waitForURL(url -> url.endsWith(desk));
        return this;
    }

    /** Confirms what another member has proposed, and leaves. */
    void confirms(String standing) {
        window.open(desk);
        window.press("Vahvista ryhmät").shows(standing);
        window.leave();
    }
}
