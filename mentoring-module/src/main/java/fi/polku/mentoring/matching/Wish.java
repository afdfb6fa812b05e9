package fi.polku.mentoring.matching;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * What makes a group good, each from nothing to {@link #FULL} between two people; a programme weighs them ({@link Rules}). These methods are the
 * definition: the engine computes the same in a quicker way, and the {@link Checker} computes by these.
 *
 * <p>Optional interests are not here: they are never scored.
 */
public enum Wish {
    /** Shared themes: of the fewer themes of the two, the share that both have. There is something to talk about. */
    THEMES((one, other) -> shared(one.profile().themes(), other.profile().themes())),

    /** What the one wants to learn, the other can, by levels; the mean of the wanted competences, and of both directions where both learn. */
    COMPETENCE((one, other) -> meanOf(learning(one, other), learning(other, one))),

    /** Complementary experience: of the fields that either knows, the share that only one does. Each brings what the other has not. */
    EXPERIENCE((one, other) ->
            notShared(one.profile().experience(), other.profile().experience())),

    /** Shared values: of the fewer values of the two, the share that both named. Trust starts there. */
    VALUES((one, other) -> shared(one.profile().values(), other.profile().values())),

    /** What they hoped for in each other: of one's wishes the share that the other meets; the mean of those of the two who have wishes. */
    STATED((one, other) -> meanOf(met(one, other), met(other, one))),

    /** Those whom the last round left over come first: half for each of the two. */
    LEFT_OVER((one, other) ->
            (one.practice().leftOver() ? Wish.FULL / 2 : 0) + (other.practice().leftOver() ? Wish.FULL / 2 : 0));

    /** A wish that is met in full: a million points, so that all is counted in whole numbers and no rounding differs anywhere. */
    public static final int FULL = 1_000_000;

    /** How a wish for a certain person begins. */
    static final String PERSON = "person:";

    private static final int NONE = -1;

    private final BiFunction<Applicant, Applicant, Integer> definition;

    Wish(BiFunction<Applicant, Applicant, Integer> definition) {
        this.definition = definition;
    }

    /** How far these two meet the wish, from 0 to {@link #FULL}; the same in either order. */
    public int between(Applicant one, Applicant other) {
        return definition.apply(one, other);
    }

    /** The key of its name: {@code matching.wish.left-over}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the two meet it by: codes, sorted; of {@link #LEFT_OVER} ids. */
    List<String> evidence(Applicant one, Applicant other) {
        Set<String> found = new TreeSet<>();
        switch (this) {
            case THEMES -> both(one.profile().themes(), other.profile().themes(), found);
            case VALUES -> both(one.profile().values(), other.profile().values(), found);
            case EXPERIENCE -> {
                found.addAll(one.profile().experience());
                found.addAll(other.profile().experience());
                found.removeIf(each -> one.profile().experience().contains(each)
                        && other.profile().experience().contains(each));
            }
            case COMPETENCE -> {
                taught(one, other, found);
                taught(other, one, found);
            }
            case STATED -> {
                hoped(one, other, found);
                hoped(other, one, found);
            }
            case LEFT_OVER ->
                List.of(one, other).stream()
                        .filter(each -> each.practice().leftOver())
                        .forEach(each -> found.add(each.id()));
        }
        return List.copyOf(found);
    }

    private static void both(Set<String> one, Set<String> other, Set<String> found) {
        one.stream().filter(other::contains).forEach(found::add);
    }

    private static void taught(Applicant learner, Applicant guide, Set<String> found) {
        if (learner.role().learns() && guide.role().guides()) {
            learner.profile().wanted().forEach((code, want) -> {
                if (gain(want, guide.profile().held().getOrDefault(code, 0)) > 0) {
                    found.add(code);
                }
            });
        }
    }

    private static void hoped(Applicant who, Applicant by, Set<String> found) {
        who.profile().wishes().stream()
                .filter(each -> by.profile().qualities().contains(each) || each.equals(PERSON + by.id()))
                .forEach(found::add);
    }

    static int shared(Set<String> one, Set<String> other) {
        int fewer = Math.min(one.size(), other.size());
        return fewer == 0 ? 0 : FULL * common(one, other) / fewer;
    }

    static int notShared(Set<String> one, Set<String> other) {
        int common = common(one, other);
        int either = one.size() + other.size() - common;
        return either == 0 ? 0 : FULL * (either - common) / either;
    }

    private static int common(Set<String> one, Collection<String> other) {
        int common = 0;
        for (String each : other) {
            common += one.contains(each) ? 1 : 0;
        }
        return common;
    }

    /** How much of what the learner wants the guide can give, or {@link #NONE} where that is not asked. */
    private static int learning(Applicant learner, Applicant guide) {
        Map<String, Applicant.Want> wanted = learner.profile().wanted();
        if (!learner.role().learns() || !guide.role().guides() || wanted.isEmpty()) {
            return NONE;
        }
        int sum = 0;
        for (Map.Entry<String, Applicant.Want> want : wanted.entrySet()) {
            Integer held = guide.profile().held().get(want.getKey());
            sum += held == null ? 0 : gain(want.getValue(), held);
        }
        return sum / wanted.size();
    }

    /** The share of the way from now to the target on which somebody of that level can take along. */
    static int gain(Applicant.Want want, int held) {
        if (held >= want.target()) {
            return FULL;
        }
        return held <= want.now() ? 0 : FULL / (want.target() - want.now()) * (held - want.now());
    }

    private static int met(Applicant who, Applicant by) {
        Set<String> wishes = who.profile().wishes();
        if (wishes.isEmpty()) {
            return NONE;
        }
        int met = common(wishes, by.profile().qualities());
        met += wishes.contains(PERSON + by.id()) ? 1 : 0;
        return FULL * met / wishes.size();
    }

    static int meanOf(int one, int other) {
        if (one < 0 || other < 0) {
            return Math.max(0, Math.max(one, other));
        }
        return (one + other) / 2;
    }
}
