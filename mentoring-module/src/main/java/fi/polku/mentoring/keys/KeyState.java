package fi.polku.mentoring.keys;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How the keys stand.
 *
 * @param primary name of the master key that wraps, as the node that answers knows it
 * @param masters every master key that a node knows or that has wrapped something, the one that wraps first
 * @param nodes those that have told of themselves within the last half minute
 * @param rotation the last one; absent when there was none
 */
public record KeyState(String primary, List<Master> masters, List<Node> nodes, Optional<Rotation> rotation) {

    /**
     * A master key.
     *
     * @param name its name
     * @param keys how many data keys it has wrapped
     * @param condition what it is good for
     */
    public record Master(String name, long keys, Condition condition) {}

    /** What a master key is good for. */
    public enum Condition {
        /** It wraps new keys. */
        WRAPS,
        /** It opens keys that it has wrapped. */
        OPENS,
        /** Nothing needs it: it may be taken away. */
        IDLE,
        /** A node does not know it, and cannot open what it has wrapped. */
        MISSING;

        /**
         * The condition as the API and messages name it.
         *
         * @return lower case
         */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A node.
     *
     * @param primary name of the master key that it wraps with
     * @param known names of all it knows
     * @param fault what is wrong with its keys, in technical words; absent when all is well
     * @param seenAt when it last told
     */
    public record Node(String primary, Set<String> known, Optional<String> fault, Instant seenAt) {}

    boolean isKnownEverywhere(String master) {
        return nodes.stream().allMatch(node -> node.known().contains(master));
    }

    long wrappedByOthers(String master) {
        return masters.stream()
                .filter(other -> !other.name().equals(master))
                .mapToLong(Master::keys)
                .sum();
    }

    /**
     * What nodes have found wrong with their keys.
     *
     * @return in technical words, each once
     */
    public List<String> faults() {
        return nodes.stream().flatMap(node -> node.fault().stream()).distinct().toList();
    }

    /**
     * Whether a rotation may begin: none is under way, and there is something that another key has wrapped.
     *
     * @return whether it is worth offering
     */
    public boolean mayRotate() {
        return rotation.filter(Rotation::isOpen).isEmpty() && wrappedByOthers(primary) > 0;
    }
}
