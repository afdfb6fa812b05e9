package fi.polku.mentoring.matching;

import fi.polku.mentoring.matching.Applicant.Practice;
import fi.polku.mentoring.matching.Applicant.Profile;
import fi.polku.mentoring.matching.Applicant.Relations;
import fi.polku.mentoring.matching.Applicant.Want;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** A round of few people in which every rule and wish comes up often: few organisations, languages, places and codes. */
final class SmallRound {
    static final List<Form> FORMS = List.of(
            Form.pairs(),
            Form.triads(),
            Form.peers(2, 2),
            Form.peers(2, 4),
            Form.peers(4, 5),
            Form.reverse(1, 2, 2, 3),
            Form.reverse(2, 3, 2, 3),
            Form.smallGroups(),
            new Form(List.of(new Form.Seat(Role.MENTOR, 1, 1, false), new Form.Seat(Role.MENTEE, 2, 4, true))));

    private final SplittableRandom random;

    private SmallRound(long seed) {
        random = new SplittableRandom(seed);
    }

    /** So many people, of a seed; the rules cut much or little. */
    static Instance of(Form form, int size, long seed) {
        return new SmallRound(seed).instance(form, size);
    }

    /** The same with locks, of those few that keep the rules. */
    static Instance locked(Form form, int size, long seed) {
        SmallRound round = new SmallRound(seed);
        Instance free = round.instance(form, size);
        return round.withLocks(free);
    }

    private Instance instance(Form form, int size) {
        int tight = random.nextInt(4);
        List<Applicant> people = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Form.Seat seat = form.seats().get(random.nextInt(form.seats().size()));
            people.add(applicant("p" + i, seat, size, tight));
        }
        List<Set<String>> conflicts = new ArrayList<>();
        for (int i = 0; i < tight; i++) {
            two(size).ifPresent(conflicts::add);
        }
        Map<Wish, Integer> weights = new HashMap<>();
        for (Wish wish : Wish.values()) {
            weights.put(wish, random.nextInt(4) * random.nextInt(34));
        }
        weights.put(Wish.values()[random.nextInt(6)], 1 + random.nextInt(100));
        Rules.Differing[] differing = Rules.Differing.values();
        return new Instance(
                new Rules(form, differing[random.nextInt(differing.length)], weights), people, conflicts, Locks.NONE);
    }

    private Optional<Set<String>> two(int size) {
        String one = "p" + random.nextInt(size);
        String other = "p" + random.nextInt(size);
        return one.equals(other) ? Optional.empty() : Optional.of(Set.of(one, other));
    }

    private Applicant applicant(String id, Form.Seat seat, int size, int tight) {
        int number = Integer.parseInt(id.substring(1));
        Set<String> languages = some("l", tight > 1 ? 3 : 1, 1);
        boolean remote = random.nextInt(4) >= tight;
        Set<String> places = remote ? some("t", 3, 0) : some("t", 2, 1);
        int capacity = seat.counted() ? 1 : 1 + random.nextInt(3);
        Map<String, Integer> held = new HashMap<>();
        some("c", 5, 0).forEach(code -> held.put(code, random.nextInt(6)));
        Map<String, Want> wanted = new HashMap<>();
        for (String code : some("c", 5, 0)) {
            int now = random.nextInt(5);
            wanted.put(code, new Want(now, now + 1 + random.nextInt(3)));
        }
        Set<String> wishes = new HashSet<>(some("q", 4, 0));
        if (random.nextInt(4) == 0) {
            wishes.add("person:p" + random.nextInt(size));
        }
        List<String> supervisors = number > 0 && random.nextInt(8) < tight
                ? List.of("p" + random.nextInt(number), "boss")
                : List.of("boss");
        Set<String> refused = random.nextInt(12) < tight ? Set.of("p" + (number + 1) % size) : Set.of();
        return new Applicant(
                id,
                seat.role(),
                "o" + random.nextInt(tight > 2 ? 4 : 12),
                new Practice(languages, places, remote, capacity, random.nextInt(5) == 0),
                new Profile(some("th", 5, 0), held, wanted, some("e", 4, 0), some("v", 4, 0), wishes, some("q", 4, 0)),
                new Relations(supervisors, refused));
    }

    private Set<String> some(String kind, int of, int least) {
        Set<String> some = new HashSet<>();
        for (int i = 0; i < of; i++) {
            if (random.nextBoolean()) {
                some.add(kind + i);
            }
        }
        while (some.size() < least) {
            some.add(kind + random.nextInt(of));
        }
        return some;
    }

    private Instance withLocks(Instance free) {
        Locks locks = Locks.NONE;
        for (int i = 0; i < 4; i++) {
            Optional<Set<String>> two = two(free.applicants().size());
            if (two.isEmpty()) {
                continue;
            }
            Locks more = with(locks, random.nextInt(4), two.get());
            try {
                free.with(more);
                locks = more;
            } catch (Flaw.Found e) {
                // This one cannot be; another may.
            }
        }
        return free.with(locks);
    }

    private static Locks with(Locks locks, int kind, Set<String> two) {
        List<Set<String>> kept = new ArrayList<>(locks.kept());
        List<Set<String>> together = new ArrayList<>(locks.together());
        List<Set<String>> apart = new ArrayList<>(locks.apart());
        Set<String> aside = new HashSet<>(locks.aside());
        switch (kind) {
            case 0 -> kept.add(two);
            case 1 -> together.add(two);
            case 2 -> apart.add(two);
            default -> aside.add(two.iterator().next());
        }
        return new Locks(kept, together, apart, aside);
    }
}
