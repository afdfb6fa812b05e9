package fi.polku.tests.learninglog;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An entry that nobody has shared: to everybody but its author it does not exist. */
@PolkuTest
class EntryIsPrivateJourneyTest {
    private static final String ENTRIES = "/api/v1/log-entries";

    private final Site polku;
    private final Someone author;
    private Answer entry;
    private String path;

    EntryIsPrivateJourneyTest(Site polku) {
        this.polku = polku;
        this.author = polku.people().fresh();
    }

    @BeforeEach
    void write() {
        entry = polku.as(author)
                .post(ENTRIES, Map.of("whatHappened", "Sanoin kokouksessa ei."))
                .expect(201);
        path = ENTRIES + "/" + entry.text("id");
    }

    private Stream<Caller> everybodyElse() {
        return Stream.concat(
                Stream.of(
                        polku.as(polku.people().supervisorOf(author)),
                        polku.as(polku.people().fresh())),
                Stream.of("hr", "admin", "mentor", "matcher", "other-hr").map(polku::as));
    }

    @Test
    void nobody_else_reads_it_by_api() {
        everybodyElse().forEach(other -> other.get(path).expect(404));
        polku.anonymous().get(path).expect(401);
        polku.as(author).get(path).expect(200);
    }

    @Test
    void nobody_else_reads_it_by_page() {
        for (String visitor : List.of("supervisor", "hr", "admin")) {
            for (String page : List.of("", "/edit", "/remove", "/sharing")) {
                polku.signIn(visitor).get("/log/" + entry.text("id") + page).expect(404);
            }
        }
        polku.signIn(author).get("/log/" + entry.text("id")).expect(200);
    }

    @Test
    void nobody_else_changes_removes_or_shares_it() {
        everybodyElse().forEach(other -> {
            other.patch(path, entry, Map.of("insight", "Muiden sanoja")).expect(404);
            other.with("If-Match", "*").delete(path).expect(404);
            other.get(path + "/shares").expect(404);
            other.post(path + "/shares", Map.of("with", "supervisor")).expect(404);
            other.delete(path + "/shares?with=supervisor").expect(404);
        });
        polku.as(author).get(path).expect(200);
        assertThat(polku.as(author).get(path + "/shares").expect(200).items()).isEmpty();
    }

    @Test
    void it_is_in_nobody_elses_list() {
        everybodyElse().forEach(other -> {
            assertThat(other.get(ENTRIES).expect(200).body()).doesNotContain(entry.text("id"));
            assertThat(other.get(ENTRIES + "?of=others").expect(200).body()).doesNotContain(entry.text("id"));
        });
        assertThat(polku.as(author).get(ENTRIES).expect(200).items()).hasSize(1);
    }

    @Test
    void anothers_goal_cannot_be_linked() {
        String goal = polku.as(author)
                .post("/api/v1/goals", Map.of("title", "Kuuntelen"))
                .expect(201)
                .text("id");
        Caller other = polku.as(polku.people().fresh());
        Answer refused =
                other.post(ENTRIES, Map.of("whatHappened", "x", "goal", goal)).expect(400);
        assertThat(refused.wrongFields()).containsExactly("goal");
        polku.as(author)
                .post(ENTRIES, Map.of("whatHappened", "x", "goal", goal))
                .expect(201);
    }
}
