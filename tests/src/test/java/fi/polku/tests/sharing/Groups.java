package fi.polku.tests.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Pairs, in plain words: who may be in the programme asks another one, or their supervisor or human resources ask both; when both have accepted
 * they are a group, until they leave, all say that it has done its work, or human resources say so. What is shared with a group is read by who is in
 * it together with its owner. What it wrote is read by who is or was in it to the end; who has left reads their own.
 */
final class Groups {
    /** No history has more. */
    static final int MOST = 30;

    private final Model model;
    private final List<Pair> pairs = new ArrayList<>();

    Groups(Model model) {
        this.model = model;
    }

    /** Two who are asked, and perhaps are a group. */
    static final class Pair {
        final int number;
        /** Who is asked, and whether they have accepted. */
        private final Map<Integer, Boolean> asked = new TreeMap<>();

        private final Map<Integer, Member> members = new TreeMap<>();
        private final Set<Integer> acceptedAgreement = new TreeSet<>();
        private final Set<Integer> invitedToMeeting = new TreeSet<>();
        private final List<Integer> authors = new ArrayList<>();
        /** Who has the host told of their part. */
        private int telling = Model.NOBODY;

        private int owner;
        private boolean open = true;
        private boolean accepted;
        private boolean ended;

        private Pair(int number, int owner) {
            this.number = number;
            this.owner = owner;
        }

        boolean hasBegun() {
            return !authors.isEmpty();
        }

        boolean goesOn() {
            return hasBegun() && !ended;
        }

        /** Whether somebody is in it, if it has not ended, or was to its end. */
        boolean has(int who) {
            return Optional.ofNullable(members.get(who)).filter(m -> !m.left).isPresent();
        }

        boolean everHad(int who) {
            return members.containsKey(who);
        }

        private boolean concerns(int who) {
            return owner == who || asked.containsKey(who);
        }

        private Set<Integer> present() {
            Set<Integer> present = new TreeSet<>(members.keySet());
            present.removeIf(who -> !has(who));
            return present;
        }

        private void merged(int gone, int stays) {
            owner = owner == gone ? stays : owner;
            open = open && !(asked.containsKey(gone) && asked.containsKey(stays));
            Optional.ofNullable(asked.remove(gone)).ifPresent(answer -> asked.putIfAbsent(stays, answer));
            Optional.ofNullable(members.remove(gone)).ifPresent(member -> {
                Member other = members.putIfAbsent(stays, member);
                if (other != null) {
                    other.left &= member.left;
                }
            });
            for (Set<Integer> once : List.of(acceptedAgreement, invitedToMeeting)) {
                if (once.remove(gone)) {
                    once.add(stays);
                }
            }
            authors.replaceAll(author -> author == gone ? stays : author);
            telling = telling == gone ? stays : telling;
        }
    }

    private static final class Member {
        private boolean left;
        private boolean wouldEnd;
    }

    /** How many were ever asked. */
    int size() {
        return pairs.size();
    }

    /** One of those who are asked, the first or the second; nobody where there is no such pair. */
    int asked(int which, int turn) {
        if (which >= pairs.size()) {
            return Model.NOBODY;
        }
        List<Integer> all = List.copyOf(pairs.get(which).asked.keySet());
        return all.get(turn % all.size());
    }

    /** Those who have begun to be that group, the mentor first; empty before. */
    List<Integer> authors(int which) {
        return which < pairs.size() ? List.copyOf(pairs.get(which).authors) : List.of();
    }

    void invite(Step.Invite step) {
        int me = step.actor();
        Set<Integer> both = new TreeSet<>(List.of(step.mentor(), step.mentee()));
        boolean reached = isOfTheAgency(me) || runs(me);
        boolean theirs = both.contains(me)
                || runs(me)
                || both.stream().anyMatch(who -> model.over(me, who).isPresent());
        boolean allMay = both.stream().allMatch(who -> mayTake(who) && (who == me || isOfTheAgency(me) || runs(me)));
        boolean again = pairs.stream()
                .anyMatch(pair -> (pair.open && pair.asked.keySet().equals(both))
                        || (pair.goesOn() && pair.present().equals(both)));
        if (model.isHere(me) && both.size() == 2 && reached && theirs && allMay && !again) {
            Pair pair = new Pair(pairs.size(), me);
            both.forEach(who -> pair.asked.put(who, who == me));
            pairs.add(pair);
        }
    }

    private boolean runs(int who) {
        return model.isHrOf(who, Belongings.AGENCY);
    }

    private boolean isOfTheAgency(int who) {
        return who != Model.GUEST && model.agency(who) == Belongings.AGENCY;
    }

    /** Guests are not asked. */
    private boolean mayTake(int who) {
        return model.isHere(who) && isOfTheAgency(who);
    }

    void answer(int which, int who, boolean accepts) {
        if (which >= pairs.size() || !model.isHere(who)) {
            return;
        }
        Pair pair = pairs.get(which);
        if (!pair.open || !pair.asked.containsKey(who)) {
            return;
        }
        if (!accepts) {
            pair.open = false;
        } else if (pair.asked.keySet().stream().allMatch(this::mayTake)) {
            pair.asked.put(who, true);
            if (!pair.asked.containsValue(false)) {
                begin(pair);
            }
        }
    }

    private static void begin(Pair pair) {
        pair.open = false;
        pair.accepted = true;
        pair.asked.keySet().forEach(who -> {
            pair.members.put(who, new Member());
            pair.authors.add(who);
            pair.acceptedAgreement.add(who);
            pair.invitedToMeeting.add(who);
        });
        pair.telling = pair.authors.get(0);
    }

    void takeBack(int actor, int which) {
        if (which < pairs.size() && model.isHere(actor) && pairs.get(which).owner == actor) {
            pairs.get(which).open = false;
        }
    }

    /** Whether somebody is in a group that goes on. */
    boolean isIn(int who, int which) {
        return which < pairs.size()
                && pairs.get(which).goesOn()
                && pairs.get(which).has(who);
    }

    /** Whether both are in a group that goes on. */
    boolean areIn(int one, int other, int which) {
        return isIn(one, which) && isIn(other, which);
    }

    /** Whether somebody could leave, and so has. */
    boolean leave(int who, int which) {
        if (!model.isHere(who) || !isIn(who, which)) {
            return false;
        }
        Pair pair = pairs.get(which);
        Member member = Optional.ofNullable(pair.members.get(who)).orElseThrow();
        member.left = true;
        member.wouldEnd = false;
        pair.ended = pair.present().isEmpty();
        return true;
    }

    void end(int who, int which, boolean would) {
        if (which >= pairs.size() || !model.isHere(who) || !pairs.get(which).goesOn()) {
            return;
        }
        Pair pair = pairs.get(which);
        Optional<Member> member = Optional.ofNullable(pair.members.get(who)).filter(m -> !m.left);
        if (member.isPresent()) {
            member.get().wouldEnd = would;
            pair.ended = pair.members.values().stream().allMatch(m -> m.left || m.wouldEnd);
        } else {
            pair.ended = would && runs(who);
        }
    }

    void merged(int gone, int stays) {
        pairs.forEach(pair -> pair.merged(gone, stays));
    }

    /** Whether one is in a group, also one that has ended, in which the other is or was. */
    boolean makesKnown(int me, int other) {
        return pairs.stream().anyMatch(pair -> pair.has(me) && pair.everHad(other));
    }

    /** The rows that somebody sees. */
    Set<String> seenBy(int me) {
        Set<String> rows = new TreeSet<>();
        for (Pair pair : pairs) {
            int n = pair.number;
            boolean reads = pair.has(me);
            if (pair.concerns(me)) {
                rows.add("invitation " + n);
                pair.asked.keySet().forEach(who -> rows.add("invited " + n + "/" + who));
            }
            if (pair.everHad(me) || (!pair.accepted && pair.concerns(me))) {
                rows.add("data_key of group " + n);
            }
            if (pair.everHad(me)) {
                rows.add("mentorship_group " + n);
            }
            if (pair.telling == me) {
                rows.add("participation " + n);
            }
            if (reads) {
                rows.addAll(List.of("meeting " + n, "meeting_point " + n, "meeting_action " + n));
            }
            pair.members.keySet().stream()
                    .filter(who -> reads || who == me)
                    .forEach(who -> rows.add("group_member " + n + "/" + who));
            pair.acceptedAgreement.stream()
                    .filter(who -> reads || who == me)
                    .forEach(who -> rows.add("agreement_acceptance " + n + "/" + who));
            pair.invitedToMeeting.stream()
                    .filter(who -> reads || who == me)
                    .forEach(who -> rows.add("meeting_person " + n + "/" + who));
            for (int i = 0; i < pair.authors.size(); i++) {
                if (reads || pair.authors.get(i) == me) {
                    rows.add("group_message " + (2 * n + i));
                }
            }
            if (pair.hasBegun() && (reads || pair.authors.get(0) == me)) {
                rows.add("agreement " + n);
            }
        }
        return rows;
    }

    /** The rows that the worker sees who tells hosts. */
    Set<String> told() {
        Set<String> rows = new TreeSet<>();
        pairs.stream()
                .filter(pair -> pair.telling != Model.NOBODY)
                .forEach(pair -> rows.add("participation " + pair.number));
        return rows;
    }

    /** The rows that the worker sees who wraps keys anew. */
    Set<String> keys() {
        Set<String> rows = new TreeSet<>();
        pairs.forEach(pair -> rows.add("data_key of group " + pair.number));
        return rows;
    }
}
