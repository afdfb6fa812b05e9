package fi.polku.mentoring.proposal;

import fi.polku.mentoring.application.Meets;
import fi.polku.mentoring.programme.GroupRole;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who applied and whom the asking member weighs, as far as the engine compares people. What they wrote is not here, but for where they can meet.
 *
 * @param application theirs
 * @param person whose it is
 * @param role as what
 * @param organisation where they work; absent for a guest
 * @param above everybody above them, the nearest first
 * @param practice how they can take part
 * @param profile what they want and can
 * @param seat where they are at the desk
 */
record Candidate(
        UUID application,
        UUID person,
        GroupRole role,
        Optional<UUID> organisation,
        List<UUID> above,
        Practice practice,
        Profile profile,
        Seat seat) {
    Candidate {
        above = List.copyOf(above);
    }

    /**
     * How somebody can take part.
     *
     * @param languages in which they can meet
     * @param meets in a place or remotely
     * @param places where, as codes
     */
    record Practice(List<String> languages, Meets meets, Set<String> places) {
        Practice {
            languages = List.copyOf(languages);
            places = Set.copyOf(places);
        }
    }

    /**
     * What somebody wants and can.
     *
     * @param themes that they chose
     * @param levels from the competence profile
     * @param leftOver whether the last round had no group for them
     */
    record Profile(Set<UUID> themes, List<Level> levels, boolean leftOver) {
        Profile {
            themes = Set.copyOf(themes);
            levels = List.copyOf(levels);
        }
    }

    /**
     * A competence of somebody's profile.
     *
     * @param code which; the same for those that can be compared
     * @param now the level held, or the lowest there is
     * @param held whether any level was assessed
     * @param target the level aimed at; {@code now} where there is none
     * @param strong whether it is in the upper half of its scale: a field that one knows
     */
    record Level(String code, int now, boolean held, int target, boolean strong) {}

    /**
     * Where somebody is at the desk.
     *
     * @param group the group that they have been put into; absent for none
     * @param seenWhole whether the asking member weighs all who are in it
     */
    record Seat(Optional<UUID> group, boolean seenWhole) {
        /** In no group. */
        static final Seat NONE = new Seat(Optional.empty(), true);
    }
}
