package fi.polku.tests.learninglog;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Sheet;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An entry that its author shares, and then no longer. */
@PolkuTest
class EntryIsSharedJourneyTest {
    private static final String ENTRIES = "/api/v1/log-entries";

    private final Site polku;
    private final Someone author;
    private final Someone supervisor;
    private final Caller reader;
    private String id;
    private String path;

    EntryIsSharedJourneyTest(Site polku) {
        this.polku = polku;
        this.author = polku.people().fresh();
        this.supervisor = polku.people().supervisorOf(author);
        this.reader = polku.as(supervisor);
    }

    @BeforeEach
    void write() {
        String goal = polku.as(author)
                .post("/api/v1/goals", Map.of("title", "Yksityinen tavoite"))
                .expect(201)
                .text("id");
        Answer entry = polku.as(author)
                .post(ENTRIES, Map.of("whatHappened", "Pyysin apua ajoissa.", "goal", goal))
                .expect(201);
        id = entry.text("id");
        path = ENTRIES + "/" + id;
    }

    @Test
    void supervisor_reads_it_and_nothing_of_what_it_is_linked_to() {
        share();
        Answer read = reader.get(path).expect(200);
        assertThat(read.text("whatHappened")).isEqualTo("Pyysin apua ajoissa.");
        assertThat(read.has("goal")).isFalse();
    }

    @Test
    void each_reading_is_recorded() {
        share();
        reader.get(path).expect(200);
        assertThat(polku.database()
                        .one(
                                Long.class,
                                "select count(*) from polku_audit.record where subject = ?::uuid and action = 'log-entry.read'"
                                        + " and actor = ? and owner = ? and \"right\" = 'supervisor'",
                                id,
                                supervisor.id(),
                                author.id()))
                .isEqualTo(1);
    }

    @Test
    void list_of_shared_entries_shows_no_text() {
        share();
        assertThat(reader.get(ENTRIES + "?of=others&limit=100").expect(200).body())
                .contains(id)
                .doesNotContain("Pyysin apua");
    }

    @Test
    void reader_changes_nothing() {
        share();
        Answer read = reader.get(path).expect(200);
        reader.patch(path, read, Map.of("whatHappened", "Muutettu")).expect(404);
        reader.with("If-Match", "*").delete(path).expect(404);
        reader.get(path + "/shares").expect(404);
    }

    @Test
    void after_revoking_it_is_gone_at_once() {
        share();
        reader.get(path).expect(200);
        polku.as(author).delete(path + "/shares?with=supervisor").expect(204);
        reader.get(path).expect(404);
    }

    @Test
    void removing_it_ends_its_shares() {
        share();
        polku.as(author).with("If-Match", "*").delete(path).expect(204);
        reader.get(path).expect(404);
        assertThat(polku.database().rows("select 1 from polku.share where subject = ?::uuid", id))
                .isEmpty();
    }

    @Test
    void competence_system_is_no_reader_of_entries() {
        Answer refused =
                polku.as(author).post(path + "/shares", Map.of("with", "host")).expect(400);
        assertThat(refused.wrongFields()).containsExactly("with");
    }

    @Test
    void preview_comes_before_sharing_and_sharing_can_be_taken_back() {
        Visitor visitor = polku.signIn(author);
        Sheet preview =
                visitor.get("/log/" + id + "/sharing/preview?with=supervisor").expect(200);
        assertThat(preview.text()).contains("Pyysin apua ajoissa.").doesNotContain("Yksityinen tavoite");
        reader.get(path).expect(404);

        Sheet shared = visitor.press(preview, "Jaa esihenkilölle", Map.of()).expect(200);
        assertThat(shared.text()).contains(supervisor.name());
        reader.get(path).expect(200);

        visitor.press(shared, "Kumoa", Map.of()).expect(200);
        reader.get(path).expect(404);
    }

    private void share() {
        polku.as(author).post(path + "/shares", Map.of("with", "supervisor")).expect(201);
    }
}
