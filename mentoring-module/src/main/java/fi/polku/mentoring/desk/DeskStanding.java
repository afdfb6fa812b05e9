package fi.polku.mentoring.desk;

/**
 * How far the groups of a round are.
 *
 * @param making groups that are being made
 * @param confirmed groups that are confirmed
 * @param misfits of those being made, how many are not as the form asks
 * @param inMaking how many people are in those being made
 * @param placed how many are in those confirmed
 * @param waiting how many are in none
 */
public record DeskStanding(int making, int confirmed, int misfits, int inMaking, int placed, int waiting) {

    /**
     * Whether the whole can be proposed.
     *
     * @return there is something to confirm, and nothing misfits
     */
    public boolean whole() {
        return making > 0 && misfits == 0;
    }
}
