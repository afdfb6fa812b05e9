package fi.polku.mentoring.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is given out at one time: the blocks that what waits falls into, and what must wait on.
 *
 * <p>Blocks are as narrow as they can be while holding everybody. Where a cell has enough people it is a block; the few
 * who are left over in cells beside it form a block of the wider cell around them. When they are still too few, the
 * smallest of the new blocks beside them joins them: its narrow figure would have told theirs by subtraction from the
 * wider one, and a wider figure that lacks people would be wrong. So only when the whole has too few does anybody wait.
 *
 * @param blocks new ones; earlier ones stay as they are
 * @param waiting who are too few even together
 */
record Release(List<Block> blocks, List<Contribution> waiting) {
    /** No figure rests on fewer people than this. */
    static final int FEWEST = 5;

    /**
     * Divides what waits.
     *
     * @param contributions of one series, in any order
     * @return the same for the same contributions, whatever their order
     */
    static Release of(Collection<Contribution> contributions) {
        Part all = divide(Cell.ALL, contributions);
        return new Release(
                all.blocks.stream()
                        .map(part -> Block.of(part.cell, part.contributions))
                        .toList(),
                List.copyOf(all.few));
    }

    static int people(Collection<Contribution> contributions) {
        return (int)
                contributions.stream().map(Contribution::contributor).distinct().count();
    }

    /** A block that may still grow. */
    private record Draft(Cell cell, List<Contribution> contributions) {
        boolean enough() {
            return people(contributions) >= FEWEST;
        }
    }

    /** What became of a cell: its blocks, and those who are too few. Never both, as a block would have taken them in. */
    private record Part(List<Draft> blocks, List<Contribution> few) {}

    private static Part divide(Cell cell, Collection<Contribution> contributions) {
        List<Draft> blocks = new ArrayList<>();
        List<Contribution> few = new ArrayList<>();
        var narrower = new TreeMap<String, List<Contribution>>();
        for (Contribution c : contributions) {
            if (c.cell().depth() == cell.depth()) {
                few.add(c);
            } else {
                narrower.computeIfAbsent(c.cell().values().get(cell.depth()), value -> new ArrayList<>())
                        .add(c);
            }
        }
        for (List<Contribution> inside : narrower.values()) {
            Part part = divide(cell.towards(inside.get(0).cell()), inside);
            blocks.addAll(part.blocks);
            few.addAll(part.few);
        }
        if (few.isEmpty()) {
            return new Part(blocks, List.of());
        }
        Draft rest = new Draft(cell, few);
        while (!rest.enough() && !blocks.isEmpty()) {
            Draft smallest = blocks.stream().min(SMALLEST).orElseThrow();
            blocks.remove(smallest);
            rest = new Draft(
                    cell,
                    Stream.concat(rest.contributions.stream(), smallest.contributions.stream())
                            .toList());
        }
        if (!rest.enough()) {
            return new Part(List.of(), rest.contributions);
        }
        blocks.add(rest);
        return new Part(blocks, List.of());
    }

    private static final Comparator<Draft> SMALLEST = Comparator.<Draft>comparingInt(d -> people(d.contributions()))
            .thenComparing(d -> String.join("\u0000", d.cell().values()));
}
