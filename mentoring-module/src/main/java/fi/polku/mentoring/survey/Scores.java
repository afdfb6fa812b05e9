package fi.polku.mentoring.survey;

import fi.polku.mentoring.figure.Figure;

/**
 * Answers on a scale, summed up.
 *
 * @param people how many answered, at least five
 * @param mean from 1 to 5
 * @param spread the standard deviation of those who answered, as a sample
 */
public record Scores(int people, double mean, double spread) {

    /**
     * From the sums of blocks.
     *
     * @param figure of a question on a scale
     * @return the same for the same sums
     */
    static Scores of(Figure figure) {
        int n = figure.contributions();
        double sum = figure.sum(SurveyFigures.SUM);
        double squares = figure.sum(SurveyFigures.SQUARES);
        // sums of whole numbers are exact; all the same answer gives exactly nothing
        double around = Math.max(0, squares - sum * sum / n);
        return new Scores(n, sum / n, n > 1 ? Math.sqrt(around / (n - 1)) : 0);
    }

    double varianceOfMean() {
        return spread * spread / people;
    }
}
