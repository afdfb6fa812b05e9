package fi.polku.mentoring.survey;

/**
 * How a mean has changed from one survey to another, and how sure that is. Answers of the two are not joined person by person, so they are compared as two groups
 * (Welch), which claims less than comparing each with themselves would.
 *
 * @param difference the later mean less the earlier
 * @param margin half of the interval that holds the true difference 95 times in 100
 */
public record Change(double difference, double margin) {
    /** For 97.5 %, by degrees of freedom from 1 on (Student). */
    private static final double[] STUDENT = {
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120,
        2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
    };

    private static final double NORMAL = 1.96;
    private static final double TAIL = 2.46;

    /**
     * The change.
     *
     * @param earlier of at least two people
     * @param later of at least two people
     * @return from the earlier to the later
     */
    static Change between(Scores earlier, Scores later) {
        double a = earlier.varianceOfMean();
        double b = later.varianceOfMean();
        double difference = later.mean() - earlier.mean();
        if (a + b == 0) {
            return new Change(difference, 0);
        }
        double freedom = (a + b) * (a + b) / (a * a / (earlier.people() - 1) + b * b / (later.people() - 1));
        return new Change(difference, student(freedom) * Math.sqrt(a + b));
    }

    /** Rounded down to whole degrees, so that the interval is rather too wide. */
    static double student(double freedom) {
        int whole = (int) Math.max(1, Math.floor(freedom));
        return whole <= STUDENT.length ? STUDENT[whole - 1] : NORMAL + TAIL / whole;
    }

    /** Whether the interval leaves out that nothing has changed. */
    public boolean isClear() {
        return Math.abs(difference) > margin;
    }
}
