package fi.polku.mentoring.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who applied to a round. Codes (organisations, languages, places, themes …) are compared by equality and mean nothing here.
 *
 * @param id opaque, unique in the instance
 * @param organisation the organisation's code
 */
public record Applicant(
        String id, Role role, String organisation, Practice practice, Profile profile, Relations relations) {

    /**
     * How the person can take part.
     *
     * @param languages in which the person is ready to speak with a group
     * @param places where the person is ready to meet
     * @param remote whether meeting remotely is fine
     * @param capacity in how many groups at once; more than one only in a role that is not counted
     * @param leftOver whether the last round had no group for the person
     */
    public record Practice(Set<String> languages, Set<String> places, boolean remote, int capacity, boolean leftOver) {
        public Practice {
            languages = Set.copyOf(languages);
            places = Set.copyOf(places);
        }
    }

    /**
     * What the wishes look at.
     *
     * @param held level by competence
     * @param wanted level now and level aimed at by competence
     * @param experience fields that the person knows by own work
     * @param wishes qualities that the person hopes for in another, or {@code person:} and an id
     * @param qualities what others may hope for
     */
    public record Profile(
            Set<String> themes,
            Map<String, Integer> held,
            Map<String, Want> wanted,
            Set<String> experience,
            Set<String> values,
            Set<String> wishes,
            Set<String> qualities) {

        /** Nothing is known of the person. */
        public static final Profile EMPTY =
                new Profile(Set.of(), Map.of(), Map.of(), Set.of(), Set.of(), Set.of(), Set.of());

        public Profile {
            themes = Set.copyOf(themes);
            held = Map.copyOf(held);
            wanted = Map.copyOf(wanted);
            experience = Set.copyOf(experience);
            values = Set.copyOf(values);
            wishes = Set.copyOf(wishes);
            qualities = Set.copyOf(qualities);
        }
    }

    /**
     * A competence that somebody wants.
     *
     * @param now the level held
     * @param target the level aimed at, higher than {@code now}
     */
    public record Want(int now, int target) {}

    /**
     * To whom the person stands in a relation that matters.
     *
     * @param supervisors ids, the nearest first, up to the top; they need not be applicants
     * @param refused ids of those with whom the person does not want to be
     */
    public record Relations(List<String> supervisors, Set<String> refused) {

        /** Nobody. */
        public static final Relations NONE = new Relations(List.of(), Set.of());

        public Relations {
            supervisors = List.copyOf(supervisors);
            refused = Set.copyOf(refused);
        }
    }
}
