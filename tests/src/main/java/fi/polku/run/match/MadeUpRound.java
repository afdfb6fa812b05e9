package fi.polku.run.match;

import fi.polku.mentoring.matching.Applicant;
import fi.polku.mentoring.matching.Applicant.Practice;
import fi.polku.mentoring.matching.Applicant.Profile;
import fi.polku.mentoring.matching.Applicant.Relations;
import fi.polku.mentoring.matching.Applicant.Want;
import fi.polku.mentoring.matching.Form;
import fi.polku.mentoring.matching.Instance;
import fi.polku.mentoring.matching.Locks;
import fi.polku.mentoring.matching.Role;
import fi.polku.mentoring.matching.Rules;
import fi.polku.mentoring.matching.Wish;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Rounds of people who do not exist, drawn so that they resemble state administration: a few large agencies and many small, Finnish nearly
 * everywhere, Swedish and English with some, most people ready to meet remotely, popular themes and rare ones, supervisors among the applicants.
 */
public final class MadeUpRound {
    private static final int THEMES = 24;
    private static final int COMPETENCES = 120;
    private static final int FIELDS = 18;
    private static final int VALUES = 12;
    private static final int QUALITIES = 10;
    private static final int TOWNS = 10;
    private static final int LEVELS = 5;

    private final SplittableRandom random;
    private final int organisations;
    private final List<Applicant> people = new ArrayList<>();
    private final Map<String, List<String>> heads = new HashMap<>();

    private MadeUpRound(long seed, int organisations) {
        this.random = new SplittableRandom(seed);
        this.organisations = organisations;
    }

    /** The weights of the rounds made up here. */
    public static Map<Wish, Integer> weights() {
        return Map.of(
                Wish.THEMES, 30,
                Wish.COMPETENCE, 30,
                Wish.EXPERIENCE, 10,
                Wish.VALUES, 10,
                Wish.STATED, 15,
                Wish.LEFT_OVER, 5);
    }

    /** Peers of so many organisations, in triads. */
    public static Instance triads(int size, int organisations, long seed) {
        MadeUpRound round = new MadeUpRound(seed, organisations);
        round.add(Role.PEER, size, 1);
        return round.instance(Form.triads());
    }

    /** Mentees, and mentors who take so many each. */
    public static Instance pairs(int mentees, int mentors, int capacity, long seed) {
        MadeUpRound round = new MadeUpRound(seed, Math.max(10, mentees / 20));
        round.add(Role.MENTOR, mentors, capacity);
        round.add(Role.MENTEE, mentees, 1);
        return round.instance(Form.pairs());
    }

    /** Half seniors, half newcomers, two or three of each in a group. */
    public static Instance reverse(int size, long seed) {
        MadeUpRound round = new MadeUpRound(seed, 20);
        round.add(Role.SENIOR, size / 2, 1);
        round.add(Role.NEWCOMER, size - size / 2, 1);
        return round.instance(Form.reverse(2, 3, 2, 3));
    }

    /** Two mentors and two or three mentees in a group, so many people that most groups have three. */
    public static Instance smallGroups(int size, long seed) {
        MadeUpRound round = new MadeUpRound(seed, 20);
        int mentors = size * 5 / 12 / 2 * 2;
        round.add(Role.MENTOR, mentors, 1);
        round.add(Role.MENTEE, size - mentors, 1);
        return round.instance(Form.smallGroups());
    }

    private Instance instance(Form form) {
        List<Set<String>> conflicts = new ArrayList<>();
        for (int i = 0; i < people.size() / 30; i++) {
            int one = random.nextInt(people.size());
            int other = random.nextInt(people.size());
            if (one != other) {
                conflicts.add(Set.of(people.get(one).id(), people.get(other).id()));
            }
        }
        return new Instance(new Rules(form, Rules.Differing.EVERYBODY, weights()), people, conflicts, Locks.NONE);
    }

    private void add(Role role, int count, int capacity) {
        for (int i = 0; i < count; i++) {
            String id = role.name().toLowerCase(java.util.Locale.ROOT) + "-" + (i + 1);
            String organisation = "agency-" + (1 + skewed(organisations));
            people.add(
                    new Applicant(id, role, organisation, practice(capacity), profile(), relations(id, organisation)));
        }
    }

    /** The first come up more often than the last, about four to one. */
    private int skewed(int of) {
        double at = random.nextDouble();
        return (int) (of * (0.4 * at + 0.6 * at * at));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private Practice practice(int capacity) {
        Set<String> languages = new HashSet<>();
        if (chance(93)) {
            languages.add("fi");
        }
        if (chance(languages.isEmpty() ? 80 : 12)) {
            languages.add("sv");
        }
        if (languages.isEmpty() || chance(50)) {
            languages.add("en");
        }
        boolean remote = chance(88);
        Set<String> places = some("town", TOWNS, 1 + random.nextInt(2));
        return new Practice(languages, places, remote, capacity, chance(8));
    }

    private Profile profile() {
        Map<String, Integer> held = new HashMap<>();
        some("competence", COMPETENCES, 6 + random.nextInt(10))
                .forEach(code -> held.put(code, 1 + random.nextInt(LEVELS)));
        Map<String, Want> wanted = new HashMap<>();
        for (String code : some("competence", COMPETENCES, 1 + random.nextInt(4))) {
            int now = Math.min(LEVELS - 1, held.getOrDefault(code, 0));
            wanted.put(code, new Want(now, now + 1 + random.nextInt(LEVELS - now)));
        }
        return new Profile(
                some("theme", THEMES, 2 + random.nextInt(4)),
                held,
                wanted,
                some("field", FIELDS, 1 + random.nextInt(4)),
                some("value", VALUES, 3),
                chance(40) ? some("quality", QUALITIES, 1 + random.nextInt(2)) : Set.of(),
                some("quality", QUALITIES, 1 + random.nextInt(4)));
    }

    private Set<String> some(String kind, int of, int count) {
        Set<String> some = new HashSet<>();
        while (some.size() < count) {
            some.add(kind + "-" + (1 + skewed(of)));
        }
        return some;
    }

    /** Every tenth leads those of the organisation who come after, below whoever leads already. */
    private Relations relations(String id, String organisation) {
        List<String> above = heads.getOrDefault(organisation, List.of());
        if (chance(10)) {
            List<String> chain = new ArrayList<>(List.of(id));
            chain.addAll(above);
            heads.put(organisation, chain);
        }
        Set<String> refused = people.isEmpty() || !chance(3)
                ? Set.of()
                : Set.of(people.get(random.nextInt(people.size())).id());
        return new Relations(above, refused);
    }
}
