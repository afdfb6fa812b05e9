package fi.polku.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import fi.polku.tests.Caller;
import fi.polku.tests.OpenDesk;
import fi.polku.tests.OpenRound;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.TimeTest;
import fi.polku.tests.telling.Mails;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Peer mentoring across agencies, from an empty list of programmes to the last day of its round: an HR person sets it up in the pages, another agency joins, 90 people of 50 organisations apply, the matching
 * group makes triads of them, one triad meets until the end, and the next round is prepared. Those of whom the story tells sit at browsers; the others apply, and most triads are put together, as people's own programs
 * would, by the API.
 */
@TimeTest
@ExtendWith(SharedChromium.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PeerTriadsBrowserTest {
    private static final int AGENCIES = 50;
    private static final int APPLICANTS = 90;
    /** One of the applicants withdraws, and two are left over. */
    private static final int TRIADS = 29;

    private static final String PROGRAMME = "Asiantuntijoiden ja esihenkilöiden vertaismentorointi";
    private static final String MOTIVATION = "Haluan peilata työtäni muiden kanssa";
    private static final String INSIGHT = "Oivalsin, että kysyn liian myöhään.";
    private static final String FAREWELL = "Kiitos teille, tehtäväni vaihtuu.";
    private static final String LESSONS = "Aloitustilaisuuteen tarvitaan enemmän aikaa kolmikoille.";

    private final Site polku;
    private final Chromium chromium;
    private final Mails mails;
    private final Someone coordinator;
    private final Someone first;
    private final Someone second;
    /** In the order of applying. */
    private final List<Someone> applicants = new ArrayList<>();

    private final List<String> applications = new ArrayList<>();

    PeerTriadsBrowserTest(Site polku, Chromium chromium) {
        this.polku = polku;
        this.chromium = chromium;
        this.mails = new Mails(polku);
        this.coordinator = polku.people().fresh();
        this.first = polku.people().fresh();
        this.second = polku.people().fresh();
    }

    @Test
    void from_an_empty_list_to_the_last_day() {
        SetUp programme = new SetUp(polku, chromium, PROGRAMME)
                .toPeople()
                .coordinated(coordinator)
                .matchedBy(first, second);
        programme.window().field("Organisaatio").selectOption("Lumivirasto");
        programme.window().press("Pyydä mukaan").shows("Lumivirasto");
        joined(programme.programme());
        programme.published();
        apply(programme);
        compose(programme.round());
        everybodyIsTold();
        List<Someone> triad = triad(0);
        GroupPages group =
                new GroupPages(polku, chromium, OpenDesk.groupOf(polku.database(), programme.round(), triad.get(0)));
        group.agree(triad.get(0), triad.subList(1, 3));
        kickOff(programme, triad.get(0));
        meet(programme, group, triad);
        leave(group, triad.get(2), triad.get(0));
        isQuiet(programme, triad.get(0), triad(3).get(0));
        nextRound(programme);
        end(programme, group, triad);
    }

    /** The other agency's human resources have a system of their own. */
    private void joined(String programme) {
        Caller other = polku.as(polku.people().fresh("agency-2", "fi").with("hr"));
        other.post("/api/v1/programmes/" + programme + "/join").expect(200);
        String theirs = polku.people().fresh("agency-2", "fi").id().toString();
        other.post("/api/v1/programmes/" + programme + "/people", Map.of("task", "coordinator", "person", theirs))
                .expect(201);
    }

    private void apply(SetUp programme) {
        String round = programme.round();
        polku.clock().moveTo(programme.day("application").plusDays(2));
        Someone applicant = applies();
        endorses(applicant);
        applicants.add(applicant);
        applications.add(polku.database()
                .one(
                        String.class,
                        "select id::text from polku.application where round = ?::uuid and owner = ?",
                        round,
                        applicant.id()));
        for (int i = 0; applicants.size() < APPLICANTS; i++) {
            Someone other = polku.people().somebody("agency-" + (1 + i % AGENCIES));
            applicants.add(other);
            applications.add(OpenRound.sent(polku.as(other), round, "peer", what -> MOTIVATION + " (" + what + ")"));
        }
        polku.as(applicants.get(APPLICANTS - 1))
                .with("If-Match", "*")
                .post("/api/v1/applications/" + applications.get(APPLICANTS - 1) + "/withdraw")
                .expect(200);
        polku.clock().moveTo(programme.day("matching"));
    }

    /** At a browser, from My mentoring to the page that says it is sent. */
    private Someone applies() {
        Someone applicant = polku.people().fresh("agency-3", "fi");
        Window window = chromium.window(polku, Scripts.ON, applicant, "/mentoring");
        window.link(Pattern.compile(PROGRAMME)).first().click();
        window.press("Hae roolissa: Vertainen");
        window.field("Muutos työssä").check();
        window.field("Miksi haluat mukaan?").fill(MOTIVATION);
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

    /** Of three agencies: each organisation sends its next one only after fifty. */
    private static int[] numbers(int triad) {
        return new int[] {triad, triad + TRIADS, triad + 2 * TRIADS};
    }

    private List<Someone> triad(int number) {
        return IntStream.of(numbers(number)).mapToObj(applicants::get).toList();
    }

    /** Both have a conflict of interest with somebody, whom the other puts into a group; one triad is made by keyboard, one by mouse. */
    private void compose(String round) {
        Someone unseen = triad(10).get(0);
        DeskWindow desk = new DeskWindow(polku, chromium, first, round).declares(List.of(unseen));
        DeskWindow other = new DeskWindow(polku, chromium, second, round)
                .declares(List.of(triad(11).get(0)));
        reads(round);
        desk.doesNotFind(unseen);
        other.doesNotFind(triad(11).get(0));
        triad(0).forEach(member -> desk.types(member, member.equals(triad(0).get(0)) ? "u" : "R"));
        desk.explains("Ryhmä 1", "Sama murros edessä, eri virastot.");
        desk.puts(triad(1).get(0), "uusi ryhmä").puts(triad(1).get(1), "Ryhmä 2");
        assertThat(desk.card("Ryhmä 2")).containsText("Koko ei sovi");
        desk.puts(triad(2).get(0), "Ryhmä 2");
        assertThat(desk.card("Ryhmä 2")).containsText("Koko sopii");
        desk.window().press("Peru viimeisin siirtosi");
        assertThat(desk.card("Ryhmä 2")).not().containsText(triad(2).get(0).name());
        desk.puts(triad(1).get(2), "Ryhmä 2");
        for (int i = 2; i < TRIADS; i++) {
            Someone member = i == 10 ? second : first;
            new OpenDesk(polku.as(member), round)
                    .composed(
                            IntStream.of(numbers(i)).mapToObj(applications::get).toList());
        }
        desk.proposes();
        desk.window().leave();
        other.window().open("/rounds/" + round + "/desk").shows("Sama murros edessä, eri virastot.");
        other.confirms("Vahvistettuja ryhmiä 29, niissä hakijoita 87");
    }

    private void reads(String round) {
        Window window = chromium.window(polku, Scripts.ON, first, "/rounds/" + round + "/applications");
        window.shows(Integer.toString(APPLICANTS - 1)).unfold("Organisaatioittain: Vertainen");
        assertThat(window.main().getByText(Pattern.compile("^Virasto \\d+: 1$|^Virasto \\d+: 2$")))
                .hasCount(AGENCIES - 3);
        window.follow("Näytä lisää")
                .follow(applicants.get(0).name())
                .showsHeading(applicants.get(0).name());
        window.shows("Luet tätä mätsäysryhmän jäsenenä. Lukeminen on kirjattu.").shows(MOTIVATION);
    }

    /** Each once, in the group or not; who withdrew hears no more of it. */
    private void everybodyIsTold() {
        mails.awaitAbout(applicants.get(0), "Mätsäys ohjelmassa ”" + PROGRAMME + "” on valmis");
        String without = "Sinulle ei tällä kertaa löytynyt ryhmää ohjelmassa ”" + PROGRAMME;
        mails.awaitAbout(applicants.get(APPLICANTS - 2), without);
        mails.awaitAbout(applicants.get(APPLICANTS - 3), without);
        for (Someone placed : applicants.subList(0, 3 * TRIADS)) {
            mails.awaitAbout(placed, "on valmis");
        }
        mails.awaitQuiet(applicants.get(APPLICANTS - 1));
        assertThat(Mails.subjects(mails.of(applicants.get(APPLICANTS - 1))))
                .noneMatch(subject -> subject.contains("on valmis") || subject.contains("ei tällä kertaa löytynyt"));
        Window window = chromium.window(polku, Scripts.ON, applicants.get(APPLICANTS - 2), "/notices");
        window.link(Pattern.compile("Sinulle ei tällä kertaa löytynyt ryhmää")).click();
        window.page().waitForURL(url -> url.endsWith("/applications/" + applications.get(APPLICANTS - 2)));
    }

    /** Hybrid, arranged in the pages; who signs up gets it into their calendar. */
    private void kickOff(SetUp programme, Someone comes) {
        LocalDate day = programme.day("kick-off");
        polku.clock().moveTo(day.minusDays(14));
        Window window = chromium.window(
                polku, Scripts.ON, polku.people().demo("hr"), "/rounds/" + programme.round() + "/events");
        window.follow("Uusi tilaisuus");
        window.field("Mikä tilaisuus").selectOption("Aloitustilaisuus");
        window.field("Otsikko (suomi)").fill("Kolmikot kohtaavat");
        window.field("Päivä").fill(day.toString());
        window.field("Alkaa klo").fill("13:00");
        window.field("Kesto minuutteina").fill("120");
        window.field("Ilmoittaudu viimeistään").fill(day.minusDays(1).toString());
        window.field("Paikka").fill("Säätytalo, sali 15");
        window.field("Mukana voi olla myös etänä").check();
        window.field("Linkki etänä osallistuville").fill("https://video.example.org/alku");
        window.field("Kierroksen osallistujat").check();
        window.press("Tallenna ja kerro").says("Tilaisuus on tallennettu.");
        mails.awaitAbout(comes, "tilaisuus on");
        Window participants = chromium.window(polku, Scripts.ON, comes, "/mentoring");
        participants.link(Pattern.compile("Kolmikot kohtaavat")).first().click();
        participants.press("Tulen paikan päälle").says("Olet ilmoittautunut.");
        assertThat(mails.awaitCalendar(comes, "REQUEST")
                        .getEvents()
                        .get(0)
                        .getLocation()
                        .getValue())
                .isEqualTo("Säätytalo, sali 15");
    }

    /** The first is moved and held; the next, on the day that follows from it, is called off and arranged anew. */
    private void meet(SetUp programme, GroupPages group, List<Someone> triad) {
        polku.clock().moveTo(programme.day("meetings"));
        LocalDate day = programme.day("meetings").plusDays(7);
        String meeting = group.arrange(triad.get(0), day, "Kirjasto, ryhmätyötila 2");
        triad.forEach(member -> mails.awaitCalendar(member, "REQUEST", 0));
        Window window = chromium.window(polku, Scripts.ON, triad.get(1), meeting);
        window.field("Uusi asia").fill("Miten aloitus sujui");
        window.press("Lisää asialistalle").follow("Siirrä tai muuta");
        window.field("Päivä").fill(day.plusDays(1).toString());
        window.press("Tallenna muutos").says("Muutos on tallennettu");
        for (Someone member : triad) {
            mails.awaitAbout(member, "Tapaamisella on uusi aika tai paikka");
        }
        assertThat(mails.awaitCalendar(triad.get(2), "REQUEST", 1)
                        .getEvents()
                        .get(0)
                        .getUid())
                .isEqualTo(mails.awaitCalendar(triad.get(2), "REQUEST", 0)
                        .getEvents()
                        .get(0)
                        .getUid());
        polku.clock().moveTo(day.plusDays(2));
        Window recorded = group.record(triad.get(0), meeting, "Jokainen tuo vuorollaan yhden pulman.");
        recorded.field("Sovi samalla seuraava tapaaminen").check();
        recorded.press("Tallenna kaikki").says("seuraava sovittu").shows("Jokainen tuo vuorollaan yhden pulman.");
        recorded.follow("Kirjoita oppimispäiväkirjaan");
        recorded.field("Mitä tapahtui?").fill(INSIGHT);
        recorded.press("Tallenna merkintä").says("Merkintä on tallennettu.");
        Window list = group.at(triad.get(1), "/meetings").shows("2 h, tapaamisia 1, siitä valmistelua 30 min");
        GroupPages.first(list, "Tulossa");
        list.follow("Peru tapaaminen").press("Peru tapaaminen").says("Tapaaminen on peruttu");
        for (Someone member : triad) {
            assertThat(mails.awaitCalendar(member, "CANCEL", 1)
                            .getEvents()
                            .get(0)
                            .getStatus()
                            .getValue())
                    .isEqualTo("CANCELLED");
        }
    }

    private void leave(GroupPages group, Someone leaver, Someone stays) {
        Window window = group.at(leaver, "").follow("Lähde ryhmästä");
        window.field("Sana muille").fill(FAREWELL);
        window.press("Lähden ryhmästä").says("Lähdit ryhmästä.");
        mails.awaitAbout(stays, "Mentorointiryhmässäsi on tapahtunut muutos");
        Window others = group.at(stays, "").shows(FAREWELL).shows("Ryhmässä on vähemmän jäseniä");
        others.follow("Ryhmän tapaamiset").link("Sovi tapaaminen").first().click();
        others.field("Päivä").fill(polku.clock().today().plusDays(60).toString());
        others.field("Paikka").fill("Kahvila");
        others.press("Sovi ja lähetä kutsu").says("Tapaaminen on sovittu");
    }

    /** A triad that never met is asked to; two weeks later whoever coordinates sees it, and nothing of what is written. */
    private void isQuiet(SetUp programme, Someone meets, Someone quiet) {
        polku.clock().moveTo(programme.day("meetings").plusDays(75));
        mails.awaitAbout(quiet, "Ryhmänne ei ole tavannut pitkään aikaan");
        mails.awaitAbout(coordinator, "on ryhmä, joka ei ole tavannut pitkään aikaan");
        String groups = "/programmes/" + programme.programme() + "/groups";
        Window window = chromium.window(polku, Scripts.ON, coordinator, groups);
        assertThat(row(window, quiet)).containsText("Hiljainen");
        Locator triad = row(window.open(groups), meets);
        assertThat(triad).containsText("1 tapaaminen");
        assertThat(triad).containsText("Liian pieni");
        assertThat(window.main()).not().containsText("yhden pulman");
    }

    /** On the first page of groups or the next. */
    private static Locator row(Window window, Someone member) {
        Locator row = window.page().locator("tr").filter(new Locator.FilterOptions().setHasText(member.name()));
        window.page().waitForLoadState();
        if (row.count() == 0) {
            window.follow("Näytä lisää");
        }
        return row.first();
    }

    /** After the round's last day nothing new is written, and everybody keeps what is theirs. */
    private void end(SetUp programme, GroupPages group, List<Someone> triad) {
        polku.clock().moveTo(programme.lastDay("final-survey").plusDays(1));
        Window window = group.at(triad.get(0), "").shows("Ryhmä päättyi").shows(FAREWELL);
        assertThat(window.button("Lähetä ryhmälle")).hasCount(0);
        window.goTo("Oppimispäiväkirja").shows(INSIGHT);
        group.at(triad.get(2), "").shows(FAREWELL);
    }

    /** A month before its window, with what was learnt in this one. */
    private void nextRound(SetUp programme) {
        polku.clock().moveTo(programme.day("application").plusYears(1).minusDays(30));
        Window window = chromium.window(polku, Scripts.ON, polku.people().demo("hr"), "/rounds/" + programme.round());
        window.follow("Kirjaa opit");
        window.field("Kierroksen opit").fill(LESSONS);
        window.press("Tallenna").says("Kierros on tallennettu.");
        window.open("/programmes/" + programme.programme())
                .press("Valmistele seuraava kierros")
                .says("Seuraava kierros on valmisteilla.")
                .shows(LESSONS)
                .press("Tallenna päivät")
                .says("Kierros on tallennettu.");
        window.press("Julkista kierros").says("Kierros on julkistettu.");
    }
}
