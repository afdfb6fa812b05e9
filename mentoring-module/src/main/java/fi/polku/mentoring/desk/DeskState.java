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
 * @param declared whether the reader has said with whom they have a conflict of interest
 * @param version counts every move
 * @param proposal what waits for a second member; absent when nothing is proposed
 * @param toldOn the day on which groups begin
 */
public record DeskState(
        UUID round,
        Localized of,
        GroupForm form,
        boolean declared,
        int version,
        Optional<Proposal> proposal,
        LocalDate toldOn) {

    /**
     * Groups proposed as they stand.
     *
     * @param by who proposed them
     * @param at when, UTC
     * @param mine whether the reader did, and so cannot confirm them
     */
    public record Proposal(String by, Instant at, boolean mine) {}
}
