package fi.polku.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.TimeTest;
import fi.polku.tests.survey.Surveyed;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Human resources set a survey up, a mentor answers it in the browser, and the results tell mentors and mentees side by side. */
@TimeTest
@ExtendWith(SharedChromium.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SurveyIsAnsweredBrowserTest {
    private static final int WIDTH = 1280;

    private final Site polku;
    private final Chromium chromium;
    private final Surveyed surveyed;

    SurveyIsAnsweredBrowserTest(Site polku, Chromium chromium) {
        this.polku = polku;
        this.chromium = chromium;
        this.surveyed = new Surveyed(polku);
    }

    private static void fine(Window window, String name) {
        assertThat(new Inspection(window, "fi", name)
                        .accessible(WIDTH)
                        .fitsTheNarrowest()
                        .faults())
                .isEmpty();
    }

    @Test
    void survey_is_set_up_answered_and_told_by_role() {
        List<Someone> mentors = surveyed.people("mentor", 5);
        List<Someone> mentees = surveyed.people("mentee", 5);
        LocalDate first = polku.clock().today().plusDays(1);
        String survey = setUp(first);
        polku.clock().moveTo(first);
        Window mine = chromium.window(polku, Scripts.ON).open("/").signInAs(mentors.get(0));
        mine.link(Pattern.compile("Alkukysely")).first().click();
        mine.shows("Vastaat nimettömästi");
        fine(mine, "survey-answered");
        mine.choice("Voin työssäni hyvin.", "5 Täysin samaa mieltä").check();
        mine.field("Mitä toivot mentoroinnilta?").fill("Uusia ajatuksia.");
        mine.open("/surveys/" + survey);
        assertThat(mine.field("Mitä toivot mentoroinnilta?")).hasValue("Uusia ajatuksia.");
        mine.press("Lähetä vastaukset").says("Vastauksesi on lähetetty.");
        mine.shows("Kiitos, olet vastannut.");
        mentors.subList(1, 5)
                .forEach(who -> Surveyed.answers(polku.as(who), survey, 5, "Mentorin sanat")
                        .expect(204));
        mentees.forEach(who ->
                Surveyed.answers(polku.as(who), survey, 3, "Aktorin sanat").expect(204));
        surveyed.results(survey, first.plusDays(10));
        Window hr = chromium.window(polku, Scripts.ON)
                .open("/surveys/" + survey + "/results")
                .signInAs(surveyed.round().organiser());
        hr.showsHeading("Tulokset: Alkukysely");
        Locator wellbeing =
                hr.page().getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Voin työssäni hyvin."));
        assertThat(wellbeing.getByRole(AriaRole.IMG)).hasCount(3);
        assertThat(wellbeing).containsText("Mentori");
        assertThat(wellbeing).containsText("5,0");
        assertThat(wellbeing).containsText("3,0");
        hr.shows("Uusia ajatuksia.");
        fine(hr, "survey-told");
    }

    /** Its id. */
    private String setUp(LocalDate first) {
        Window hr = chromium.window(polku, Scripts.ON)
                .open("/rounds/" + surveyed.round().round() + "/surveys")
                .signInAs(surveyed.round().organiser());
        hr.follow("Uusi kysely");
        hr.field("Alussa").check();
        hr.field("Ensimmäinen päivä").fill(first.toString());
        hr.field("Viimeinen päivä").fill(first.plusDays(9).toString());
        hr.press("Luo kysely").says("Kysely on luotu.");
        hr.field("Vastaustapa").selectOption("text");
        hr.page().locator("[name='text.fi']").fill("Mistä et luovu?");
        hr.press("Lisää kysymys").says("Kysymys on lisätty.");
        hr.shows("Mistä et luovu?");
        fine(hr, "survey-set-up");
        return hr.path().split("/", -1)[2];
    }
}
