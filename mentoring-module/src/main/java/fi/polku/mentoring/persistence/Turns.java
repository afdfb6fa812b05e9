package fi.polku.mentoring.persistence;

import fi.polku.mentoring.shared.NextTurn;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A worker's turns: as soon as something has happened here, when what waits is due, and now and then for what a node that died has left behind. One node at a
 * time has its turn.
 */
@Dependent
public class Turns {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    /** What happened here may be behind where the other node is by now. */
    private static final Duration WHILE_ANOTHER_WORKS = Duration.ofSeconds(2);

    private static final Duration AFTER_FAULT = Duration.ofSeconds(30);

    @Inject
    Ticks ticks;

    @Inject
    OneNode oneNode;

    @Inject
    Clock clock;

    private volatile @Nullable NextTurn next;

    /**
     * What is done in turns.
     *
     * @param name of the work, the same on all nodes
     * @param nowAndThen how long without anything to do until there is a turn all the same
     * @param log is told what failed
     * @param failed what is said there
     */
    public record Work(String name, Duration nowAndThen, Logger log, String failed) {}

    /**
     * Begins. Called once the server has tied the application's resources.
     *
     * @param first until the first turn
     * @param work its name
     * @param turn does it, and says when the next turn is wanted; what happens meanwhile may ask for an earlier one
     */
    public void begin(Duration first, Work work, Consumer<NextTurn> turn) {
        NextTurn turns = new NextTurn(clock);
        next = turns;
        ticks.begin(first, LOOK_EVERY, work.log(), work.failed(), () -> take(turns, work, turn));
    }

    /** Something has happened: the next turn is now. Nothing before they have begun. */
    public void now() {
        NextTurn turns = next;
        if (turns != null) {
            turns.notLaterThan(Duration.ZERO);
        }
    }

    private void take(NextTurn turns, Work work, Consumer<NextTurn> turn) throws SQLException {
        if (!turns.isDue()) {
            return;
        }
        turns.after(work.nowAndThen());
        boolean ended = false;
        try {
            if (!oneNode.alone(work.name(), () -> turn.accept(turns))) {
                turns.notLaterThan(WHILE_ANOTHER_WORKS);
            }
            ended = true;
        } finally {
            if (!ended) {
                turns.notLaterThan(AFTER_FAULT);
            }
        }
    }
}
