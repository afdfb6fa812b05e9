package fi.polku.run;

import java.util.List;

/** Something that {@code ./polku bench NAME} can measure. It brings its own installation and ends it. */
public interface BenchCase {
    /** What it measures, in a line. */
    String about();

    /**
     * Measures.
     *
     * @param progress told what happens, as this may take minutes
     * @return the figures, in the order in which they are shown
     */
    List<Figure> measure(Progress progress);
}
