package fi.polku.tests.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rule in plain words: what one wrote is one's own; others read what its owner shared with them by name, or with the
 * supervisor whom they are, or stand in for, today. Who is not there acts and reads nothing.
 */
final class Model {
    static final int PEOPLE = 9;
    static final int THINGS = 6;
    static final int AGENCIES = 2;
    /** They act for human resources, and for which agency, wherever they are. */
    static final Map<Integer, Integer> HR = Map.of(4, 0, 5, 0, 6, 1);

    static final int ADMIN = 7;
    /** Whom no host knows. */
    static final int GUEST = 8;

    static final int NOBODY = -1;
    /** With whoever is the supervisor. */
    static final int SUPERVISOR = -1;
    /** With the competence system. */
    static final int HOST = -2;

    /** With the first group; with each further one less by one. */
    private static final int FIRST_GROUP = -10;

    private static final int NOWHERE = -1;

    private final Person[] people = new Person[PEOPLE];
    private final Thing[] things = new Thing[THINGS];
    private final List<Share> shares = new ArrayList<>();
    private final Deputies deputies = new Deputies(this);
    private final Groups groups = new Groups(this);
    private final Belongings belongings = new Belongings();

    /** Somebody, as the host tells. */
    private static final class Person {
        boolean active = true;
        boolean lastDayOver;
        boolean merged;
        int agency;
        int supervisor = NOBODY;
        int mergedInto = NOBODY;
    }

    /** A goal or an entry. */
    private static final class Thing {
        int owner;
        boolean gone;
    }

    /** With a person, with the supervisor, with the host, or with a group. */
    record Share(int thing, int owner, int reader) {
        boolean isWithGroup() {
            return reader <= FIRST_GROUP;
        }

        /** The group's number. */
        int group() {
            return FIRST_GROUP - reader;
        }
    }

    /** 0 and 1 report to 2, 3 to nobody; 4 to 6 are of human resources, then an administrator and a guest. */
    Model() {
        for (int i = 0; i < PEOPLE; i++) {
            people[i] = new Person();
            people[i].agency = agencyAtFirst(i);
            people[i].supervisor = supervisorAtFirst(i);
        }
        for (int i = 0; i < THINGS; i++) {
            things[i] = new Thing();
            things[i].owner = ownerAtFirst(i);
        }
    }

    static int agencyAtFirst(int person) {
        return person == GUEST ? NOWHERE : person == 5 || person == 6 ? 1 : 0;
    }

    /** The roles that somebody signs in with. */
    static String roles(int person) {
        return HR.containsKey(person) ? "hr" : person == ADMIN ? "admin" : "";
    }

    /** The agency that somebody signs in for; it says nothing of who has no role. */
    static int signedInFor(int person) {
        return HR.getOrDefault(person, 0);
    }

    static int supervisorAtFirst(int person) {
        return person < 2 ? 2 : NOBODY;
    }

    /** Of each of the first three a goal and an entry, in that order. */
    static int ownerAtFirst(int thing) {
        return thing / 2;
    }

    static boolean isGoal(int thing) {
        return thing % 2 == 0;
    }

    int supervisor(int person) {
        return people[person].supervisor;
    }

    int agency(int person) {
        return people[person].agency;
    }

    /** Whether there is somebody to share with as the supervisor. */
    boolean hasSupervisor(int person) {
        return people[person].supervisor != NOBODY && people[people[person].supervisor].active;
    }

    boolean isMerged(int person) {
        return people[person].merged;
    }

    /** What happens; nothing, where it may not. */
    void happens(Step step) {
        if (step instanceof Step.ShareByName s) {
            share(s.actor(), s.thing(), s.reader());
        } else if (step instanceof Step.ShareWithSupervisor s) {
            share(s.actor(), s.thing(), SUPERVISOR);
        } else if (step instanceof Step.ShareWithHost s) {
            share(s.actor(), s.thing(), HOST);
        } else if (step instanceof Step.RevokeFrom s) {
            revoke(s.actor(), s.thing(), s.reader());
        } else if (step instanceof Step.RevokeFromSupervisor s) {
            revoke(s.actor(), s.thing(), SUPERVISOR);
        } else if (step instanceof Step.RevokeFromHost s) {
            revoke(s.actor(), s.thing(), HOST);
        } else if (step instanceof Step.Remove s) {
            remove(s.actor(), s.thing());
        } else if (step instanceof Step.NameDeputy s) {
            deputies.name(s);
        } else if (step instanceof Step.NameDeputyAsHr s) {
            deputies.nameAsHr(s);
        } else if (step instanceof Step.EndDeputy s) {
            deputies.end(s.actor(), s.which());
        } else if (!inGroups(step)) {
            hostTells(step);
        }
    }

    private boolean inGroups(Step step) {
        if (step instanceof Step.Invite s) {
            groups.invite(s);
        } else if (step instanceof Step.Answer s) {
            groups.answer(s.which(), groups.asked(s.which(), s.turn()), s.accepts());
        } else if (step instanceof Step.TakeBack s) {
            groups.takeBack(s.actor(), s.which());
        } else if (step instanceof Step.ShareWithGroup s) {
            share(s.actor(), s.thing(), FIRST_GROUP - s.which());
        } else if (step instanceof Step.RevokeFromGroup s) {
            revoke(s.actor(), s.thing(), FIRST_GROUP - s.which());
        } else if (step instanceof Step.LeaveGroup s) {
            int who = groups.asked(s.which(), s.turn());
            if (groups.leave(who, s.which())) {
                shares.removeIf(share -> share.owner() == who && share.reader() == FIRST_GROUP - s.which());
            }
        } else if (step instanceof Step.EndGroup s) {
            groups.end(s.actor(), s.which(), s.would());
        } else {
            return false;
        }
        return true;
    }

    private void hostTells(Step step) {
        if (step instanceof Step.Leave s && !people[s.person()].merged) {
            people[s.person()].active = false;
        } else if (step instanceof Step.LastDayIsOver s) {
            people[s.person()].lastDayOver = true;
        } else if (step instanceof Step.Return s && !people[s.person()].merged) {
            people[s.person()].active = true;
            people[s.person()].lastDayOver = false;
        } else if (step instanceof Step.Move s && s.person() != GUEST) {
            people[s.person()].agency = s.agency();
        } else if (step instanceof Step.Report s && s.person() != GUEST) {
            report(s.person(), s.supervisor());
        } else if (step instanceof Step.Merge s) {
            merge(s.gone(), s.stays());
        } else if (step instanceof Step.DaysPass s) {
            deputies.pass(s.days());
        }
    }

    private void report(int person, int supervisor) {
        if (!people[person].merged && !people[supervisor].merged) {
            people[person].supervisor = person == supervisor ? NOBODY : supervisor;
        }
    }

    boolean isHere(int person) {
        return person != NOBODY && people[person].active && !people[person].lastDayOver;
    }

    private boolean owns(int actor, int thing) {
        return isHere(actor) && things[thing].owner == actor && !things[thing].gone;
    }

    private void share(int actor, int thing, int reader) {
        Share share = new Share(thing, actor, reader);
        if (owns(actor, thing) && mayBeGiven(share) && !shares.contains(share)) {
            shares.add(share);
        }
    }

    private boolean mayBeGiven(Share share) {
        if (share.isWithGroup()) {
            return groups.isIn(share.owner(), share.group());
        }
        return switch (share.reader()) {
            case SUPERVISOR -> true;
            case HOST -> isGoal(share.thing());
            default -> isColleague(share.owner(), share.reader());
        };
    }

    private boolean isColleague(int me, int other) {
        return other != me && people[other].active && together(me, other);
    }

    /** In the same agency; a guest is in none. */
    boolean together(int one, int other) {
        return people[one].agency == people[other].agency && people[one].agency != NOWHERE;
    }

    private void revoke(int actor, int thing, int reader) {
        if (isHere(actor)) {
            shares.remove(new Share(thing, actor, reader));
        }
    }

    private void remove(int actor, int thing) {
        if (owns(actor, thing)) {
            shares.removeIf(share -> share.thing() == thing);
            things[thing].gone = true;
            belongings.removed(thing);
        }
    }

    boolean supervisesSomebody(int person) {
        return IntStream.range(0, PEOPLE).anyMatch(r -> people[r].active && people[r].supervisor == person);
    }

    /** Whether somebody acts for human resources of that agency. */
    boolean isHrOf(int person, int agency) {
        return HR.getOrDefault(person, NOWHERE) == agency && agency != NOWHERE;
    }

    /** A host knows who is one with whom; a guest becomes somebody, and nobody a guest. */
    boolean canBeOne(int gone, int stays) {
        return gone != stays && stays != GUEST && !people[gone].merged && !people[stays].merged;
    }

    private void merge(int gone, int stays) {
        if (!canBeOne(gone, stays)) {
            return;
        }
        shares.removeIf(s -> (s.owner() == gone && s.reader() == stays) || (s.owner() == stays && s.reader() == gone));
        List<Share> moved = shares.stream()
                .map(s -> new Share(
                        s.thing(), s.owner() == gone ? stays : s.owner(), s.reader() == gone ? stays : s.reader()))
                .distinct()
                .toList();
        shares.clear();
        shares.addAll(moved);
        for (Thing thing : things) {
            thing.owner = thing.owner == gone ? stays : thing.owner;
        }
        belongings.merged(gone, stays);
        deputies.merged(gone, stays);
        groups.merged(gone, stays);
        for (int i = 0; i < PEOPLE; i++) {
            if (people[i].supervisor == gone) {
                people[i].supervisor = i == stays ? NOBODY : stays;
            }
        }
        people[gone].active = false;
        people[gone].merged = true;
        people[gone].mergedInto = stays;
        for (Person person : people) {
            person.mergedInto = person.mergedInto == gone ? stays : person.mergedInto;
        }
        people[gone].supervisor = NOBODY;
    }

    /** By which relation somebody has to do with another. */
    Optional<String> over(int me, int report) {
        int supervisor = people[report].supervisor;
        if (!isHere(me) || me == report || !people[report].active || supervisor == NOBODY) {
            return Optional.empty();
        }
        if (supervisor == me) {
            return Optional.of("supervisor");
        }
        return deputies.standsIn(me, supervisor) ? Optional.of("deputy") : Optional.empty();
    }

    /** By which right somebody reads a thing. */
    Optional<String> right(int me, int thing) {
        Thing what = things[thing];
        if (!isHere(me)) {
            return Optional.empty();
        }
        if (what.owner == me) {
            return Optional.of("own");
        }
        if (shares.contains(new Share(thing, what.owner, me))) {
            return Optional.of("named");
        }
        Optional<String> over =
                shares.contains(new Share(thing, what.owner, SUPERVISOR)) ? over(me, what.owner) : Optional.empty();
        boolean together = shares.stream()
                .anyMatch(share -> share.thing() == thing && share.owner() == what.owner && isSharedByGroup(me, share));
        return over.or(() -> together ? Optional.of("group") : Optional.empty());
    }

    /** Whether it is with a group in which one is together with who shared it. */
    boolean isSharedByGroup(int me, Share share) {
        return share.isWithGroup() && groups.areIn(me, share.owner(), share.group());
    }

    boolean isGone(int thing) {
        return things[thing].gone;
    }

    List<Share> shares() {
        return shares;
    }

    Deputies deputies() {
        return deputies;
    }

    Groups groups() {
        return groups;
    }

    Belongings belongings() {
        return belongings;
    }

    /** Whether somebody is the other, their supervisor, or a supervisor's supervisor; present or not. */
    boolean isAbove(int one, int other) {
        int who = other;
        for (int far = 0; far <= PEOPLE && who != NOBODY; far++) {
            if (who == one) {
                return true;
            }
            who = people[who].supervisor;
        }
        return false;
    }

    /** The supervisor whom somebody is told to have; none where that one has left. */
    int presentSupervisor(int person) {
        return hasSupervisor(person) ? people[person].supervisor : NOBODY;
    }

    /** Whether one is the other, or turned out to be. */
    boolean isOne(int me, int other) {
        return me == other || people[other].mergedInto == me;
    }

    /** The agency that somebody acts in: that of their role, or else their own. */
    int actsIn(int person) {
        return roles(person).isEmpty() ? people[person].agency : signedInFor(person);
    }

    static String thing(int thing) {
        return (isGoal(thing) ? "goal " : "log-entry ") + thing;
    }
}
