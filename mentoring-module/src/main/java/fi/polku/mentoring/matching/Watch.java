package fi.polku.mentoring.matching;

/** Somebody watches a run: is asked often whether to stop, and told how far it is. Asked and told from several threads. */
@FunctionalInterface
public interface Watch {
    /** Nobody watches, and nobody stops it. */
    Watch NOBODY = () -> false;

    /** What a run is at. */
    enum Stage {
        /** Groups are looked for. */
        SEARCHING,
        /** Groups are found; how good any could be is being proven. */
        PROVING
    }

    /** Whether to stop; once true, what is best so far comes back soon, with a bound that may be loose. */
    boolean stopped();

    /**
     * How far it is.
     *
     * @param stage what it is at
     * @param placed how many counted people have a group so far, besides those in kept ones
     */
    default void at(Stage stage, int placed) {}
}
