package fi.polku.mentoring.path;

import fi.polku.mentoring.shared.Problem;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A change of a path that one of the two may propose. Cannot be invalid in itself; whether it fits the path is another question. */
public sealed interface PathChange {

    /**
     * A new step.
     *
     * @param content what it is about
     * @param due when it is due
     * @param position where it stands
     */
    record Add(StepContent content, Optional<LocalDate> due, Position position) implements PathChange {
        @Override
        public String kind() {
            return "add";
        }

        @Override
        public Optional<UUID> step() {
            return Optional.empty();
        }
    }

    /**
     * A step less.
     *
     * @param id which
     */
    record Drop(UUID id) implements PathChange {
        @Override
        public String kind() {
            return "drop";
        }

        @Override
        public Optional<UUID> step() {
            return Optional.of(id);
        }
    }

    /**
     * A step elsewhere on the path, or due at another time, or both.
     *
     * @param id which
     * @param position where it shall stand; absent when it stays where it is
     * @param due when it shall be due; absent when that stays as it is
     */
    record Move(UUID id, Optional<Position> position, Optional<NewDue> due) implements PathChange {
        public Move {
            if (position.isEmpty() && due.isEmpty()) {
                throw new Problem.Invalid("due", "proposal.changes-nothing");
            }
            if (position.flatMap(Position::after).filter(id::equals).isPresent()) {
                throw new Problem.Invalid("after", "proposal.after-itself");
            }
        }

        @Override
        public String kind() {
            return "move";
        }

        @Override
        public Optional<UUID> step() {
            return Optional.of(id);
        }
    }

    /**
     * A due date as it shall be.
     *
     * @param day absent for none
     */
    record NewDue(Optional<LocalDate> day) {}

    /**
     * The change in the database, the API and message keys.
     *
     * @return {@code add}, {@code drop} or {@code move}
     */
    String kind();

    /**
     * The step it is about.
     *
     * @return absent for a new one
     */
    Optional<UUID> step();

    /**
     * The step that the place is named by.
     *
     * @return absent when none is
     */
    default Optional<UUID> after() {
        if (this instanceof Add add) {
            return add.position().after();
        }
        return this instanceof Move move ? move.position().flatMap(Position::after) : Optional.empty();
    }
}
