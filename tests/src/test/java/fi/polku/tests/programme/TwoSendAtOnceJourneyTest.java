package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The last place is one person's, whoever else sends at the same instant. */
@PolkuTest
class TwoSendAtOnceJourneyTest {
    private static final int TOGETHER = 4;

    private final Site polku;
    private final Applying applying;

    TwoSendAtOnceJourneyTest(Site polku) {
        this.polku = polku;
        this.applying = Applying.open(polku, Agency.of(polku, "agency-1"));
    }

    private static void sendTogether(CyclicBarrier ready, Caller person, String path) {
        try {
            ready.await();
        } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
        Applying.send(person, path).expect(200);
    }

    @Test
    void one_has_the_place_and_the_others_wait_in_an_order() {
        applying.takes(1);
        List<Caller> people = Stream.generate(applying::someone)
                .limit(TOGETHER)
                .map(polku::as)
                .toList();
        List<String> paths = people.stream().map(applying::written).toList();
        CyclicBarrier ready = new CyclicBarrier(TOGETHER);
        CompletableFuture.allOf(Stream.iterate(0, i -> i + 1)
                        .limit(TOGETHER)
                        .map(i -> CompletableFuture.runAsync(
                                () -> sendTogether(ready, people.get(i), paths.get(i)),
                                command -> new Thread(command).start()))
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(Stream.iterate(0, i -> i + 1)
                        .limit(TOGETHER)
                        .map(i -> Applying.standing(people.get(i), paths.get(i)))
                        .map(standing -> standing.containsKey("waiting") ? standing.getInt("waiting") : 0))
                .containsExactlyInAnyOrder(0, 1, 2, 3);
    }
}
