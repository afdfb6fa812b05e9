package fi.polku.mentoring.desk;

import fi.polku.mentoring.programme.GroupForm;
import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * How a round's desk stands for one of its members.
 *
 * @param round which
 * @param of the programme's name
 * @param form how many of which role a group has
 * @param declaration what the reader has said of conflicts of interest
 * @param version counts every move
 * @param proposal what waits for a second member; absent when nothing is proposed
 * @param toldOn the day on which groups begin
 */
public record DeskState(
        UUID round,
        Localized of,
        GroupForm form,
        Declaration declaration,
        int version,
        Optional<Proposal> proposal,
        LocalDate toldOn) {

    /**
     * What the reader has said of conflicts of interest.
     *
     * @param version counts what was said; 0 for nothing yet
     * @param upTo the last place in the order of sending that it was said of
     * @param latest the last place there is
     * @param late how many have come since, who are hidden until the reader has said of them as well
     */
    public record Declaration(int version, long upTo, long latest, int late) {}

    /**
     * Whether the reader has said with whom they have a conflict of interest.
     *
     * @return also where somebody has come since
     */
    public boolean declared() {
        return declaration.version() > 0;
    }

    /**
     * Groups proposed as they stand.
     *
     * @param by who proposed them
     * @param at when, UTC
     * @param mine whether the reader did, and so cannot confirm them
     */
    public record Proposal(String by, Instant at, boolean mine) {}
}
