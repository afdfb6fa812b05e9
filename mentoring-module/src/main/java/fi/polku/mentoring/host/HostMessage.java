package fi.polku.mentoring.host;

import java.time.Instant;

/**
 * Something a person has decided to show the host. What is in these records is all that ever leaves: there is no place in
 * them for why a goal is set, for a log's text, or for notes of a matching group.
 */
public sealed interface HostMessage permits GoalSummary, Evidence, StepCompletion, Participation, MentorTraining {

    /** The kinds there are, with their names in the contract. */
    enum Kind {
        /** A goal. */
        GOAL("goal"),
        /** Evidence of a competence, with the level it speaks for. */
        EVIDENCE("evidence"),
        /** A completed step of a development path. */
        STEP("step"),
        /** A part taken in a mentoring programme. */
        PARTICIPATION("participation"),
        /** A training to be a mentor, done. */
        TRAINING("training");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /**
         * The kind's name in the contract and in the outbox.
         *
         * @return lower case
         */
        public String code() {
            return code;
        }
    }

    /**
     * What it tells of.
     *
     * @return the kind
     */
    Kind kind();

    /**
     * Polku's id of what it tells of; the same for each state of it.
     *
     * @return never blank
     */
    String id();

    /**
     * Whose it is.
     *
     * @return the host's id of the person
     */
    String person();

    /**
     * When what it tells of last changed in Polku, UTC.
     *
     * @return by Polku's clock
     */
    Instant changed();
}
