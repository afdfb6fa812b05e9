package fi.polku.mentoring.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a group consists of: one seat, or two of different roles.
 *
 * @param seats by role, how many
 */
public record Form(List<Seat> seats) {

    /** The most people that a group may have; larger ones are not mentoring groups, and not to be counted either. */
    public static final int LARGEST = 8;

    /**
     * How many of a role a group has.
     *
     * @param min at least one
     * @param counted whether placing these people is coverage: a mentor left in the bank is no loss, a mentee without a group is
     */
    public record Seat(Role role, int min, int max, boolean counted) {}

    public Form {
        seats = List.copyOf(seats);
    }

    /** A mentor and a mentee; a mentor may have several mentees, a pair each. */
    public static Form pairs() {
        return new Form(List.of(new Seat(Role.MENTOR, 1, 1, false), new Seat(Role.MENTEE, 1, 1, true)));
    }

    /** Three peers. */
    public static Form triads() {
        return peers(3, 3);
    }

    /** From {@code min} to {@code max} peers. */
    public static Form peers(int min, int max) {
        return new Form(List.of(new Seat(Role.PEER, min, max, true)));
    }

    /** The experienced and the new, who mentor them. */
    public static Form reverse(int minSeniors, int maxSeniors, int minNewcomers, int maxNewcomers) {
        return new Form(List.of(
                new Seat(Role.SENIOR, minSeniors, maxSeniors, true),
                new Seat(Role.NEWCOMER, minNewcomers, maxNewcomers, true)));
    }

    /** Two mentors and two or three mentees. */
    public static Form smallGroups() {
        return new Form(List.of(new Seat(Role.MENTOR, 2, 2, true), new Seat(Role.MENTEE, 2, 3, true)));
    }

    /** The seat of a role, or empty where the form has none. */
    public Optional<Seat> seat(Role role) {
        return seats.stream().filter(seat -> seat.role() == role).findFirst();
    }

    /** Whether so many of each role make a group. */
    public boolean fits(Map<Role, Long> counts) {
        return counts.keySet().stream().allMatch(role -> seat(role).isPresent())
                && seats.stream().allMatch(seat -> {
                    long count = counts.getOrDefault(seat.role(), 0L);
                    return count >= seat.min() && count <= seat.max();
                });
    }

    /** Whether a group is one of each of two roles, which is solved exactly. */
    public boolean isPair() {
        return seats.size() == 2 && seats.stream().allMatch(seat -> seat.min() == 1 && seat.max() == 1);
    }

    /** Whether wishes are looked at between these two: in a form of two roles, between the roles alone. */
    public boolean relates(Role one, Role other) {
        return seats.size() == 1 || one != other;
    }
}
