package fi.polku.mentoring.matching;

/** Looks at every possible group, those skipped that cannot matter, for groups that are worth more than their members' prices. */
interface Pricing {
    /** So dear that nobody looks at groups with this person. */
    double GONE = 1e10;

    /**
     * Looks.
     *
     * @param prices of people, those of placing taken off; whoever costs {@link #GONE} is not there
     * @param floor groups that are above their prices by no more than this are no news
     * @param scored whether points count; else only the prices do
     * @return the best of each person
     * @throws Endless if there is more to look at than time
     */
    Harvest look(double[] prices, double floor, boolean scored, Deadline deadline);

    /** About how many things there are to look at. */
    double effort();

    /** Time ended before every group was looked at. */
    final class Endless extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Endless() {
            super("Too many groups to look at", null, false, false);
        }
    }

    static Pricing of(Meshes meshes) {
        return meshes.pool().seats().size() == 1 ? new PeerPricing(meshes) : new MixedPricing(meshes);
    }
}
