package fi.polku.mentoring.proposal;

import fi.polku.mentoring.application.Meets;
import fi.polku.mentoring.matching.Applicant;
import fi.polku.mentoring.matching.Appraisal;
import fi.polku.mentoring.matching.Flaw;
import fi.polku.mentoring.matching.Form;
import fi.polku.mentoring.matching.Instance;
import fi.polku.mentoring.matching.Locks;
import fi.polku.mentoring.matching.Role;
import fi.polku.mentoring.matching.Rules;
import fi.polku.mentoring.programme.GroupForm;
import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.programme.Places;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Makes what the engine is asked out of a round at its desk. Groups on the desk stay as they are: those that keep the rules are part of the whole, of the
 * others, and of whom a group or lock binds to somebody whom the asking member does not weigh, nobody is touched.
 */
final class Posing {
    /** Where somebody meets who named no place that could be compared. */
    static final String SOMEWHERE = "?";

    /** Levels that the engine takes; a scale beyond them cannot be compared. */
    private static final int HIGHEST_LEVEL = 1000;

    private final Rules rules;
    private final List<Candidate> people;
    private final Map<UUID, List<String>> applicationsOf = new HashMap<>();
    private final Set<String> elsewhere = new HashSet<>();

    private Posing(Rules rules, List<Candidate> people) {
        this.rules = rules;
        this.people = people.stream()
                .filter(each -> rules.form().seat(role(each.role())).isPresent())
                .toList();
        this.people.forEach(each -> applicationsOf
                .computeIfAbsent(each.person(), key -> new ArrayList<>())
                .add(each.application().toString()));
    }

    /**
     * What is asked.
     *
     * @param instance for the engine
     * @param elsewhere how many of those whom the asking member weighs are no part of it
     */
    record Posed(Instance instance, int elsewhere) {}

    /**
     * Poses a round.
     *
     * @param form of the programme's groups
     * @param weights of its wishes
     * @param people whom the asking member weighs
     * @param conflicts two applications each
     * @param locks of the round
     * @throws Flaw.Found when the engine cannot be asked that
     */
    static Posed pose(
            GroupForm form, Weights weights, List<Candidate> people, List<Set<UUID>> conflicts, List<Decision> locks) {
        return new Posing(rules(form, weights), people).posed(conflicts, locks);
    }

    /** The rules of a programme; a mentor who is left in the bank is no loss where there are pairs. */
    static Rules rules(GroupForm form, Weights weights) {
        boolean pair = form.places().size() == 2 && form.most() == 2;
        Form seats = new Form(form.places().stream()
                .map(places -> new Form.Seat(
                        role(places.role()), places.min(), places.max(), !(pair && places.role() == GroupRole.MENTOR)))
                .toList());
        return new Rules(seats, form.across() ? Rules.Differing.EVERYBODY : Rules.Differing.NOBODY, weights.numbers());
    }

    static Role role(GroupRole role) {
        return Role.valueOf(role.name());
    }

    /** The same round where nothing is decided: for looking at groups as they are. */
    static Instance open(GroupForm form, Weights weights, List<Candidate> people, List<Set<UUID>> conflicts) {
        Posing posing = new Posing(rules(form, weights), people);
        return posing.instance(posing.people, conflicts, Locks.NONE);
    }

    private Posed posed(List<Set<UUID>> conflicts, List<Decision> locks) {
        Set<String> all = ids(people);
        List<Set<String>> kept = onDesk(instance(people, conflicts, Locks.NONE));
        Set<String> placed = kept.stream().flatMap(Set::stream).collect(Collectors.toSet());
        List<Set<String>> together = new ArrayList<>();
        List<Set<String>> apart = new ArrayList<>();
        Set<String> aside = new HashSet<>();
        for (Decision lock : locks) {
            Set<String> bound = texts(lock.people());
            boolean whole = lock.whole() && all.containsAll(bound);
            boolean free = Collections.disjoint(placed, bound) && Collections.disjoint(elsewhere, bound);
            switch (lock.kind()) {
                // who is on the desk already is bound there; who is bound to somebody unseen waits for a member who
                // weighs them all
                case KEEP -> bind(whole, free, bound, kept);
                case TOGETHER -> bind(whole, free, bound, together);
                case APART -> apart.addAll(whole ? List.of(bound) : List.of());
                case ASIDE -> aside.addAll(free ? bound : Set.of());
            }
        }
        release(kept);
        release(together);
        List<Candidate> left = people.stream()
                .filter(each -> !elsewhere.contains(each.application().toString()))
                .toList();
        Set<String> there = ids(left);
        aside.retainAll(there);
        apart.removeIf(two -> !there.containsAll(two));
        Locks decided = new Locks(kept, joined(together), apart, aside);
        return new Posed(instance(left, conflicts, decided), people.size() - left.size());
    }

    private void bind(boolean whole, boolean free, Set<String> bound, List<Set<String>> to) {
        if (free && whole && !to.contains(bound)) {
            to.add(bound);
        } else if (free && !whole) {
            elsewhere.addAll(bound);
        }
    }

    /** Whoever is bound to somebody who is elsewhere is so, too, until nobody follows any more. */
    private void release(List<Set<String>> bound) {
        List<Set<String>> following = List.copyOf(bound);
        while (!following.isEmpty()) {
            following = bound.stream()
                    .filter(set -> !Collections.disjoint(set, elsewhere))
                    .toList();
            bound.removeAll(following);
            following.forEach(elsewhere::addAll);
        }
    }

    /** Groups of the desk that keep the rules; who is in any other one is elsewhere. */
    private List<Set<String>> onDesk(Instance open) {
        Map<UUID, List<Candidate>> groups = new LinkedHashMap<>();
        people.forEach(each -> each.seat()
                .group()
                .ifPresent(group ->
                        groups.computeIfAbsent(group, key -> new ArrayList<>()).add(each)));
        List<Set<String>> sound = new ArrayList<>();
        groups.values().forEach(members -> {
            Set<String> ids = members.stream()
                    .map(each -> each.application().toString())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            boolean seen = members.stream().allMatch(each -> each.seat().seenWhole());
            if (seen && Appraisal.of(open, ids).sound()) {
                sound.add(ids);
            } else {
                elsewhere.addAll(ids);
            }
        });
        return sound;
    }

    /** Whoever is together with two others is together with both. */
    private static List<Set<String>> joined(List<Set<String>> together) {
        List<Set<String>> joined = new ArrayList<>();
        for (Set<String> each : together) {
            List<Set<String>> touching = joined.stream()
                    .filter(other -> !Collections.disjoint(other, each))
                    .toList();
            joined.removeAll(touching);
            Set<String> whole = new HashSet<>(each);
            touching.forEach(whole::addAll);
            joined.add(whole);
        }
        return joined;
    }

    private static Set<String> ids(List<Candidate> of) {
        return of.stream().map(each -> each.application().toString()).collect(Collectors.toSet());
    }

    private Instance instance(List<Candidate> of, List<Set<UUID>> conflicts, Locks locks) {
        Set<UUID> there = of.stream().map(Candidate::application).collect(Collectors.toSet());
        List<Set<String>> pairs = new ArrayList<>();
        conflicts.stream()
                .filter(two -> two.size() == 2 && there.containsAll(two))
                .forEach(two -> pairs.add(texts(two)));
        // whoever applies as two things is in no group with themselves
        applicationsOf.values().stream().filter(own -> own.size() > 1).forEach(own -> {
            for (int i = 0; i < own.size(); i++) {
                for (int j = i + 1; j < own.size(); j++) {
                    pairs.add(Set.of(own.get(i), own.get(j)));
                }
            }
        });
        return new Instance(rules, of.stream().map(this::applicant).toList(), pairs, locks);
    }

    private static Set<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.toSet());
    }

    private Applicant applicant(Candidate who) {
        String id = who.application().toString();
        return new Applicant(
                id,
                role(who.role()),
                // guests come from administrations that nobody knows: each from one of their own
                who.organisation().map(UUID::toString).orElse("guest " + id),
                practice(who),
                profile(who.profile()),
                new Applicant.Relations(
                        who.above().stream()
                                .flatMap(person -> applicationsOf.getOrDefault(person, List.of()).stream())
                                .toList(),
                        Set.of()));
    }

    private static Applicant.Practice practice(Candidate who) {
        Candidate.Practice practice = who.practice();
        Set<String> places = practice.places().isEmpty() ? Set.of(SOMEWHERE) : practice.places();
        return new Applicant.Practice(
                Set.copyOf(practice.languages()),
                practice.meets() == Meets.REMOTE ? Set.of() : places,
                practice.meets() != Meets.PLACE,
                1,
                who.profile().leftOver());
    }

    private static Applicant.Profile profile(Candidate.Profile profile) {
        Map<String, Integer> held = new HashMap<>();
        Map<String, Applicant.Want> wanted = new HashMap<>();
        Set<String> fields = new HashSet<>();
        for (Candidate.Level level : profile.levels()) {
            if (level.now() < 0 || Math.max(level.now(), level.target()) > HIGHEST_LEVEL) {
                continue;
            }
            if (level.held()) {
                held.put(level.code(), level.now());
            }
            if (level.target() > level.now()) {
                wanted.put(level.code(), new Applicant.Want(level.now(), level.target()));
            }
            if (level.strong()) {
                fields.add(level.code());
            }
        }
        return new Applicant.Profile(
                profile.themes().stream().map(UUID::toString).collect(Collectors.toSet()),
                held,
                wanted,
                fields,
                Set.of(),
                Set.of(),
                Set.of());
    }

    /** How many of which role a group of the form may have, for whoever asks whether the engine knows such groups. */
    static boolean knows(GroupForm form) {
        return form.places().size() <= 2
                && form.places().stream().mapToInt(Places::max).sum() <= Form.LARGEST;
    }
}
