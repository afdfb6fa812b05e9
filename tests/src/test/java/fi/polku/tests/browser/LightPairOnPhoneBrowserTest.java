package fi.polku.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.TimeTest;
import fi.polku.tests.telling.Mails;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Onboarding as mentoring: a pair begins when it is needed, without a round, meets twice and ends. Both speak Swedish and have a phone at hand. */
@TimeTest
@ExtendWith(SharedChromium.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class LightPairOnPhoneBrowserTest {
    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;
    private static final String NAME = "Mentorskap vid introduktionen";

    private final Site polku;
    private final Chromium chromium;
    private final Mails mails;
    private final Someone mentor;
    private final Someone mentee;

    LightPairOnPhoneBrowserTest(Site polku, Chromium chromium) {
        this.polku = polku;
        this.chromium = chromium;
        this.mails = new Mails(polku);
        this.mentor = polku.people().fresh("agency-1", "sv");
        this.mentee = polku.people().fresh("agency-1", "sv");
    }

    @Test
    void pair_begins_by_invitation_meets_and_ends() {
        mails.atAnyTime(mentor, mentee);
        String programme = setUp();
        invite(programme);
        String group = accept();
        agree(group);
        String meeting = arrange(group);
        polku.clock().moveTo(dayOf(meeting).plusDays(1));
        String next = record(group, meeting);
        polku.clock().moveTo(dayOf(next).plusDays(1));
        Window window = phone(mentor, next).follow("Anteckna mötet");
        window.field("Vad vi kom överens om").fill("Du klarar dig själv nu.");
        window.press("Spara allt").says("Mötet är antecknat.");
        end(group);
    }

    private Window phone(Someone who, String path) {
        Window window = chromium.window(polku, Scripts.ON);
        window.page().setViewportSize(WIDTH, HEIGHT);
        return window.open("/language/sv?to=/signed-out").open(path).signInAs(who);
    }

    private static void fine(Window window, String name) {
        assertThat(new Inspection(window, "sv", name)
                        .accessible(WIDTH)
                        .fitsTheNarrowest()
                        .faults())
                .isEmpty();
    }

    /** Also for those who have changed their tasks, not for newcomers alone. */
    private String setUp() {
        SetUp programme = new SetUp(polku, chromium, "Perehdytysmentorointi").next();
        programme
                .window()
                .page()
                .getByLabel("Kuka voi hakea?")
                .nth(1)
                .selectOption("kuka tahansa, jolle ohjelma on tarkoitettu");
        programme.toPeople().coordinated(polku.people().fresh()).published();
        return programme.programme();
    }

    private void invite(String programme) {
        Window window = phone(mentee, "/mentoring/" + programme).showsHeading(NAME);
        window.follow("Bjud in till ett par");
        window.field("Namn").fill(mentor.name());
        window.press("Sök");
        window.link(Pattern.compile("^Välj .*" + mentor.name())).click();
        window.follow("Jag själv");
        window.field("Varför just nu").fill("Jag är ny i huset och undrar över mycket.");
        fine(window, "pair-invites");
        window.press("Skicka inbjudan").says("Inbjudan är skickad.");
    }

    /** From the mail, which says what it is about and not what the mentee wrote. */
    private String accept() {
        Mails.Read mail = mails.awaitAbout(mentor, "Du bjuds in till mentorskap i programmet ”" + NAME + "”");
        assertThat(mail.plain()).doesNotContain("undrar över mycket");
        Window window =
                phone(mentor, mail.link(polku.url() + "/").substring(polku.url().length()));
        window.shows("Jag är ny i huset och undrar över mycket.");
        fine(window, "pair-invited");
        window.press("Jag tackar ja").says("Gruppen har börjat.");
        mails.awaitAbout(mentee, "Din mentorskapsgrupp i programmet ”" + NAME + "” börjar");
        return window.path();
    }

    private void agree(String group) {
        phone(mentor, group).follow("Öppna avtalet").follow("Föreslå ett avtal").press("Föreslå och godkänn");
        mails.awaitAbout(mentee, "mentorskapsavtal väntar på ditt godkännande");
        Window window = phone(mentee, group).follow("Öppna avtalet").press("Jag godkänner denna version");
        window.says("Du har godkänt avtalet.");
        window.open(group).shows("Avtalet gäller");
        fine(window, "pair-agreed");
    }

    /** On the day that the page proposes, from afar. */
    private String arrange(String group) {
        Window window = phone(mentee, group + "/meetings");
        window.link("Avtala ett möte").first().click();
        assertThat(window.field("Dag")).not().hasValue("");
        window.field("På distans").check();
        window.field("Länk för deltagande på distans").fill("https://video.example.org/par");
        window.press("Avtala och skicka kallelse").says("Mötet är avtalat");
        assertThat(mails.awaitCalendar(mentor, "REQUEST", 0)
                        .getEvents()
                        .get(0)
                        .getSummary()
                        .getValue())
                .contains(NAME);
        return window.path();
    }

    private String record(String group, String meeting) {
        Window window = phone(mentee, meeting).follow("Anteckna mötet");
        window.field("Vad vi kom överens om").fill("Jag följer med på ledningsgruppens möte.");
        window.field("Avtala nästa möte samtidigt").check();
        window.press("Spara allt").says("nästa är avtalat");
        return GroupPages.first(window.open(group + "/meetings"), "Kommande");
    }

    private LocalDate dayOf(String meeting) {
        return GroupPages.dayOf(polku.database(), meeting);
    }

    /** Each says so; afterwards one reads what was written and writes nothing new. */
    private void end(String group) {
        phone(mentee, group).press("Vårt arbete är gjort").says("De andra får veta");
        Window window = phone(mentor, group).press("Vårt arbete är gjort").says("Gruppen är avslutad.");
        window.shows("Gruppen avslutades");
        assertThat(window.button("Skicka till gruppen")).hasCount(0);
        fine(window, "pair-ended");
        window.open(group + "/meetings");
        assertThat(window.main().getByText("Hållet")).hasCount(2);
    }
}
