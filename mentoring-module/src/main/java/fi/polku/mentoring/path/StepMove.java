package fi.polku.mentoring.path;

import static fi.polku.mentoring.path.Side.PERSON;
import static fi.polku.mentoring.path.Side.SUPERVISOR;
import static fi.polku.mentoring.path.StepStatus.COMPLETED;
import static fi.polku.mentoring.path.StepStatus.IN_PROGRESS;
import static fi.polku.mentoring.path.StepStatus.PLANNED;
import static fi.polku.mentoring.path.StepStatus.RETURNED;
import static fi.polku.mentoring.path.StepStatus.REVIEW_ASKED;

import java.util.EnumSet;
import java.util.Set;

/** Every move there is: who makes it, from where, and where to. */
public enum StepMove {
    /** Takes a step up, for the first time or again. */
    START("start", PERSON, EnumSet.of(PLANNED, RETURNED), IN_PROGRESS),
    /** Asks the supervisor to review it. */
    ASK_REVIEW("ask-review", PERSON, EnumSet.of(IN_PROGRESS), REVIEW_ASKED),
    /** Takes the asking back. */
    WITHDRAW("withdraw", PERSON, EnumSet.of(REVIEW_ASKED), IN_PROGRESS),
    /** The criterion is met. */
    APPROVE("review", SUPERVISOR, EnumSet.of(REVIEW_ASKED), COMPLETED),
    /** Something is missing, and the comment says what. */
    RETURN("review", SUPERVISOR, EnumSet.of(REVIEW_ASKED), RETURNED),
    /** Takes a review back, for a while. */
    RECONSIDER("reconsider", SUPERVISOR, EnumSet.of(COMPLETED, RETURNED), REVIEW_ASKED);

    private final String word;
    private final Side by;
    private final Set<StepStatus> from;
    private final StepStatus to;

    StepMove(String word, Side by, Set<StepStatus> from, StepStatus to) {
        this.word = word;
        this.by = by;
        this.from = Set.copyOf(from);
        this.to = to;
    }

    /**
     * The move in message keys; approving and returning share theirs.
     *
     * @return such as {@code ask-review}
     */
    public String word() {
        return word;
    }

    /**
     * Who makes it.
     *
     * @return the person or the supervisor
     */
    public Side by() {
        return by;
    }

    /**
     * Whether it leads on from here.
     *
     * @param status where the step is
     * @return false when it does not
     */
    public boolean from(StepStatus status) {
        return from.contains(status);
    }

    /**
     * Where it leads.
     *
     * @return where the step is afterwards
     */
    public StepStatus to() {
        return to;
    }
}
