package fi.polku.mentoring.mentorship;

import fi.polku.mentoring.shared.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Whom somebody wants to bring together.
 *
 * @param people two at least, each once; who invites may be one of them
 * @param message why, to those who are invited
 * @param beyond whether who invites would be the mentor also beyond the places that they offer
 */
public record Invite(List<Seat> people, Optional<String> message, boolean beyond) {
    /** Longest message, in characters. */
    public static final int LONGEST_MESSAGE = 1000;
    /** Most people at once. */
    public static final int MOST = 15;

    private static final String FIELD = "people";

    public Invite {
        people = List.copyOf(people);
        if (people.size() < 2) {
            throw new Problem.Invalid(FIELD, "invitation.too-few");
        }
        if (people.size() > MOST) {
            throw new Problem.Invalid(FIELD, "field.too-many", MOST);
        }
        if (people.stream().map(Seat::person).distinct().count() < people.size()) {
            throw new Problem.Invalid(FIELD, "invitation.refused.twice");
        }
    }
}
