package fi.polku.mentoring.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A place on a path.
 *
 * @param where at an end, or after a step
 * @param after that step, for {@link Where#AFTER}
 */
public record Position(Where where, Optional<UUID> after) {

    /** Which kind of place. */
    public enum Where {
        /** Before all others. */
        START,
        /** Right after one. */
        AFTER,
        /** After all others. */
        END
    }

    public Position {
        if ((where == Where.AFTER) != after.isPresent()) {
            throw new IllegalArgumentException("a step is named for the place after it, and only then");
        }
    }

    /**
     * Before all others.
     *
     * @return the place
     */
    public static Position start() {
        return new Position(Where.START, Optional.empty());
    }

    /**
     * After all others.
     *
     * @return the place
     */
    public static Position end() {
        return new Position(Where.END, Optional.empty());
    }

    /**
     * Right after a step.
     *
     * @param step which
     * @return the place
     */
    public static Position after(UUID step) {
        return new Position(Where.AFTER, Optional.of(step));
    }

    /** The order with a step put here; it may be in it already. */
    List<UUID> put(UUID step, List<UUID> order) {
        List<UUID> others = new ArrayList<>(order);
        others.remove(step);
        int place = switch (where) {
            case START -> 0;
            case AFTER -> others.indexOf(after.orElseThrow()) + 1;
            case END -> others.size();
        };
        others.add(place, step);
        return List.copyOf(others);
    }
}
