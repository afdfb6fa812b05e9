package fi.polku.tests.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The server ends as by a power cut (SIGKILL) while it reads the host or tells it something, at a moment that the seed
 * chooses, and starts again on the same database: it goes on where it was, and both sides agree exactly.
 */
@HostTest
class ServerIsKilledIT {
    /** Of the pages of a whole reading the first has been written, and those with profiles, which come last, have not. */
    private static final int PAGES = 15;

    private static final int MESSAGES = 6;
    private static final Set<String> COLLECTIONS =
            Set.of("scales", "frameworks", "competences", "units", "people", "profiles");

    private final HostSite polku;

    ServerIsKilledIT(HostSite polku) {
        this.polku = polku;
    }

    static LongStream further() {
        return LongStream.rangeClosed(3, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void in_the_middle_of_a_sync(long seed) {
        new KilledSync(polku, seed).isFollowedByTheRest(new Random(seed), PAGES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("further")
    @Tag("long")
    void in_the_middle_of_a_sync_again(long seed) {
        in_the_middle_of_a_sync(seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void in_the_middle_of_delivery(long seed) {
        new KilledDelivery(polku, seed).isFollowedByTheRest(new Random(seed), MESSAGES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("further")
    @Tag("long")
    void in_the_middle_of_delivery_again(long seed) {
        in_the_middle_of_delivery(seed);
    }

    static Held.Point point(Random random) {
        return Held.Point.values()[random.nextInt(Held.Point.values().length)];
    }

    /** Of a collection; what the host makes of evidence is asked for meanwhile, too. */
    static boolean isPage(HttpExchange request) {
        return "GET".equals(request.getRequestMethod()) && COLLECTIONS.contains(Interference.collection(request));
    }

    static boolean asksForChanges(HttpExchange request) {
        return String.valueOf(request.getRequestURI().getQuery()).contains("changedSince");
    }

    /** Kills the server just when the request is held up, starts it again, and lets the host be as it was. */
    static void killAt(HostSite polku, Held held) {
        polku.await("nothing was held up", held::isReached);
        polku.site().installation().killServer();
        assertThat(polku.site().installation().serverProcess().isAlive()).isFalse();
        held.release();
        polku.way().behave();
    }
}
