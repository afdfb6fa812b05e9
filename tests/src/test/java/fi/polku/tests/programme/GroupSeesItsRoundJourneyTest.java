package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A group of a round sees on its own page where the round is, what is next, what to do now, and what is handed out now. */
@PolkuTest
class GroupSeesItsRoundJourneyTest {
    private final Site polku;
    private final Gathered round;

    GroupSeesItsRoundJourneyTest(Site polku) {
        this.polku = polku;
        this.round = Gathered.of(polku);
    }

    private void handedOut(String title, String audience) {
        round.hr()
                .post(
                        "/api/v1/rounds/" + round.round() + "/material",
                        Map.of(
                                "kind",
                                "link",
                                "title",
                                title,
                                "audience",
                                audience,
                                "address",
                                "https://www.example.org"))
                .expect(201);
    }

    @Test
    void coordinator_who_is_not_of_human_resources_finds_the_programme_in_the_navigation() {
        Visitor coordinator = polku.signIn(round.coordinator());
        assertThat(coordinator.get("/").document().select("nav.places a[href=/programmes]"))
                .isNotEmpty();
        assertThat(coordinator.get("/programmes").expect(200).text())
                .contains("Asiantuntijoiden ja esihenkilöiden vertaismentorointi");
        assertThat(polku.signIn(round.participant()).get("/").document().select("nav.places a[href=/programmes]"))
                .isEmpty();
    }

    @Test
    void members_see_timeline_and_material_and_organisers_who_is_in_it() {
        handedOut("Hyvä kysymys", "participants");
        handedOut("Vain järjestäjille", "organisers");
        Someone member = polku.people().fresh("agency-1", "fi");
        String page = "/groups/" + round.begun(List.of(member));
        assertThat(polku.signIn(member).get(page).expect(200).text())
                .contains("Kaikki vaiheet", "Seuraavaksi", "Hyvä kysymys")
                .doesNotContain("Vain järjestäjille");
        assertThat(polku.signIn(round.organiser()).get(page).expect(200).text())
                .contains(member.name())
                .doesNotContain("Kaikki vaiheet", "Hyvä kysymys", "Sinä ja");
    }

    @Test
    void who_has_left_sees_it_no_longer() {
        Someone member = polku.people().fresh("agency-1", "fi");
        String page = "/groups/" + round.begun(List.of(member, polku.people().fresh("agency-1", "fi")));
        round.left(member);
        assertThat(polku.signIn(member).get(page).expect(200).text()).doesNotContain("Kaikki vaiheet");
    }
}
