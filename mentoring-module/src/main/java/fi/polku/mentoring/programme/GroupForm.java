package fi.polku.mentoring.programme;

import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The form of a programme's groups: how many there are of which role. Pair, triad, reverse group and small group are names for common ones; every other is
 * made by setting sizes.
 *
 * @param places one to {@value #MOST_ROLES}, each role once, in the order of roles
 * @param across whether the members of a group come from different organisations
 */
public record GroupForm(List<Places> places, boolean across) {
    /** Most roles in one form. */
    public static final int MOST_ROLES = 3;
    /** Fewest people of a group. */
    public static final int LEAST = 2;
    /** Most people of a group. */
    public static final int MOST = 15;

    private static final String FIELD = "places";

    public GroupForm {
        places = places.stream().sorted(Comparator.comparing(Places::role)).toList();
        if (places.isEmpty()) {
            throw new Problem.Invalid(FIELD, "programme.form.no-places");
        }
        if (places.size() > MOST_ROLES) {
            throw new Problem.Invalid(FIELD, "field.too-many", MOST_ROLES);
        }
        if (places.stream().map(Places::role).distinct().count() < places.size()) {
            throw new Problem.Invalid(FIELD, "programme.form.role-twice");
        }
        if (sum(places, Bound.MIN) < LEAST) {
            throw new Problem.Invalid(FIELD, "programme.form.too-small", LEAST);
        }
        if (sum(places, Bound.MAX) > MOST) {
            throw new Problem.Invalid(FIELD, "programme.form.too-large", MOST);
        }
    }

    private enum Bound {
        MIN,
        MAX
    }

    private static int sum(List<Places> places, Bound bound) {
        return places.stream()
                .mapToInt(p -> bound == Bound.MIN ? p.min() : p.max())
                .sum();
    }

    /**
     * Fewest people of a group.
     *
     * @return 2–15
     */
    public int least() {
        return sum(places, Bound.MIN);
    }

    /**
     * Most people of a group.
     *
     * @return 2–15
     */
    public int most() {
        return sum(places, Bound.MAX);
    }

    /**
     * The roles there are.
     *
     * @return one to three
     */
    public Set<GroupRole> roles() {
        return places.stream().map(Places::role).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The places of a role.
     *
     * @param role which
     * @return absent when the form has none
     */
    public Optional<Places> places(GroupRole role) {
        return places.stream().filter(p -> p.role() == role).findFirst();
    }

    /**
     * What is missing or too many in a group.
     *
     * @param members how many there are of which role
     * @return by role: below zero so many are missing, above zero so many are too many; empty when the group is as it should be. A role that the form does
     *     not know is too many.
     */
    public Map<GroupRole, Integer> misfits(Map<GroupRole, Integer> members) {
        Map<GroupRole, Integer> misfits = new EnumMap<>(GroupRole.class);
        for (GroupRole role : GroupRole.values()) {
            int there = members.getOrDefault(role, 0);
            int min = places(role).map(Places::min).orElse(0);
            int max = places(role).map(Places::max).orElse(0);
            int misfit = there < min ? there - min : Math.max(0, there - max);
            if (misfit != 0) {
                misfits.put(role, misfit);
            }
        }
        return misfits;
    }

    /**
     * What the form is commonly called.
     *
     * @return {@link FormKind#OWN} when there is no name for it
     */
    public FormKind kind() {
        Set<GroupRole> roles = roles();
        if (roles.equals(Set.of(GroupRole.MENTOR, GroupRole.MENTEE))) {
            return most() == LEAST ? FormKind.PAIR : FormKind.SMALL_GROUP;
        }
        if (roles.equals(Set.of(GroupRole.SENIOR, GroupRole.NEWCOMER))) {
            return FormKind.REVERSE;
        }
        boolean three = roles.equals(Set.of(GroupRole.PEER)) && least() == 3 && most() == 3;
        return three ? FormKind.TRIAD : FormKind.OWN;
    }

    /**
     * The form in words.
     *
     * @param t the reader's language
     * @return such as {@code 2 mentors and 2–3 mentees, 4–5 people together}
     */
    public String words(Texts t) {
        List<String> parts = places.stream().map(p -> p.words(t)).toList();
        if (parts.size() == 1) {
            return parts.get(0);
        }
        String all = String.join(", ", parts.subList(0, parts.size() - 1));
        return t.get("programme.form.words", all, parts.get(parts.size() - 1), Places.span(least(), most()));
    }
}
