package fi.polku.run;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that {@code ./polku bench NAME} can measure. It brings its own installation and ends it. Found by {@link
 * java.util.ServiceLoader}, so that a bench may live in a package of its own that builds on this one.
 */
public interface BenchCase {
    /** What it is called on the command line. */
    String name();

    /** What it measures, in a line. */
    String about();

    /** What may be set on its command line by {@code --NAME VALUE}. */
    default Set<String> settings() {
        return Set.of();
    }

    /**
     * The same case as it is set.
     *
     * @param given values by the names of {@link #settings()}, those that were given
     */
    default BenchCase with(Map<String, String> given) {
        return this;
    }

    /**
     * Measures.
     *
     * @param progress told what happens, as this may take minutes
     * @return the figures, in the order in which they are shown
     */
    List<Figure> measure(Progress progress);
}
