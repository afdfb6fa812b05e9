package fi.polku.conform;

/** An answer cannot be gone on with. Which rule it breaks has been reported where it was seen. */
final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusable(String why) {
        super(why, null, false, false);
    }
}
