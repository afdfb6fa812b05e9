package fi.polku.mentoring.goal;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is different between two states of a goal.
 *
 * @param part which part of it
 * @param before how it was
 * @param after how it became
 */
public record GoalDifference(Part part, GoalView before, GoalView after) {

    /** A part of a goal that people see as one. */
    public enum Part {
        /** Where in its life. */
        STATUS(GoalView::status),
        /** How it looks. */
        OUTLOOK(GoalView::outlook),
        /** 0–100 %. */
        PROGRESS(GoalView::progress),
        /** What one wants to learn. */
        TITLE(g -> g.content().title()),
        /** Why. */
        WHY(g -> g.content().why()),
        /** The competence. */
        COMPETENCE(g -> g.content().competence()),
        /** The level now. */
        LEVEL_NOW(g -> g.content().levelNow()),
        /** The level wanted. */
        LEVEL_TARGET(g -> g.content().levelTarget()),
        /** How one sees that it succeeded. */
        SUCCESS(g -> g.content().success()),
        /** By when. */
        DUE(g -> g.content().due()),
        /** The answer to the closing question. */
        REFLECTION(GoalView::reflection);

        private final Function<GoalView, Object> value;

        Part(Function<GoalView, Object> value) {
            this.value = value;
        }

        private boolean differs(GoalView one, GoalView other) {
            return !Objects.equals(value.apply(one), value.apply(other));
        }
    }

    /**
     * What is different.
     *
     * @param before an earlier state
     * @param after a later state
     * @return in the order of {@link Part}; empty when nothing that people see is
     */
    public static List<GoalDifference> between(GoalView before, GoalView after) {
        return Stream.of(Part.values())
                .filter(part -> part.differs(before, after))
                .map(part -> new GoalDifference(part, before, after))
                .toList();
    }
}
