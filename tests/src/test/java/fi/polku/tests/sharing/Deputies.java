package fi.polku.tests.sharing;

import java.util.ArrayList;
import java.util.List;

/**
 * Who stands in for whom, in plain words: a colleague of the same agency, from a day to a day, named by the supervisor or by human
 * resources; until one of the two or human resources end it, or one of the two is there no more.
 */
final class Deputies {
    private final Model model;
    private final List<Deputy> named = new ArrayList<>();
    private int today;

    Deputies(Model model) {
        this.model = model;
    }

    /** Somebody's time in a supervisor's place. */
    static final class Deputy {
        private final int agency;
        private final int from;
        private final int to;
        private final boolean byHr;
        private int supervisor;
        private int person;
        private boolean over;
        /** Two who stood in for each other turned out to be one. */
        private boolean forgotten;

        private Deputy(int supervisor, int person, int agency, int from, int to, boolean byHr) {
            this.supervisor = supervisor;
            this.person = person;
            this.agency = agency;
            this.from = from;
            this.to = to;
            this.byHr = byHr;
        }

        boolean concerns(int who) {
            return !forgotten && (supervisor == who || person == who);
        }

        boolean isOf(int who) {
            return !forgotten && supervisor == who;
        }

        /** Where both must be. */
        int agency() {
            return agency;
        }

        boolean isForgotten() {
            return forgotten;
        }
    }

    /** How many were ever named. */
    int size() {
        return named.size();
    }

    /** All who were ever named, in that order. */
    List<Deputy> named() {
        return named;
    }

    void name(Step.NameDeputy step) {
        if (may(step.supervisor(), step.supervisor(), step.person())) {
            add(step.supervisor(), step.person(), step.from(), step.days(), false);
        }
    }

    /** Human resources name nobody of their own. */
    void nameAsHr(Step.NameDeputyAsHr step) {
        if (may(step.actor(), step.supervisor(), step.person())
                && model.isHrOf(step.actor(), model.agency(step.supervisor()))
                && !Model.HR.containsKey(step.person())) {
            add(step.supervisor(), step.person(), step.from(), step.days(), true);
        }
    }

    private boolean may(int actor, int supervisor, int person) {
        return model.isHere(actor)
                && model.isHere(supervisor)
                && model.isHere(person)
                && person != supervisor
                && model.supervisesSomebody(supervisor)
                && model.together(person, supervisor);
    }

    private void add(int supervisor, int person, int from, int days, boolean byHr) {
        named.add(new Deputy(supervisor, person, model.agency(supervisor), today + from, today + from + days, byHr));
    }

    void end(int actor, int which) {
        if (which < named.size() && model.isHere(actor)) {
            Deputy deputy = named.get(which);
            deputy.over |= deputy.concerns(actor) || model.isHrOf(actor, deputy.agency);
        }
    }

    void pass(int days) {
        today += days;
    }

    void merged(int gone, int stays) {
        for (Deputy deputy : named) {
            deputy.supervisor = deputy.supervisor == gone ? stays : deputy.supervisor;
            deputy.person = deputy.person == gone ? stays : deputy.person;
            deputy.forgotten |= deputy.person == deputy.supervisor;
        }
    }

    /** Whether it is not over, today or in days to come. */
    boolean isAhead(Deputy deputy) {
        return !deputy.over && !deputy.forgotten && deputy.to >= today;
    }

    /** Whether one stands in for the other today. For who has a role, only the supervisor decides so. */
    boolean standsIn(int me, int supervisor) {
        return named.stream()
                .filter(d -> d.person == me
                        && d.supervisor == supervisor
                        && !(d.byHr && !Model.roles(me).isEmpty()))
                .anyMatch(this::isToday);
    }

    private boolean isToday(Deputy d) {
        return isAhead(d)
                && d.from <= today
                && model.isHere(d.supervisor)
                && model.isHere(d.person)
                && model.agency(d.supervisor) == d.agency
                && model.agency(d.person) == d.agency;
    }
}
