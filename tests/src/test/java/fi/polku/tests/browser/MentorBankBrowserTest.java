package fi.polku.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import fi.polku.tests.Caller;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.TimeTest;
import fi.polku.tests.telling.Mails;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The mentor bank: human resources open it, somebody offers, a supervisor asks for a report who lets it go out, nobody answers, and the report, coming from the
 * competence that they want to grow, asks another who accepts.
 */
@TimeTest
@ExtendWith(SharedChromium.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class MentorBankBrowserTest {
    private static final int WIDTH = 1280;
    private static final String NAME = "Perehdytysmentorointi";
    private static final String MESSAGE = "Haluan oppia tätä, ja kokemuksesi kuulostaa juuri siltä, mitä kaipaan.";
    private static final int RELEASE = 14;
    /** Among so many somebody knows what the mentee wants to grow in. */
    private static final int CANDIDATES = 20;

    private final Site polku;
    private final Chromium chromium;
    private final Mails mails;
    private final LocalDate begun;
    private final Someone supervisor;
    private final Someone mentee;
    private final Someone silent;
    private final Someone mentor;
    private final String competence;

    MentorBankBrowserTest(Site polku, Chromium chromium) {
        this.polku = polku;
        this.chromium = chromium;
        this.mails = new Mails(polku);
        this.begun = polku.clock().today();
        this.mentee = polku.people().fresh();
        this.supervisor = polku.people().supervisorOf(mentee);
        this.silent = polku.people().fresh();
        Map<String, String> wanted = competences(mentee);
        this.mentor = Stream.generate(polku.people()::fresh)
                .limit(CANDIDATES)
                .filter(each -> competences(each).keySet().stream().anyMatch(wanted::containsKey))
                .findFirst()
                .orElseThrow();
        this.competence = competences(mentor).entrySet().stream()
                .filter(each -> wanted.containsKey(each.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** Names of somebody's profile, by address. */
    private Map<String, String> competences(Someone who) {
        Map<String, String> names = new LinkedHashMap<>();
        Caller caller = polku.as(who);
        caller
                .with("Accept-Language", "fi")
                .get("/api/v1/me/profile")
                .expect(200)
                .json()
                .getJsonArray("groups")
                .stream()
                .flatMap(group -> group.asJsonObject().getJsonArray("competences").stream())
                .map(each -> each.asJsonObject())
                .forEach(each -> names.put(each.getString("competence"), name(each)));
        return names;
    }

    private static String name(JsonObject competence) {
        return competence.getString("name");
    }

    /** As the browser takes it: what means something in a pattern is any character. */
    private static String literal(String words) {
        return words.replaceAll("[^\\p{L}\\p{N} ]", ".");
    }

    @Test
    void mentor_is_found_asked_and_accepts() {
        mails.atAnyTime(mentor, mentee, silent, supervisor);
        String programme = open();
        String silentOffer = offer(silent, false);
        String mentorOffer = offer(mentor, true);
        String request = proposeForReport(silentOffer);
        reportSends(request);
        polku.clock().moveTo(begun.plusDays(RELEASE));
        findsAnother(request, silentOffer, mentorOffer);
        accept();
        polku.clock().moveTo(begun.plusDays(RELEASE + 1L));
        close(programme, mentorOffer);
    }

    private Window window(Someone who, String path) {
        return chromium.window(polku, Scripts.ON).open(path).signInAs(who);
    }

    private static void fine(Window window, String name) {
        assertThat(new Inspection(window, "fi", name)
                        .accessible(WIDTH)
                        .fitsTheNarrowest()
                        .faults())
                .isEmpty();
    }

    /** For everybody of the agency, not for newcomers alone. */
    private String open() {
        SetUp programme = new SetUp(polku, chromium, NAME).next();
        programme
                .window()
                .page()
                .getByLabel("Kuka voi hakea?")
                .nth(1)
                .selectOption("kuka tahansa, jolle ohjelma on tarkoitettu");
        programme.toPeople().coordinated(polku.people().fresh()).published();
        Window hr = programme.window();
        hr.open("/programmes/" + programme.programme()).main();
        hr.main().getByText("Mentoripankki").click();
        hr.press("Avaa mentoripankki").says("Mentoripankki on auki.");
        hr.shows("Alle 5 henkilöä");
        fine(hr, "bank-keeping");
        return programme.programme();
    }

    /** The address of the offer. */
    private String offer(Someone who, boolean skilled) {
        Window window = window(who, "/bank");
        window.link(Pattern.compile("^Tarjoudu mentoriksi: " + NAME)).last().click();
        window.field("Missä voit auttaa?").fill("Olen perehdyttänyt monta tulokasta.");
        window.page().getByLabel("Talon tavat ja ihmiset").check();
        if (skilled) {
            window.page()
                    .getByLabel(Pattern.compile("^" + literal(competence)))
                    .first()
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(2));
        }
        window.press("Tallenna").says("Tarjouksesi on tallennettu.");
        window.shows("Vain sinä näet tämän.");
        window.press("Julkaise").says("Tarjouksesi on julkaistu.");
        fine(window, "bank-offer-mine");
        return window.path();
    }

    /** The address of the request. */
    private String proposeForReport(String offer) {
        Window window = window(supervisor, offer);
        window.field("Kenelle").selectOption(mentee.name());
        window.field("Viesti").fill("Alaiseni hyötyisi kokemuksestasi.");
        fine(window, "bank-ask-for-report");
        window.press("Lähetä").says("Pyyntö odottaa");
        return window.path();
    }

    private void reportSends(String request) {
        Mails.Read mail = mails.awaitAbout(mentee, "Esihenkilösi pyytäisi sinulle mentoria");
        assertThat(mail.plain()).doesNotContain("hyötyisi kokemuksestasi");
        Window window = window(
                mentee, mail.link(polku.url() + "/").substring(polku.url().length()));
        assertThat(window.path()).isEqualTo(request);
        window.shows("Alaiseni hyötyisi kokemuksestasi.");
        fine(window, "bank-decide");
        window.press("Lähetä").says("Mentori on saanut pyynnön.");
        mails.awaitAbout(silent, "Sinua pyydetään mentoriksi");
    }

    /** Nobody has answered; from the competence that they want to grow they come to who has it. */
    private void findsAnother(String request, String silentOffer, String mentorOffer) {
        mails.awaitAbout(mentee, "Mentoripyynnöstäsi on uutta");
        Window window = window(mentee, request);
        window.shows("ei ole vastannut");
        window.shows("Nämäkin voisivat sopia");
        fine(window, "bank-released");
        window.goTo("Oma kehittyminen");
        window.link(Pattern.compile("^Etsi mentori " + literal(competence)))
                .first()
                .click();
        window.shows("Keillä on osaaminen ”" + competence + "”");
        // by their addresses: others may have the same names
        assertThat(to(window, silentOffer)).hasCount(0);
        fine(window, "bank-by-competence");
        to(window, mentorOffer).click();
        window.field("Viesti").fill(MESSAGE);
        window.press("Lähetä").says("Mentori on saanut pyynnön.");
    }

    private static Locator to(Window window, String address) {
        return window.main().locator("a[href='" + address + "']");
    }

    /** From the mail, which does not say what was written. */
    private void accept() {
        Mails.Read mail = mails.awaitAbout(mentor, "Sinua pyydetään mentoriksi ohjelmassa ”" + NAME + "”");
        assertThat(mail.plain()).doesNotContain(MESSAGE);
        Window window = window(
                mentor, mail.link(polku.url() + "/").substring(polku.url().length()));
        window.shows(MESSAGE);
        fine(window, "bank-asked");
        window.press("Hyväksy").says("Teistä tuli pari.");
        window.shows(mentee.name());
        mails.awaitAbout(mentee, "Mentorointiryhmäsi ohjelmassa ”" + NAME + "” alkaa");
        Window found = window(mentee, "/bank");
        found.follow(mentor.name());
        found.shows("Tällä mentorilla ei ole nyt paikkaa.");
    }

    private void close(String programme, String mentorOffer) {
        Window hr = chromium.window(polku, Scripts.ON, polku.people().demo("hr"), "/programmes/" + programme + "/bank");
        hr.press("Sulje mentoripankki").says("Mentoripankki on kiinni.");
        assertThat(to(window(supervisor, "/bank"), mentorOffer)).hasCount(0);
    }
}
