package fi.polku.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import fi.polku.tests.Caller;
import fi.polku.tests.OpenRound;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.TimeTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Peer mentoring across agencies, from an empty list of programmes to the first day of matching: an HR person sets it up in the pages, another agency joins, 90 people
 * of 50 organisations apply. One of them, a supervisor and the members of the matching group sit at browsers; the others apply as their own programs would, by the API.
 */
@TimeTest
@ExtendWith(SharedChromium.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PeerTriadsBrowserTest {
    private static final int AGENCIES = 50;
    private static final int APPLICANTS = 90;
    private static final String PROGRAMME = "Asiantuntijoiden ja esihenkilöiden vertaismentorointi";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Site polku;
    private final Chromium chromium;
    private final Someone hr;
    private final Someone coordinator;
    private final List<Someone> matching;

    PeerTriadsBrowserTest(Site polku, Chromium chromium) {
        this.polku = polku;
        this.chromium = chromium;
        this.hr = polku.people().demo("hr");
        this.coordinator = polku.people().fresh();
        this.matching = List.of(polku.people().fresh(), polku.people().fresh());
    }

    @Test
    void from_an_empty_list_to_ninety_applications_of_fifty_organisations() {
        String programme = setUp();
        joined(programme);
        publish(programme);
        String round = round(programme);
        polku.clock().moveTo(day(round, "application").plusDays(2));
        Someone applicant = applies();
        endorses(applicant);
        List<Someone> others = others();
        others.forEach(each -> OpenRound.sent(
                polku.as(each), round, "peer", what -> "Haluan peilata työtäni muiden kanssa (" + what + ")"));
        polku.clock().moveTo(day(round, "matching"));
        reads(round, applicant);
    }

    /** In five steps of the pages; what the template says is kept. */
    private String setUp() {
        Window window = chromium.window(polku, Scripts.ON, hr, "/programmes/new");
        window.page().getByLabel(PROGRAMME).check();
        window.press("Aloita tästä pohjasta").showsHeading("Mitä ja kenelle");
        var found = ID.matcher(window.path());
        org.assertj.core.api.Assertions.assertThat(found.find()).isTrue();
        for (String next : List.of("Muoto ja koot", "Aikataulu", "Tekstit", "Kuka tekee mitä")) {
            window.press("Tallenna ja jatka").showsHeading(next);
        }
        name(window, "Koordinaattori", coordinator, "Nimeä koordinaattoriksi");
        matching.forEach(member -> name(window, "Mätsäysryhmä", member, "Nimeä mätsäysryhmään"));
        window.field("Organisaatio").selectOption("Lumivirasto");
        window.press("Pyydä mukaan").shows("Lumivirasto");
        return found.group();
    }

    private static void name(Window window, String task, Someone who, String button) {
        window.field("Tehtävä").selectOption(task);
        window.field("Nimi").fill(who.name());
        window.press("Hae");
        window.button(Pattern.compile("^" + button + ".*" + who.name())).click();
        assertThat(window.under(task)).containsText(who.name() + ", Kuusivirasto");
    }

    /** The other agency's human resources have a system of their own. */
    private void joined(String programme) {
        Caller other = polku.as(polku.people().fresh("agency-2", "fi").with("hr"));
        other.post("/api/v1/programmes/" + programme + "/join").expect(200);
        String theirs = polku.people().fresh("agency-2", "fi").id().toString();
        other.post("/api/v1/programmes/" + programme + "/people", Map.of("task", "coordinator", "person", theirs))
                .expect(201);
    }

    private void publish(String programme) {
        chromium.window(polku, Scripts.ON, hr, "/programmes/" + programme)
                .press("Julkaise")
                .says("Ohjelma on julkaistu.");
    }

    private String round(String programme) {
        return polku.database()
                .one(String.class, "select id::text from polku.programme_round where programme = ?::uuid", programme);
    }

    private LocalDate day(String round, String phase) {
        return LocalDate.parse(polku.database()
                .one(
                        String.class,
                        "select first_day::text from polku.round_phase where round = ?::uuid and kind = ?",
                        round,
                        phase));
    }

    /** At a browser, from My mentoring to the page that says it is sent. */
    private Someone applies() {
        Someone applicant = polku.people().fresh("agency-3", "fi");
        Window window = chromium.window(polku, Scripts.ON, applicant, "/mentoring");
        window.link(Pattern.compile(PROGRAMME)).first().click();
        window.press("Hae roolissa: Vertainen");
        window.field("Muutos työssä").check();
        window.field("Miksi haluat mukaan?").fill("Haluan peilata työtäni muiden kanssa.");
        window.field("Mitkä arvot ohjaavat työtäsi?").fill("Avoimuus ja uteliaisuus.");
        window.field("Mitä olet viime aikoina oppinut itsestäsi työssä?").fill("Kysyn liian myöhään.");
        window.field("suomi").check();
        window.field("Kumpikin sopii").check();
        window.field("Työaikaa kuukaudessa, tuntia").fill("2");
        window.press("Tarkista ja lähetä").press("Lähetä hakemus").showsHeading("Hakemus on lähetetty");
        return applicant;
    }

    private void endorses(Someone applicant) {
        Window window = chromium.window(polku, Scripts.ON, polku.people().supervisorOf(applicant), "/");
        window.link(Pattern.compile(applicant.name())).first().click();
        window.shows("Hakemuksen sisältöä et näe.")
                .press("Puolla työaikaa")
                .says("Puolsit työaikaa: " + applicant.name());
    }

    /** One of every further organisation, and then again some. */
    private List<Someone> others() {
        List<Someone> others = new ArrayList<>();
        for (int i = 0; others.size() < APPLICANTS - 1; i++) {
            others.add(polku.people().somebody("agency-" + (1 + i % AGENCIES)));
        }
        return others;
    }

    private void reads(String round, Someone applicant) {
        OpenRound.declared(polku.as(matching.get(0)), round);
        Window window = chromium.window(polku, Scripts.ON, matching.get(0), "/rounds/" + round + "/applications");
        window.shows(Integer.toString(APPLICANTS)).unfold("Organisaatioittain: Vertainen");
        assertThat(window.main().getByText(Pattern.compile("^Virasto \\d+: 1$|^Virasto \\d+: 2$")))
                .hasCount(AGENCIES - 3);
        window.follow("Näytä lisää").follow(applicant.name()).showsHeading(applicant.name());
        window.shows("Luet tätä mätsäysryhmän jäsenenä. Lukeminen on kirjattu.")
                .shows("Haluan peilata työtäni muiden kanssa.");
    }
}
