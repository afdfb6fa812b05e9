package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Caller;
import fi.polku.tests.Database;
import fi.polku.tests.OpenRound;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Sheet;
import fi.polku.tests.Site;
import fi.polku.tests.Visitor;
import fi.polku.tests.data.TakenAlong;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Members of a matching group write down what they think of an applicant: who reads it, whose it is, and when it is gone. */
@PolkuTest
class NotesVanishJourneyTest {
    private static final String WORDS = "Kysyy tarkasti ja kuuntelee";

    private final Site polku;
    private final Database database;
    private final AtTheDesk desk;
    private final String about;

    NotesVanishJourneyTest(Site polku) {
        this.polku = polku;
        this.database = polku.database();
        this.desk = AtTheDesk.declared(polku, 2);
        this.about = desk.applications.get(0);
    }

    private String written(Caller member, String words) {
        return member.post(desk.notes(about), Map.of("words", words))
                .expect(201)
                .text("id");
    }

    private static List<String> words(List<JsonObject> notes) {
        return notes.stream().map(note -> note.getString("words")).toList();
    }

    private List<String> readBy(Caller member) {
        return words(member.get(desk.notes(about)).expect(200).items());
    }

    private long kept() {
        return database.one(Long.class, "select count(*) from polku.desk_note where application = ?::uuid", about);
    }

    @Test
    void members_read_each_others_notes_and_each_takes_back_their_own() {
        String note = written(desk.first, WORDS);
        written(desk.second, "Samaa mieltä");
        JsonObject seen = desk.second.get(desk.notes(about)).expect(200).items().get(0);
        assertThat(seen.getString("words")).isEqualTo(WORDS);
        assertThat(seen.getString("by")).isEqualTo(desk.firstPerson.name());
        assertThat(seen.getBoolean("mine")).isFalse();
        desk.second.delete(desk.notes(about) + "/" + note).expect(404);
        desk.first.delete(desk.notes(about) + "/" + note).expect(204);
        desk.first.delete(desk.notes(about) + "/" + note).expect(404);
        assertThat(readBy(desk.first)).containsExactly("Samaa mieltä");
        assertThat(desk.first
                        .get(desk.notes(desk.applications.get(1)))
                        .expect(200)
                        .items())
                .isEmpty();
    }

    @Test
    void who_has_a_conflict_of_interest_neither_reads_nor_writes_nor_learns_that_there_is_one() {
        written(desk.second, WORDS);
        String own = written(desk.first, "Ennen kuin muistin sukulaisuuden");
        desk.declare(desk.first, about).expect(200);
        desk.first.get(desk.notes(about)).expect(404);
        desk.first.post(desk.notes(about), Map.of("words", "Ei")).expect(404);
        desk.first.delete(desk.notes(about) + "/" + own).expect(404);
        assertThat(polku.signIn(desk.firstPerson)
                        .get(beside(about) + "&application=" + desk.applications.get(1))
                        .expect(200)
                        .text())
                .doesNotContain(WORDS);
        assertThat(readBy(desk.second)).hasSize(2);
    }

    @Test
    void nobody_else_reads_them_and_nobody_before_they_have_declared() {
        written(desk.first, WORDS);
        var third = desk.applying.someone();
        Caller asThird = polku.as(third);
        asThird.get(desk.notes(about)).expect(404);
        desk.agency
                .hr
                .post(
                        Agency.PROGRAMMES + "/" + desk.applying.programme + "/people",
                        Map.of("task", "matching", "person", third.id().toString(), "round", desk.applying.round))
                .expect(201);
        asThird.get(desk.notes(about)).expect(403);
        OpenRound.declared(asThird, desk.applying.round);
        assertThat(readBy(asThird)).containsExactly(WORDS);
        desk.agency.hr.get(desk.notes(about)).expect(404);
        polku.as(desk.people.get(0)).get(desk.notes(about)).expect(404);
        polku.as(desk.people.get(1)).get(desk.notes(about)).expect(404);
    }

    @Test
    void applicant_takes_along_what_was_written_about_them_and_not_who_wrote_it() {
        written(desk.first, WORDS);
        TakenAlong theirs = TakenAlong.by(polku.as(desk.people.get(0)));
        assertThat(words(theirs.part("deskNotes"))).containsExactly(WORDS);
        assertThat(theirs.part("deskNotes").toString()).doesNotContain(desk.firstPerson.name());
        assertThat(TakenAlong.faults(theirs.json())).isEmpty();
        assertThat(theirs.html()).contains("What the matching group wrote down about you", WORDS);
        assertThat(TakenAlong.by(polku.as(desk.people.get(1))).json()).doesNotContain(WORDS);
        assertThat(TakenAlong.by(desk.first).json()).doesNotContain(WORDS);
    }

    @Test
    void desk_that_has_closed_shows_none_and_the_applicant_still_gets_them() {
        written(desk.first, WORDS);
        desk.applying.beginsToday("meetings");
        desk.first.get(desk.notes(about)).expect(404);
        desk.first.post(desk.notes(about), Map.of("words", "Vielä")).expect(404);
        assertThat(words(TakenAlong.by(polku.as(desk.people.get(0))).part("deskNotes")))
                .containsExactly(WORDS);
    }

    @Test
    void notes_are_gone_when_the_applicant_withdraws() {
        written(desk.first, WORDS);
        Applying.withdraw(polku.as(desk.people.get(0)), "/api/v1/applications/" + about)
                .expect(200);
        assertThat(kept()).isZero();
        desk.first.get(desk.notes(about)).expect(404);
    }

    @Test
    void there_is_an_end_to_them() {
        for (int i = 0; i < 50; i++) {
            written(desk.first, "Huomio " + i);
        }
        assertThat(desk.second
                        .post(desk.notes(about), Map.of("words", "Liikaa"))
                        .expect(409)
                        .text("detail"))
                .contains("50");
    }

    @Test
    void what_was_written_about_two_ids_of_one_person_is_that_persons() {
        written(desk.first, WORDS);
        var stays = polku.people().fresh("agency-1", "fi");
        database.rows(
                "select polku.merge_person(?, ?)::text as merged",
                desk.people.get(0).id(),
                stays.id());
        written(desk.second, "Sen jälkeen");
        assertThat(words(TakenAlong.by(polku.as(stays)).part("deskNotes")))
                .containsExactlyInAnyOrder(WORDS, "Sen jälkeen");
        assertThat(readBy(desk.first)).containsExactly(WORDS, "Sen jälkeen");
    }

    private String beside(String application) {
        return "/rounds/" + desk.applying.round + "/desk/compare?application=" + application;
    }

    @Test
    void they_are_written_beside_what_the_applicants_wrote() {
        Visitor first = polku.signIn(desk.firstPerson);
        String both = beside(about) + "&application=" + desk.applications.get(1);
        String save = "Tallenna muistiinpano " + desk.people.get(0).name();
        Sheet page = first.get(both).expect(200);
        assertThat(page.text()).contains("Ei vielä muistiinpanoja", "hakija saa tekstin omien tietojensa mukana");
        Sheet wrong =
                first.press(page, save, Map.of("words", "a".repeat(1_001))).expect(400);
        assertThat(wrong.document().expectFirst("#words").text()).hasSize(1_001);
        Sheet saved = first.press(wrong, save, Map.of("words", WORDS)).expect(200);
        assertThat(saved.text())
                .contains(
                        "Muistiinpano on tallennettu",
                        WORDS,
                        desk.people.get(0).name(),
                        desk.people.get(1).name());
        String hidden = polku.signIn(desk.secondPerson)
                .get(both + "&names=hidden")
                .expect(200)
                .text();
        assertThat(hidden)
                .contains(WORDS, desk.firstPerson.name())
                .doesNotContain(desk.people.get(0).name());
        String takeBack = saved.document().select("button").eachText().stream()
                .filter(text -> text.startsWith("Poista muistiinpano"))
                .findFirst()
                .orElseThrow();
        Sheet without = first.press(saved, takeBack, Map.of()).expect(200);
        assertThat(without.text()).contains("Muistiinpano on poistettu").doesNotContain(WORDS);
    }
}
