package fi.polku.mentoring.proposal;

import java.util.Locale;
import java.util.stream.Stream;

/** Where a proposal is in its life. */
public enum ProposalState {
    /** Asked; others may be worked out before it. */
    WAITING,
    /** Being worked out. */
    RUNNING,
    /** Worked out, and confirmed by the checker. */
    DONE,
    /** There is none, and it says why. */
    FAILED;

    static ProposalState of(String code) {
        return Stream.of(values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The state in the API and message keys.
     *
     * @return such as {@code running}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether it is to be worked out still.
     *
     * @return while it waits or runs
     */
    public boolean atWork() {
        return this == WAITING || this == RUNNING;
    }
}
