package fi.polku.mentoring.figure;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What at least five people contributed, summed. It says nothing about any of them and is never divided.
 *
 * @param cell the narrowest cell in which all of it lies
 * @param people how many people contributed, at least {@link Release#FEWEST}
 * @param contributions how many contributions there are
 * @param sums of the measures, by name
 */
public record Block(Cell cell, int people, int contributions, Map<String, Long> sums) {

    public Block {
        if (people < Release.FEWEST || contributions < people) {
            throw new IllegalArgumentException("a block of " + contributions + " by " + people + " is too small");
        }
        sums = Map.copyOf(sums);
    }

    static Block of(Cell cell, Collection<Contribution> contributions) {
        Map<String, Long> sums = new TreeMap<>();
        contributions.forEach(c -> c.measures().forEach((name, value) -> sums.merge(name, value, Math::addExact)));
        return new Block(cell, Release.people(contributions), contributions.size(), sums);
    }
}
