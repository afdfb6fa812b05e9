package fi.polku.mentoring.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was done at the desk.
 *
 * @param version of the desk, after it
 * @param what such as {@code put}
 * @param by who moved; absent for an applicant who withdrew
 * @param mine whether the reader did
 * @param at when, UTC
 * @param name of the applicant; absent for whom the reader does not weigh, and where it was about no applicant
 * @param number of the applicant in the order of sending
 * @param into number of the group they were put into
 * @param from number of the group they were taken from
 */
public record DeskMove(
        int version,
        String what,
        Optional<String> by,
        boolean mine,
        Instant at,
        Optional<String> name,
        Optional<Integer> number,
        Optional<Integer> into,
        Optional<Integer> from) {
    /**
     * What tells a list of moves from a later one.
     *
     * @param moves the last ones, newest first
     */
    public static String newest(List<DeskMove> moves) {
        return moves.isEmpty() ? "none" : String.valueOf(moves.get(0).version());
    }
}
