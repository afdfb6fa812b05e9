package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.run.Await;
import fi.polku.tests.Site;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A proposal is being worked out when the server ends as by a power cut, or when somebody has seen enough. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProposalOutlivesTheServerIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Site polku;
    private AtTheDesk desk;
    private String proposals;

    @BeforeAll
    void start() {
        // nobody waits for the end of this search: it ends by the restart, by being stopped, or not at all
        polku = Site.apart("engine-site", options -> options.with("POLKU_PROPOSAL_SEARCH", "PT20S"));
        desk = AtTheDesk.declared(polku, 60);
        proposals = desk.path() + "/proposals";
        polku.database()
                .change("update polku.programme set across = false where id = ?::uuid", desk.applying.programme);
    }

    @AfterAll
    void end() {
        polku.close();
    }

    private JsonObject read(String id) {
        return desk.first.get(proposals + "/" + id).expect(200).json().getJsonObject("proposal");
    }

    private void await(String otherwise, String id, String state) {
        if (!Await.until(PATIENCE, () -> read(id).getString("state").equals(state))) {
            throw new AssertionError(otherwise + ": " + read(id));
        }
    }

    private long attempts(String id) {
        return polku.database().one(Integer.class, "select attempts from polku.proposal where id = ?::uuid", id);
    }

    @Test
    void run_is_begun_again_after_a_power_cut_with_the_same_seed() {
        String id = desk.first.post(proposals, Map.of()).expect(201).text("id");
        await("it was not begun", id, "running");
        long seed = read(id).getJsonNumber("seed").longValue();
        desk.second.post(proposals, Map.of()).expect(409);
        polku.installation().killServer();
        assertThat(attempts(id)).isEqualTo(1);
        polku.installation().startServerAgain();
        await("it was not worked out", id, "done");
        assertThat(attempts(id)).isEqualTo(2);
        assertThat(read(id).getJsonNumber("seed").longValue()).isEqualTo(seed);
        assertThat(read(id).getJsonObject("outcome").getInt("placed")).isEqualTo(60);
        assertThat(polku.database()
                        .rows("select 1 from polku.proposal where id = ?::uuid and question is not null", id))
                .as("what was asked is gone with the answer")
                .isEmpty();
    }

    @Test
    void stopped_early_it_keeps_the_best_so_far_and_says_how_far_it_came() {
        String id = desk.second.post(proposals, Map.of()).expect(201).text("id");
        await("it was not begun", id, "running");
        desk.first.post(proposals + "/" + id + "/stop").expect(200);
        await("it does not stop", id, "done");
        JsonObject outcome = read(id).getJsonObject("outcome");
        assertThat(outcome.getBoolean("cutShort")).isTrue();
        assertThat(outcome.getJsonNumber("reached").longValue())
                .isLessThan(read(id).getJsonNumber("iterations").longValue());
        assertThat(outcome.getInt("placed")).isPositive();
        assertThat(outcome.getInt("violations")).isZero();
    }
}
