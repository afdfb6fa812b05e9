package fi.polku.mentoring.figure;

import java.util.Collection;
import java.util.Optional;

/**
 * A figure of a report: a sum of whole blocks. There is none where there is no block, and then nobody learns whether that
 * is because nobody contributed or because fewer than five did.
 *
 * @param contributions how many there are in the blocks
 */
public record Figure(int contributions) {

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
                .map(block -> new Figure(block.contributions()))
                .reduce((one, other) -> new Figure(one.contributions + other.contributions));
    }
}
