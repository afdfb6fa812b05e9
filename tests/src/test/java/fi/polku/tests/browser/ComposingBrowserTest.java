package fi.polku.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import fi.polku.tests.Caller;
import fi.polku.tests.OpenRound;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A member of the matching group composes a group, with the keyboard alone and with the mouse alone. */
@InBrowser
class ComposingBrowserTest {
    private static final String PROGRAMMES = "/api/v1/programmes/";

    /** In the middle of a row there are controls, by which it is not taken hold of. */
    private static final Locator.DragToOptions BY_ITS_EDGE = new Locator.DragToOptions().setSourcePosition(6, 6);

    private final Someone member;
    private final List<Someone> applicants;
    private final Window window;

    ComposingBrowserTest(Site polku, Chromium chromium) {
        this.member = polku.people().fresh();
        this.applicants = Stream.generate(() -> polku.people().fresh()).limit(3).toList();
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
        String round = hr.get(PROGRAMMES + programme)
                .expect(200)
                .json()
                .getJsonArray("rounds")
                .getJsonObject(0)
                .getString("id");
        OpenRound.beginsToday(polku.database(), round, "application");
        applicants.forEach(who -> OpenRound.sent(polku.as(who), round, "peer", text -> "Haluan oppia"));
        OpenRound.beginsToday(polku.database(), round, "matching");
        this.window = chromium.window(polku, Scripts.ON, member, "/");
    }

    private String put(int who) {
        return "Lisää ryhmään " + applicants.get(who).name();
    }

    private Locator group() {
        return window.under("Ryhmä 1");
    }

    @Test
    void group_is_composed_and_proposed_with_the_keyboard_alone() {
        Keys keys = new Keys(window);
        keys.to(window.place("Mätsäys")).enter();
        window.showsHeading("Eturistiriidat");
        keys.to(window.button("Vahvista, myös jos eturistiriitoja ei ole")).enter();
        keys.to(window.button("Uusi ryhmä")).enter();
        assertThat(group()).isVisible();
        for (int who = 0; who < applicants.size(); who++) {
            // one goes on where the list of people begins, and the first group is chosen already
            keys.to(window.button(put(who))).enter();
            assertThat(group()).containsText(applicants.get(who).name());
        }
        keys.to(window.button(Pattern.compile("^Olen katsonut tämän"))).enter();
        assertThat(group()).containsText("Katsottu: " + member.name());
        keys.to(window.button("Ehdota ryhmiä vahvistettavaksi")).enter();
        window.shows("Toisen jäsenen vahvistusta odotetaan");
    }

    @Test
    void applicant_is_dragged_into_a_group_and_out_of_it_again() {
        window.goTo("Mätsäys")
                .press("Vahvista, myös jos eturistiriitoja ei ole")
                .press("Uusi ryhmä");
        assertThat(group()).isVisible();
        String name = applicants.get(1).name();
        Locator waiting = window.region("Ilman ryhmää");
        person(waiting, name).dragTo(group(), BY_ITS_EDGE);
        assertThat(group()).containsText(name);
        assertThat(person(waiting, name)).hasCount(0);
        person(group(), name).dragTo(waiting.getByRole(AriaRole.LIST).first(), BY_ITS_EDGE);
        assertThat(person(waiting, name)).hasCount(1);
        assertThat(group()).not().containsText(name);
    }

    private static Locator person(Locator part, String name) {
        return part.getByRole(AriaRole.LISTITEM)
                .filter(new FilterOptions()
                        .setHas(part.page()
                                .getByRole(
                                        AriaRole.LINK,
                                        new com.microsoft.playwright.Page.GetByRoleOptions().setName(name))));
    }
}
