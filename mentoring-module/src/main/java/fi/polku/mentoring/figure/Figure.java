package fi.polku.mentoring.figure;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A figure of a report: a sum of whole blocks. There is none where there is no block, and then nobody learns whether that
 * is because nobody contributed or because fewer than five did.
 *
 * @param contributions how many there are in the blocks
 * @param sums of the measures, by name
 */
public record Figure(int contributions, Map<String, Long> sums) {

    public Figure {
        sums = Map.copyOf(sums);
    }

    /**
     * What the blocks of a cell add up to.
     *
     * @param blocks of one series
     * @param cell the cell; {@link Cell#ALL} for the whole
     * @return absent when no block lies in the cell
     */
    public static Optional<Figure> of(Collection<ReleasedBlock> blocks, Cell cell) {
        return blocks.stream()
                .map(ReleasedBlock::block)
                .filter(block -> cell.holds(block.cell()))
                .map(block -> new Figure(block.contributions(), block.sums()))
                .reduce(Figure::and);
    }

    private Figure and(Figure other) {
        Map<String, Long> both = new TreeMap<>(sums);
        other.sums.forEach((name, value) -> both.merge(name, value, Math::addExact));
        return new Figure(contributions + other.contributions, both);
    }

    /**
     * What a measure adds up to.
     *
     * @param measure by name
     * @return zero where nobody contributed to it
     */
    public long sum(String measure) {
        return sums.getOrDefault(measure, 0L);
    }
}
