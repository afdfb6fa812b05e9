package fi.polku.mentoring.goal;

import java.util.Arrays;
import java.util.Optional;

/** Where a goal is in its life: {@code draft → active → achieved | abandoned}. */
public enum GoalStatus {
    /** Being written; no promise yet. */
    DRAFT("draft"),
    /** Being worked on. */
    ACTIVE("active"),
    /** Reached. */
    ACHIEVED("achieved"),
    /** Given up. */
    ABANDONED("abandoned");

    private final String code;

    GoalStatus(String code) {
        this.code = code;
    }

    /**
     * The status in the database, the API and message keys.
     *
     * @return such as {@code active}
     */
    public String code() {
        return code;
    }

    /**
     * The status of a code.
     *
     * @param code such as {@code active}
     * @return absent for an unknown code
     */
    public static Optional<GoalStatus> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
    }

    /**
     * Whether the goal may go there in one move.
     *
     * @param next where to
     * @return true also for staying
     */
    public boolean mayBecome(GoalStatus next) {
        return next == this
                || switch (this) {
                    case DRAFT -> next == ACTIVE;
                    case ACTIVE -> next == ACHIEVED || next == ABANDONED;
                    case ACHIEVED, ABANDONED -> false;
                };
    }

    /**
     * Whether the goal's life is over.
     *
     * @return true for achieved and abandoned
     */
    public boolean isClosed() {
        return this == ACHIEVED || this == ABANDONED;
    }
}
