package fi.polku.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import fi.polku.tests.Site;
import fi.polku.tests.Team;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A pair meets, with a phone at hand: arranged, an agenda, what was written down afterwards, and the next one with it. */
@InBrowser
class MeetingOnPhoneBrowserTest {
    private static final int PHONE = 390;

    private final Site polku;
    private final Chromium chromium;
    private final Team team;
    private final MeetingsFurnished pair;

    MeetingOnPhoneBrowserTest(Site polku, Chromium chromium) {
        this.polku = polku;
        this.chromium = chromium;
        this.team = polku.people().freshTeam();
        this.pair = new MeetingsFurnished(
                polku,
                polku.as(team.reports().get(2).with("hr")),
                team.reports().get(0),
                team.reports().get(1));
    }

    private Window phone(String path) {
        Window window = chromium.window(polku, Scripts.ON, team.reports().get(0), path);
        window.page().setViewportSize(PHONE, 844);
        return window;
    }

    private static String monthOf(int daysAgo) {
        return LocalDate.now(ZoneId.of("Europe/Helsinki"))
                .minusDays(daysAgo)
                .format(DateTimeFormatter.ofPattern("LLLL yyyy", Locale.forLanguageTag("fi")));
    }

    @Test
    void meeting_is_arranged_and_its_agenda_written() {
        Window window = phone("/groups/" + pair.group + "/meetings");
        window.follow("Sovi tapaaminen");
        assertThat(window.field("Kesto, minuuttia")).not().hasValue("");
        window.field("Päivä")
                .fill(LocalDate.now(ZoneId.of("Europe/Helsinki")).plusDays(40).toString());
        window.field("Kello").fill("09:15");
        window.field("Paikka").fill("Kirjasto");
        window.press("Sovi ja lähetä kutsu").says("Tapaaminen on sovittu").shows("Kirjasto");
        window.field("Uusi asia").fill("Mistä aloitamme");
        window.press("Lisää asialistalle").shows("Mistä aloitamme");
        org.assertj.core.api.Assertions.assertThat(new Inspection(window, "fi", "meeting-arranged")
                        .accessible(PHONE)
                        .fitsTheNarrowest()
                        .faults())
                .isEmpty();
    }

    @Test
    void all_is_written_down_in_one_form_with_the_next_meeting() {
        Window window = phone("/meetings/" + pair.toRecord + "/record");
        window.field("Mitä sovimme").fill("Puhumme suoraan");
        window.main()
                .getByLabel("Mitä", new com.microsoft.playwright.Locator.GetByLabelOptions().setExact(true))
                .first()
                .fill("Tuon esimerkin");
        window.field("Sovi samalla seuraava tapaaminen").check();
        window.press("Tallenna kaikki")
                .says("seuraava sovittu")
                .shows("Puhumme suoraan")
                .shows("Tuon esimerkin");
        window.open("/groups/" + pair.group + "/meetings").shows("Tuon esimerkin");
        // 90 minutes and 30 of preparation each, in two months, the later one first
        assertThat(window.under("Työaikasi tapaamisissa").locator("dt")).hasText(new String[] {
            monthOf(MeetingsFurnished.TO_RECORD_DAYS_AGO), monthOf(MeetingsFurnished.HELD_DAYS_AGO)
        });
        String twoHours = "2 h, tapaamisia 1, siitä valmistelua 30 min";
        assertThat(window.under("Työaikasi tapaamisissa").locator("dd")).hasText(new String[] {twoHours, twoHours});
        org.assertj.core.api.Assertions.assertThat(new Inspection(window, "fi", "meetings-after")
                        .accessible(PHONE)
                        .fitsTheNarrowest()
                        .faults())
                .isEmpty();
    }
}
