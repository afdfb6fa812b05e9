package fi.polku.mentoring.programme;

import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Localized;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How one's applications show up beside programmes, which know none: a bean of the room of applications implements this. */
public interface Applying {

    /**
     * One's own applications, and whether one may be late; in two statements at most.
     *
     * @param actor whose
     * @param round that is looked at; absent for none
     * @return both
     */
    Own own(Actor actor, Optional<UUID> round);

    /**
     * What somebody has applied to.
     *
     * @param lines the last changed first
     * @param lateUntil until when they may apply to the round that is looked at, though its window may be over
     */
    record Own(List<Line> lines, Optional<LocalDate> lateUntil) {
        public Own {
            lines = List.copyOf(lines);
        }
    }

    /**
     * An application in a line.
     *
     * @param programme to which programme
     * @param name what that is called
     * @param round to which round
     * @param role as what
     * @param state a message that says where it stands
     * @param argument filled into it; absent where nothing is
     * @param tone how it stands, by the word that colours a badge
     * @param href its page
     */
    record Line(
            UUID programme,
            Localized name,
            UUID round,
            GroupRole role,
            String state,
            Optional<Integer> argument,
            String tone,
            String href) {}
}
