package fi.polku.tests.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The rule in plain words: what one wrote is one's own; others read what its owner shared with them by name, or with the
 * supervisor whom they are, or stand in for, today. Who is not there acts and reads nothing.
 */
final class Model {
    static final int PEOPLE = 6;
    static final int THINGS = 6;
    static final int AGENCIES = 2;
    /** They act for human resources of the first agency, wherever they are. */
    static final Set<Integer> HR = Set.of(4, 5);

    private static final int HR_AGENCY = 0;
    private static final int NOBODY = -1;

    private final Person[] people = new Person[PEOPLE];
    private final Thing[] things = new Thing[THINGS];
    private final List<Share> shares = new ArrayList<>();
    private final List<Deputy> deputies = new ArrayList<>();
    private final int[] paths = {0, 1, 2};
    private int today;

    /** Somebody, as the host tells. */
    private static final class Person {
        boolean active = true;
        boolean lastDayOver;
        boolean merged;
        int agency;
        int supervisor = NOBODY;
    }

    /** A goal or an entry. */
    private static final class Thing {
        int owner;
        boolean gone;
    }

    /** With a person, or with the supervisor. */
    private record Share(int thing, int owner, int reader) {}

    /** Somebody's time in a supervisor's place. */
    private static final class Deputy {
        int supervisor;
        int person;
        int agency;
        int from;
        int to;
        boolean byHr;
        boolean over;
    }

    /** Three teams' worth of people: 0 and 1 report to 2, 3 to nobody; the last two are of human resources. */
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
        return person == 5 ? 1 : 0;
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

    int deputies() {
        return deputies.size();
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
            share(s.actor(), s.thing(), NOBODY);
        } else if (step instanceof Step.RevokeFrom s) {
            revoke(s.actor(), s.thing(), s.reader());
        } else if (step instanceof Step.RevokeFromSupervisor s) {
            revoke(s.actor(), s.thing(), NOBODY);
        } else if (step instanceof Step.Remove s) {
            remove(s.actor(), s.thing());
        } else if (step instanceof Step.NameDeputy s) {
            name(s.supervisor(), s.supervisor(), s.person(), s.from(), s.days(), false);
        } else if (step instanceof Step.NameDeputyAsHr s) {
            name(s.actor(), s.supervisor(), s.person(), s.from(), s.days(), true);
        } else if (step instanceof Step.EndDeputy s) {
            end(s.actor(), s.which());
        } else {
            hostTells(step);
        }
    }

    private void hostTells(Step step) {
        if (step instanceof Step.Leave s && !people[s.person()].merged) {
            people[s.person()].active = false;
        } else if (step instanceof Step.LastDayIsOver s) {
            people[s.person()].lastDayOver = true;
        } else if (step instanceof Step.Return s && !people[s.person()].merged) {
            people[s.person()].active = true;
            people[s.person()].lastDayOver = false;
        } else if (step instanceof Step.Move s) {
            people[s.person()].agency = s.agency();
        } else if (step instanceof Step.Report s && !people[s.supervisor()].merged && !people[s.person()].merged) {
            people[s.person()].supervisor = s.person() == s.supervisor() ? NOBODY : s.supervisor();
        } else if (step instanceof Step.Merge s) {
            merge(s.gone(), s.stays());
        } else if (step instanceof Step.DaysPass s) {
            today += s.days();
        }
    }

    boolean isHere(int person) {
        return people[person].active && !people[person].lastDayOver;
    }

    private boolean owns(int actor, int thing) {
        return isHere(actor) && things[thing].owner == actor && !things[thing].gone;
    }

    private void share(int actor, int thing, int reader) {
        boolean colleague = reader == NOBODY
                || (reader != actor && people[reader].active && people[reader].agency == people[actor].agency);
        if (owns(actor, thing) && colleague && !shares.contains(new Share(thing, actor, reader))) {
            shares.add(new Share(thing, actor, reader));
        }
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
        }
    }

    private boolean supervisesSomebody(int person) {
        return IntStream.range(0, PEOPLE).anyMatch(r -> people[r].active && people[r].supervisor == person);
    }

    private void name(int actor, int supervisor, int person, int from, int days, boolean asHr) {
        boolean may = isHere(actor)
                && isHere(supervisor)
                && isHere(person)
                && person != supervisor
                && supervisesSomebody(supervisor)
                && people[person].agency == people[supervisor].agency;
        boolean mayAsHr =
                HR.contains(actor) && !HR.contains(person) && actor != person && people[supervisor].agency == HR_AGENCY;
        if (may && (!asHr || mayAsHr)) {
            Deputy deputy = new Deputy();
            deputy.supervisor = supervisor;
            deputy.person = person;
            deputy.agency = people[supervisor].agency;
            deputy.from = today + from;
            deputy.to = today + from + days;
            deputy.byHr = asHr;
            deputies.add(deputy);
        }
    }

    private void end(int actor, int which) {
        if (which >= deputies.size() || !isHere(actor)) {
            return;
        }
        Deputy deputy = deputies.get(which);
        if (actor == deputy.supervisor
                || actor == deputy.person
                || (HR.contains(actor) && deputy.agency == HR_AGENCY)) {
            deputy.over = true;
        }
    }

    private void merge(int gone, int stays) {
        if (gone == stays || people[gone].merged || people[stays].merged) {
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
        for (int i = 0; i < paths.length; i++) {
            paths[i] = paths[i] == gone ? stays : paths[i];
        }
        for (Deputy deputy : deputies) {
            deputy.supervisor = deputy.supervisor == gone ? stays : deputy.supervisor;
            deputy.person = deputy.person == gone ? stays : deputy.person;
            deputy.over |= deputy.person == deputy.supervisor;
        }
        for (int i = 0; i < PEOPLE; i++) {
            if (people[i].supervisor == gone) {
                people[i].supervisor = i == stays ? NOBODY : stays;
            }
        }
        people[gone].active = false;
        people[gone].merged = true;
        people[gone].supervisor = NOBODY;
    }

    private boolean standsIn(Deputy d) {
        return !d.over
                && d.from <= today
                && today <= d.to
                && isHere(d.supervisor)
                && isHere(d.person)
                && people[d.supervisor].agency == d.agency
                && people[d.person].agency == d.agency;
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
        boolean deputy = deputies.stream()
                .anyMatch(d ->
                        d.person == me && d.supervisor == supervisor && standsIn(d) && !(d.byHr && HR.contains(me)));
        return deputy ? Optional.of("deputy") : Optional.empty();
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
        return shares.contains(new Share(thing, what.owner, NOBODY)) ? over(me, what.owner) : Optional.empty();
    }

    /** Whether anything that somebody sealed may be opened. */
    private boolean opens(int me, int author) {
        return me == author
                || over(me, author).isPresent()
                || IntStream.range(0, THINGS)
                        .anyMatch(t -> things[t].owner == author
                                && shares.stream()
                                        .anyMatch(s -> s.thing() == t && s.owner() == author && s.reader() == me));
    }

    private boolean knows(int me, int other) {
        int supervisor = people[me].supervisor;
        boolean mySupervisor = supervisor == other && people[other].active;
        boolean shared = shares.stream()
                .anyMatch(s -> (s.owner() == me && s.reader() == other) || (s.owner() == other && s.reader() == me));
        boolean byDeputy = deputies.stream()
                .filter(d -> !d.over && d.to >= today && (d.person == other || d.supervisor == other))
                .anyMatch(d -> d.person == me
                        || d.supervisor == me
                        || (supervisor != NOBODY && d.supervisor == supervisor && people[supervisor].active)
                        || (HR.contains(me) && d.agency == HR_AGENCY));
        return me == other || over(me, other).isPresent() || mySupervisor || shared || byDeputy;
    }

    /** All that everybody may, in lines as the database is asked for. */
    Set<String> seen() {
        Set<String> lines = new TreeSet<>();
        for (int me = 0; me < PEOPLE; me++) {
            if (isHere(me)) {
                lines.add(me + " acts");
                addSeen(me, lines);
            }
        }
        return lines;
    }

    private void addSeen(int me, Set<String> lines) {
        for (int thing = 0; thing < THINGS; thing++) {
            if (!things[thing].gone) {
                String what = thing(thing);
                right(me, thing).ifPresent(right -> {
                    lines.add(me + " reads " + what + " as " + right);
                    lines.add(me + " sees " + what);
                });
            }
        }
        for (int other = 0; other < PEOPLE; other++) {
            String who = " " + other;
            over(me, other).ifPresent(right -> lines.add(me + " stands over" + who + " as " + right));
            if (opens(me, other)) {
                lines.add(me + " opens texts of" + who);
            }
            if (knows(me, other)) {
                lines.add(me + " knows" + who);
            }
        }
        for (int i = 0; i < paths.length; i++) {
            if (me == paths[i] || over(me, paths[i]).isPresent()) {
                lines.add(me + " sees path " + i);
            }
        }
        for (Share share : shares) {
            boolean mine = share.owner() == me || share.reader() == me;
            if (mine || (share.reader() == NOBODY && over(me, share.owner()).isPresent())) {
                lines.add(me + " sees that " + thing(share.thing()) + " is shared with "
                        + (share.reader() == NOBODY ? "supervisor" : share.reader()));
            }
        }
    }

    static String thing(int thing) {
        return (isGoal(thing) ? "goal " : "log-entry ") + thing;
    }
}
