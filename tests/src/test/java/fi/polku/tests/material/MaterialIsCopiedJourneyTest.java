package fi.polku.tests.material;

import static fi.polku.tests.material.Shelf.link;
import static fi.polku.tests.material.Shelf.titles;
import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The next round has the material of the one it was copied from; from then on each goes its own way. */
@PolkuTest
class MaterialIsCopiedJourneyTest {
    private final Shelf shelf;
    private final Site polku;

    MaterialIsCopiedJourneyTest(Site polku) {
        this.polku = polku;
        this.shelf = new Shelf(polku, "peer-triads");
    }

    private String next() {
        return "/api/v1/rounds/"
                + shelf.hr
                        .post(Shelf.PROGRAMMES + shelf.programme + "/rounds")
                        .expect(201)
                        .text("id") + "/material";
    }

    @Test
    void links_files_and_stories_come_along_in_their_order_and_for_the_same_people() {
        shelf.add(shelf.ofProgramme(), link("Ohjelman oma", "everyone", "")).expect(201);
        shelf.add(shelf.ofRound(), link("Linkki", "participants", "meetings")).expect(201);
        shelf.addFile("opas.pdf", Documents.pdf()).expect(201);
        shelf.add(
                        shelf.ofRound(),
                        Map.of(
                                "kind",
                                "story",
                                "title",
                                "Tarina",
                                "text",
                                "Näin kävi",
                                "audience",
                                "everyone",
                                "agreed",
                                true))
                .expect(201);
        String next = next();
        List<JsonObject> before = shelf.hr.get(shelf.ofRound()).items();
        List<JsonObject> after = shelf.hr.get(next).items();
        assertThat(titles(shelf.hr.get(next)))
                .containsExactly("Ohjelman oma", "Linkki", "Opas", "Tarina")
                .isEqualTo(titles(shelf.hr.get(shelf.ofRound())));
        assertThat(after.get(0).getString("id")).isEqualTo(before.get(0).getString("id"));
        for (int i = 1; i < 4; i++) {
            assertThat(after.get(i).getString("id")).isNotEqualTo(before.get(i).getString("id"));
            assertThat(after.get(i).getString("audience"))
                    .isEqualTo(before.get(i).getString("audience"));
            assertThat(after.get(i).getString("phase", ""))
                    .isEqualTo(before.get(i).getString("phase", ""));
        }
    }

    @Test
    void what_is_thrown_away_in_one_round_stays_in_the_other_with_its_file() {
        String first = shelf.addFile("opas.pdf", Documents.pdf()).expect(201).text("id");
        String next = next();
        String second = shelf.hr.get(next).items().get(0).getString("id");
        String file = shelf.hr
                .get("/api/v1/material/" + first)
                .json()
                .getJsonObject("file")
                .getString("sha256");
        assertThat(kept(file, first, second)).as("the content lies there once").isEqualTo(1);
        shelf.hr.delete("/api/v1/material/" + first).expect(204);
        assertThat(shelf.hr.download("/api/v1/material/" + second + "/file")).isEqualTo(Documents.pdf());
        shelf.hr
                .patch(
                        "/api/v1/material/" + second,
                        shelf.hr.get("/api/v1/material/" + second),
                        Map.of("title", "Uusi"))
                .expect(200);
        assertThat(titles(shelf.hr.get(shelf.ofRound()))).isEmpty();
        shelf.hr.delete("/api/v1/material/" + second).expect(204);
        shelf.hr.get("/api/v1/material/" + second + "/file").expect(404);
    }

    private long kept(String sha256, String... material) {
        return polku.database()
                .one(
                        Long.class,
                        "select count(distinct f.id) from polku.stored_file f join polku.material m on m.file = f.id"
                                + " where encode(f.sha256, 'hex') = ? and m.id in (?::uuid, ?::uuid)",
                        sha256,
                        material[0],
                        material[1]);
    }

    @Test
    void round_that_is_thrown_away_takes_its_copies_along_and_nothing_else() {
        shelf.addFile("opas.pdf", Documents.pdf()).expect(201);
        String next = next();
        shelf.hr.delete(next.replace("/material", "")).expect(204);
        shelf.hr.get(next).expect(404);
        List<JsonObject> items = shelf.hr.get(shelf.ofRound()).items();
        assertThat(items).hasSize(1);
        Caller hr = shelf.hr;
        assertThat(hr.download(items.get(0).getJsonObject("file").getString("href")))
                .isEqualTo(Documents.pdf());
    }

    @Test
    void is_seen_by_its_organisers_alone_until_the_round_is_announced() {
        shelf.add(shelf.ofRound(), link("Linkki", "everyone", "")).expect(201);
        String next = next();
        Caller reader = polku.as(polku.people().fresh("agency-1", "fi"));
        reader.get(next).expect(404);
        String copy = shelf.hr.get(next).items().get(0).getString("id");
        reader.get("/api/v1/material/" + copy).expect(404);
        assertThat(titles(reader.get(shelf.ofRound()))).containsExactly("Linkki");
    }
}
