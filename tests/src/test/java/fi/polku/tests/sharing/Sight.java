package fi.polku.tests.sharing;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** All that everybody may by a {@link Model}, in lines as the database is asked for. */
final class Sight {
    /** Who is no person: the product's workers, and whoever reaches the database without saying who. */
    static final List<String> WORKERS = List.of("sync", "figures", "keys", "retention", "seal", "nobody");

    private final Model model;
    private final Set<String> lines = new TreeSet<>();

    private Sight(Model model) {
        this.model = model;
    }

    /** The lines. */
    static Set<String> of(Model model) {
        Sight sight = new Sight(model);
        for (int me = 0; me < Model.PEOPLE; me++) {
            if (model.isHere(me)) {
                sight.add(me);
            }
        }
        WORKERS.forEach(sight::add);
        return sight.lines;
    }

    private void add(int me) {
        lines.add(me + " acts");
        for (int thing = 0; thing < Model.THINGS; thing++) {
            if (!model.isGone(thing)) {
                String what = Model.thing(thing);
                model.right(me, thing).ifPresent(right -> {
                    lines.add(me + " reads " + what + " as " + right);
                    lines.add(me + " sees " + what);
                });
            }
        }
        for (int other = 0; other < Model.PEOPLE; other++) {
            String who = " " + other;
            model.over(me, other).ifPresent(right -> lines.add(me + " stands over" + who + " as " + right));
            if (opens(me, other)) {
                lines.add(me + " opens texts of" + who);
            }
            if (knows(me, other)) {
                lines.add(me + " sees person" + who);
            }
        }
        addShares(me);
        addDeputies(me);
        model.belongings().rows().stream().filter(row -> sees(me, row)).forEach(row -> lines.add(me + " sees " + row));
        model.groups().seenBy(me).forEach(row -> lines.add(me + " sees " + row));
    }

    private void add(String worker) {
        if (worker.equals("sync")) {
            IntStream.range(0, Model.PEOPLE).forEach(i -> lines.add("sync sees person " + i));
            model.groups().told().forEach(row -> lines.add("sync sees " + row));
        }
        if (worker.equals("keys")) {
            model.groups().keys().forEach(row -> lines.add("keys sees " + row));
        }
        model.belongings().rows().stream()
                .filter(row -> row.worker.equals(worker))
                .forEach(row -> lines.add(worker + " sees " + row));
    }

    private void addShares(int me) {
        for (Model.Share share : model.shares()) {
            boolean mine = share.owner() == me || share.reader() == me;
            if (mine
                    || model.isSharedByGroup(me, share)
                    || (share.reader() == Model.SUPERVISOR
                            && model.over(me, share.owner()).isPresent())) {
                lines.add(me + " sees share of " + Model.thing(share.thing()) + " with " + reader(share));
            }
        }
    }

    private static String reader(Model.Share share) {
        if (share.isWithGroup()) {
            return "group " + share.group();
        }
        int reader = share.reader();
        return reader == Model.SUPERVISOR ? "supervisor" : reader == Model.HOST ? "host" : Integer.toString(reader);
    }

    private void addDeputies(int me) {
        Deputies deputies = model.deputies();
        int supervisor = model.presentSupervisor(me);
        for (int i = 0; i < deputies.size(); i++) {
            Deputies.Deputy deputy = deputies.named().get(i);
            boolean told = deputy.isOf(supervisor) && deputies.isAhead(deputy);
            boolean inCharge = model.isHrOf(me, deputy.agency()) && !deputy.isForgotten();
            if (deputy.concerns(me) || told || inCharge) {
                lines.add(me + " sees deputy " + i);
            }
        }
    }

    /** Whether anything that somebody sealed may be opened. */
    private boolean opens(int me, int author) {
        return me == author
                || model.over(me, author).isPresent()
                || (weighs(me, author) && model.belongings().applies(author))
                || model.shares().stream()
                        .anyMatch(s -> s.owner() == author && (s.reader() == me || model.isSharedByGroup(me, s)));
    }

    /** Whether somebody composes the round, as who has said that there is no conflict of interest, and the applicant is not of their own line. */
    private boolean weighs(int me, int applicant) {
        return model.belongings().composer() == me
                && model.agency(me) == Belongings.AGENCY
                && !model.isAbove(me, applicant)
                && !model.isAbove(applicant, me);
    }

    private boolean knows(int me, int other) {
        boolean shared = model.shares().stream()
                .anyMatch(s -> (s.owner() == me && s.reader() == other) || (s.owner() == other && s.reader() == me));
        int supervisor = model.presentSupervisor(me);
        boolean byDeputy = model.deputies().named().stream()
                .filter(deputy -> model.deputies().isAhead(deputy) && deputy.concerns(other))
                .anyMatch(d -> d.concerns(me) || d.isOf(supervisor) || model.isHrOf(me, d.agency()));
        return me == other
                || model.over(me, other).isPresent()
                || supervisor == other
                || shared
                || byDeputy
                || model.groups().makesKnown(me, other);
    }

    private boolean sees(int me, Belongings.Row row) {
        return row.owner == me
                || switch (row.seen) {
                    case BY_THE_OWNER_ALONE, BY_WORKERS_ALONE -> false;
                    case BY_THE_TEAM -> model.over(me, row.owner).isPresent();
                    case BY_WHO_COMPOSES -> weighs(me, row.owner) && !row.resting;
                    case BY_READERS -> opens(me, row.owner);
                    case BY_THOSE_CONCERNED ->
                        model.isOne(me, row.owner)
                                || (row.number >= Belongings.WRITERS && model.isOne(me, Belongings.ONCE_READER));
                    case BY_HUMAN_RESOURCES -> model.isHrOf(me, Belongings.AGENCY);
                    case BY_THE_ADMINISTRATOR -> me == Model.ADMIN;
                    case BY_WHOM_IT_REACHES ->
                        model.agency(me) == Belongings.AGENCY || model.isHrOf(me, Belongings.AGENCY);
                    case BY_WHO_RUNS_IT ->
                        model.isHrOf(me, Belongings.AGENCY)
                                || (model.belongings().coordinator() == me && model.agency(me) == Belongings.AGENCY);
                    case BY_THE_AGENCY -> model.actsIn(me) == Belongings.AGENCY;
                };
    }

    /** What one set has more than another. */
    static Set<String> more(Set<String> than, Set<String> other) {
        Set<String> more = new TreeSet<>(than);
        more.removeAll(other);
        return more;
    }

    /** By which right a line says that something is read; empty for other lines. */
    static String right(String line) {
        return line.contains(" reads ") ? line.substring(line.lastIndexOf(' ') + 1) : "";
    }
}
