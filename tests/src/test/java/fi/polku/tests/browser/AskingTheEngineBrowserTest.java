package fi.polku.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import fi.polku.tests.Caller;
import fi.polku.tests.OpenRound;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A member of the matching group asks the engine, understands what it says, decides something, asks again and takes the groups over; without a mouse. */
@InBrowser
class AskingTheEngineBrowserTest {
    private static final String PROGRAMMES = "/api/v1/programmes/";

    private final Someone member;
    private final List<Someone> applicants;
    private final Window window;

    AskingTheEngineBrowserTest(Site polku, Chromium chromium) {
        this.member = polku.people().fresh();
        this.applicants = Stream.generate(() -> polku.people().fresh()).limit(6).toList();
        Caller hr = polku.as(
                polku.people().fresh(member.account().organisation(), "fi").with("hr"));
        String programme = hr.post("/api/v1/programmes", Map.of("template", "peer-triads"))
                .expect(201)
                .text("id");
        for (String task : List.of("coordinator", "matching")) {
            hr.post(
                            PROGRAMMES + programme + "/people",
                            Map.of("task", task, "person", member.id().toString()))
                    .expect(201);
        }
        hr.post(PROGRAMMES + programme + "/publish").expect(200);
        // all work for one agency
        polku.database().change("update polku.programme set across = false where id = ?::uuid", programme);
        String round = hr.get(PROGRAMMES + programme)
                .expect(200)
                .json()
                .getJsonArray("rounds")
                .getJsonObject(0)
                .getString("id");
        OpenRound.beginsToday(polku.database(), round, "application");
        applicants.forEach(who -> OpenRound.sent(polku.as(who), round, "peer", text -> "Haluan oppia"));
        OpenRound.beginsToday(polku.database(), round, "matching");
        this.window = chromium.window(polku, Scripts.ON, member, "/rounds/" + round + "/desk");
    }

    @Test
    void proposal_is_asked_for_understood_changed_and_taken_over_with_the_keyboard_alone() {
        Keys keys = new Keys(window);
        keys.to(window.button("Vahvista, myös jos eturistiriitoja ei ole")).enter();
        keys.to(window.link("Lasketut ehdotukset")).enter();
        window.shows("Ehdotuksia ei vielä ole.");
        keys.to(window.button("Laske ehdotus")).enter();
        look(keys, window.button("Pidä ryhmä Ryhmä 1"));
        window.shows("Paras mahdollinen: parempaa ei ole. 2 ryhmää, kaikilla on ryhmä.");
        keys.to(window.button("Pidä ryhmä Ryhmä 1")).enter();
        window.shows("Ryhmä pysyy, kun ehdotus lasketaan uudelleen.");
        keys.to(window.button("Laske uudelleen tästä")).enter();
        look(keys, window.page().getByText("Pysyi ennallaan"));
        window.shows("Pysyi ennallaan");
        keys.to(window.button("Vie kaikki ryhmät pöydälle")).enter();
        window.shows("Pöydälle vietiin 2 ryhmää.");
        for (Someone who : applicants) {
            assertThat(window.under("Ryhmät")).containsText(who.name());
        }
    }

    /** So small a round may be done before the page that waits for it comes. */
    private void look(Keys keys, Locator sign) {
        Locator link = window.link("Katso ehdotus");
        link.or(sign).first().waitFor();
        if (link.isVisible()) {
            keys.to(link).enter();
        }
    }
}
