package fi.polku.tests.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.postgresql.util.PSQLState;

/**
 * Who may read what after any history of sharing, revoking, leaving, returning, moving, standing in and merging: what the
 * database's policies and functions say beside the rule in plain words. A history after which they disagree is made as small as
 * it gets, and printed.
 */
class SharingHistoriesIT {
    /** As many as there are processors to spare. */
    private static final int WORLDS = 2;
    /** At a time; the worlds share them. */
    private static final int BATCH = 20;
    /** A wrong rule is found within so many, or it is not wrong enough. */
    private static final int FEW = 200;

    private static final List<World> PLACES = new ArrayList<>();
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(WORLDS);

    @BeforeContainer
    static void furnish() throws SQLException {
        for (int i = 0; i < WORLDS; i++) {
            PLACES.add(new World(Integer.toString(i)));
        }
    }

    @AfterContainer
    static void clear() throws SQLException {
        THREADS.shutdownNow();
        for (World place : PLACES) {
            place.close();
        }
        PLACES.clear();
        // what never happens is not tested
        for (String right : new String[] {"own", "named", "supervisor", "deputy", "group"}) {
            assertThat(Histories.read(right)).as("things read as %s", right).isGreaterThan(10);
        }
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void database_and_model_agree_after_any_history(@ForAll("batches") List<List<Step>> histories) throws Exception {
        agree(histories);
    }

    @Property(tries = 505, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    @Tag("long")
    void database_and_model_agree_after_very_many_histories(@ForAll("batches") List<List<Step>> histories)
            throws Exception {
        agree(histories);
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void a_wrong_rule_is_found(@ForAll WrongRule wrong) throws SQLException {
        World world = PLACES.get(0);
        world.otherwise(wrong.sql());
        try {
            RandomGenerator<List<Step>> histories = Histories.any().generator(1000);
            Random random = new Random(wrong.ordinal());
            int played = 0;
            boolean found = false;
            while (!found && played < FEW) {
                found = differs(world, histories.next(random).value());
                played++;
            }
            assertThat(found).as("%s within %s histories", wrong, FEW).isTrue();
        } finally {
            world.asInTheProduct();
        }
    }

    /** Also where the database did what the model says it refuses, so that the two count differently from there on. */
    private static boolean differs(World world, List<Step> history) throws SQLException {
        try {
            return Histories.difference(world, history).isPresent();
        } catch (SQLException e) {
            if (PSQLState.UNIQUE_VIOLATION.getState().equals(e.getSQLState())) {
                return true;
            }
            throw e;
        }
    }

    private static void agree(List<List<Step>> histories) throws Exception {
        ConcurrentLinkedQueue<List<Step>> left = new ConcurrentLinkedQueue<>(histories);
        List<Future<Optional<String>>> played = new ArrayList<>();
        for (World place : PLACES) {
            played.add(THREADS.submit((Callable<Optional<String>>) () -> first(place, left)));
        }
        for (Future<Optional<String>> one : played) {
            assertThat(one.get()).isEmpty();
        }
    }

    private static Optional<String> first(World place, ConcurrentLinkedQueue<List<Step>> left) throws SQLException {
        Optional<String> found = Optional.empty();
        for (List<Step> next = left.poll(); next != null && found.isEmpty(); next = left.poll()) {
            found = Histories.disagreement(place, next);
        }
        return found;
    }

    @Provide
    Arbitrary<List<List<Step>>> batches() {
        return Histories.any().list().ofSize(BATCH);
    }
}
