package fi.polku.tests.material;

import static fi.polku.tests.material.Shelf.link;
import static fi.polku.tests.material.Shelf.titles;
import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Sheet;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Organisers put material on a shelf; each reads what is for them, from the first day of its phase. */
@PolkuTest
class MaterialIsReadJourneyTest {
    private final Site polku;

    MaterialIsReadJourneyTest(Site polku) {
        this.polku = polku;
    }

    private Someone fresh() {
        return polku.people().fresh("agency-1", "fi");
    }

    /** In a group of the round that goes on. */
    private Caller member(Shelf shelf, String role) {
        Someone someone = fresh();
        UUID group = UUID.randomUUID();
        polku.database()
                .change(
                        "insert into polku.mentorship_group (id, programme, round, begun_at) values (?, ?::uuid, ?::uuid, now())",
                        group,
                        shelf.programme,
                        shelf.round.isEmpty() ? null : shelf.round);
        polku.database()
                .change(
                        "insert into polku.group_member (mentorship_group, person, role, joined_at) values (?, ?, ?, now())",
                        group,
                        someone.id(),
                        role);
        return polku.as(someone);
    }

    @Test
    void each_sees_what_is_for_them() {
        Shelf shelf = new Shelf(polku, "specialists-groups");
        for (String audience :
                List.of("everyone", "participants", "mentor", "mentee", "trainers", "matching", "organisers")) {
            shelf.add(shelf.ofRound(), link(audience, audience, "")).expect(201);
        }
        Someone trainer = fresh();
        shelf.name("trainer", trainer, Map.of("round", shelf.round));
        Someone matcher = fresh();
        shelf.name("matching", matcher, Map.of("round", shelf.round));
        String list = shelf.ofRound();
        assertThat(titles(polku.as(fresh()).get(list))).containsExactly("everyone");
        assertThat(titles(member(shelf, "mentee").get(list))).containsExactly("everyone", "participants", "mentee");
        assertThat(titles(member(shelf, "mentor").get(list))).containsExactly("everyone", "participants", "mentor");
        assertThat(titles(polku.as(trainer).get(list)))
                .containsExactly("everyone", "participants", "mentor", "mentee", "trainers");
        assertThat(titles(polku.as(matcher).get(list))).containsExactly("everyone", "matching");
        assertThat(titles(polku.as(shelf.coordinator).get(list))).hasSize(7);
        assertThat(titles(shelf.hr.get(list))).hasSize(7);
        polku.as(polku.people().fresh("agency-2", "fi")).get(list).expect(404);
    }

    @Test
    void who_leaves_a_group_sees_what_is_for_participants_no_longer() {
        Shelf shelf = new Shelf(polku, "peer-triads");
        String link = shelf.add(shelf.ofRound(), link("Vain teille", "participants", ""))
                .expect(201)
                .text("id");
        Caller member = member(shelf, "peer");
        member.get("/api/v1/material/" + link).expect(200);
        polku.database()
                .change(
                        "update polku.group_member m set left_at = now() from polku.mentorship_group g where g.id = m.mentorship_group and g.round = ?::uuid",
                        shelf.round);
        member.get("/api/v1/material/" + link).expect(404);
    }

    @Test
    void is_seen_from_the_first_day_of_its_phase_and_afterwards() {
        Shelf shelf = new Shelf(polku, "peer-triads");
        shelf.add(shelf.ofRound(), link("Näin haet", "everyone", "application")).expect(201);
        String later = shelf.add(shelf.ofRound(), link("Näin tapaatte", "everyone", "meetings"))
                .expect(201)
                .text("id");
        Caller reader = polku.as(fresh());
        shelf.beginsToday("application");
        assertThat(titles(reader.get(shelf.ofRound()))).containsExactly("Näin haet");
        reader.get("/api/v1/material/" + later).expect(404);
        shelf.beginsToday("meetings");
        assertThat(titles(reader.get(shelf.ofRound()))).containsExactly("Näin haet", "Näin tapaatte");
        reader.get("/api/v1/material/" + later).expect(200);
        assertThat(titles(shelf.hr.get(shelf.ofRound()))).hasSize(2);
    }

    @Test
    void file_is_given_to_whom_it_is_for_and_taken_back_at_once() {
        Shelf shelf = new Shelf(polku, "peer-triads");
        Answer made = shelf.addFile("opas.pdf", Documents.pdf()).expect(201);
        String path = "/api/v1/material/" + made.text("id");
        Caller reader = polku.as(fresh());
        assertThat(reader.download(path + "/file")).isEqualTo(Documents.pdf());
        shelf.hr.patch(path, made, Map.of("audience", "organisers")).expect(200);
        reader.get(path + "/file").expect(404);
        polku.anonymous().get(path + "/file").expect(401);
        Answer replaced = shelf.hr
                .upload(
                        "PUT",
                        path + "/file",
                        Map.of(),
                        "uusi.txt",
                        "Uusi opas".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .expect(200);
        assertThat(replaced.json().getJsonObject("file").getString("name")).isEqualTo("uusi.txt");
        assertThat(new String(shelf.hr.download(path + "/file"), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("Uusi opas");
        String former = made.json().getJsonObject("file").getString("sha256");
        assertThat(polku.database()
                        .one(
                                Long.class,
                                "select count(*) from polku.stored_file f where encode(f.sha256, 'hex') = ? and not exists"
                                        + " (select 1 from polku.material m where m.file = f.id)",
                                former))
                .as("no content stays without material")
                .isZero();
        assertThat(polku.database()
                        .one(
                                Long.class,
                                "select count(*) from polku_audit.record where subject = ?::uuid and action in ('material.add', 'material.change', 'material.replace')",
                                made.text("id")))
                .isEqualTo(3);
    }

    @Test
    void programmes_own_material_is_there_in_every_round_and_in_a_programme_without_rounds() {
        Shelf shelf = new Shelf(polku, "peer-triads");
        shelf.add(shelf.ofProgramme(), link("Aina mukana", "everyone", "")).expect(201);
        shelf.add(shelf.ofRound(), link("Tällä kierroksella", "everyone", "")).expect(201);
        Caller reader = polku.as(fresh());
        assertThat(titles(reader.get(shelf.ofRound()))).containsExactly("Aina mukana", "Tällä kierroksella");
        assertThat(titles(reader.get(shelf.ofProgramme()))).containsExactly("Aina mukana");
        Shelf without = new Shelf(polku, "onboarding-pairs");
        without.add(without.ofProgramme(), link("Parille", "participants", "")).expect(201);
        assertThat(without.add(without.ofProgramme(), link("Hakijalle", "everyone", "application"))
                        .expect(400)
                        .wrongFields())
                .containsExactly("phase");
        assertThat(titles(member(without, "mentor").get(without.ofProgramme()))).containsExactly("Parille");
        assertThat(titles(polku.as(fresh()).get(without.ofProgramme()))).isEmpty();
    }

    @Test
    void story_is_told_by_leave_that_an_organiser_states_with_each_change() {
        Shelf shelf = new Shelf(polku, "peer-triads");
        Map<String, Object> story = new HashMap<>(Map.of("kind", "story", "audience", "everyone"));
        story.put("title", Map.of("fi", "Kolmikko jatkoi", "sv", "Trion fortsatte"));
        story.put("text", Map.of("fi", "Tapasimme vielä vuoden.", "sv", "Vi träffades ännu ett år."));
        assertThat(shelf.add(shelf.ofRound(), story).expect(400).wrongFields()).containsExactly("agreed");
        story.put("agreed", true);
        Answer made = shelf.add(shelf.ofRound(), story).expect(201);
        String path = "/api/v1/material/" + made.text("id");
        assertThat(shelf.hr
                        .patch(path, made, Map.of("title", "Toisin"))
                        .expect(400)
                        .wrongFields())
                .containsExactly("agreed");
        Answer changed = shelf.hr
                .patch(path, made, Map.of("title", "Toisin", "agreed", true))
                .expect(200);
        assertThat(changed.json().getJsonObject("text").getString("sv")).isEqualTo("Vi träffades ännu ett år.");
        shelf.hr.patch(path, made, Map.of("title", "Myöhässä", "agreed", true)).expect(412);
    }

    @Test
    void order_is_changed_one_place_at_a_time_within_a_phase() {
        Shelf shelf = new Shelf(polku, "peer-triads");
        shelf.add(shelf.ofRound(), link("Muualla", "everyone", "meetings")).expect(201);
        for (String title : List.of("A", "B", "C")) {
            shelf.add(shelf.ofRound(), link(title, "everyone", "")).expect(201);
        }
        String last = last(shelf);
        shelf.hr.post("/api/v1/material/" + last + "/move", Map.of("to", "up")).expect(204);
        assertThat(titles(shelf.hr.get(shelf.ofRound()))).containsExactly("Muualla", "A", "C", "B");
        shelf.hr.post("/api/v1/material/" + last + "/move", Map.of("to", "up")).expect(204);
        shelf.hr.post("/api/v1/material/" + last + "/move", Map.of("to", "up")).expect(204);
        assertThat(titles(shelf.hr.get(shelf.ofRound()))).containsExactly("Muualla", "C", "A", "B");
        shelf.hr
                .post("/api/v1/material/" + last + "/move", Map.of("to", "down"))
                .expect(204);
        assertThat(titles(shelf.hr.get(shelf.ofRound()))).containsExactly("Muualla", "A", "C", "B");
    }

    private static String last(Shelf shelf) {
        List<JsonObject> items = shelf.hr.get(shelf.ofRound()).items();
        return items.get(items.size() - 1).getString("id");
    }

    @Test
    void organiser_does_it_all_on_pages_without_script_and_a_reader_follows() {
        Shelf shelf = new Shelf(polku, "peer-triads");
        shelf.beginsToday("application");
        Visitor hr = polku.visitor().signIn(shelf.hrPerson);
        Sheet round = hr.get("/rounds/" + shelf.round).expect(200);
        assertThat(round.document().select("a[href$=/material]").text()).isEqualTo("Materiaali");
        Sheet blank = hr.get("/rounds/" + shelf.round + "/material/new/link").expect(200);
        Map<String, String> link =
                new HashMap<>(Map.of("title.fi", "Hakijan ohje", "title.sv", "Anvisning", "phase", "application"));
        link.put("address", "http://example.org");
        Sheet wrong = hr.press(blank, "Lisää", link).expect(400);
        assertThat(wrong.document().select("#address-error").text()).contains("https://");
        assertThat(wrong.document().select("[name=title.fi]").val()).isEqualTo("Hakijan ohje");
        link.put("address", "https://www.example.org/ohje");
        assertThat(hr.press(wrong, "Lisää", link).expect(200).text())
                .contains("Lisätty.", "Hakijan ohje", "www.example.org");
        Sheet file = hr.get("/rounds/" + shelf.round + "/material/new/file").expect(200);
        Map<String, String> guide = Map.of("title.fi", "Opas", "phase", "application");
        Sheet refused =
                hr.upload(file, "Lisää", guide, "opas.docm", Documents.pdf()).expect(400);
        assertThat(refused.document().select("#file-error").text()).contains("makroja");
        assertThat(refused.document().select("[name=title.fi]").val()).isEqualTo("Opas");
        assertThat(hr.upload(refused, "Lisää", Map.of(), "", new byte[0])
                        .expect(400)
                        .document()
                        .select("#file-error")
                        .text())
                .isNotBlank();
        Sheet list = hr.upload(refused, "Lisää", Map.of(), "opas.pdf", Documents.pdf())
                .expect(200);
        assertThat(list.document().select("article h3").eachText()).containsExactly("Hakijan ohje", "Opas");
        Sheet moved = hr.press(list, "Alemmas Hakijan ohje", Map.of()).expect(200);
        assertThat(moved.document().select("article h3").eachText()).containsExactly("Opas", "Hakijan ohje");

        Visitor reader = polku.visitor().signIn(fresh());
        Sheet look = reader.get("/mentoring/" + shelf.programme).expect(200);
        assertThat(look.document().select("[aria-labelledby=material-now] li a").eachText())
                .containsExactly("Opas", "Hakijan ohje");
        Sheet all = reader.get("/rounds/" + shelf.round + "/material").expect(200);
        assertThat(all.document().select("article h3").eachText()).containsExactly("Opas", "Hakijan ohje");
        assertThat(all.document().select("form[action^=/material]")).isEmpty();
        String href = all.document().select("article h3 a").first().attr("href");
        assertThat(reader.get(href)
                        .expect(200)
                        .answer()
                        .header("Content-Disposition")
                        .orElseThrow())
                .startsWith("attachment");

        String ask = moved.document().select("a[href$=/remove]").first().attr("href");
        Sheet gone = hr.press(hr.get(ask).expect(200), "Poista", Map.of()).expect(200);
        assertThat(gone.document().select("article h3").eachText()).containsExactly("Hakijan ohje");
        reader.get(href).expect(404);
    }

    @Test
    void form_with_a_file_needs_the_sessions_token() {
        Shelf shelf = new Shelf(polku, "peer-triads");
        Visitor hr = polku.visitor().signIn(shelf.hrPerson);
        Sheet file = hr.get("/rounds/" + shelf.round + "/material/new/file").expect(200);
        hr.upload(file, "Lisää", Map.of("title.fi", "Opas", "csrf", "x"), "opas.pdf", Documents.pdf())
                .expect(403);
        assertThat(titles(shelf.hr.get(shelf.ofRound()))).isEmpty();
    }
}
