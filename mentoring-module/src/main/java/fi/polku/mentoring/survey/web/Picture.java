package fi.polku.mentoring.survey.web;

import fi.polku.mentoring.survey.QuestionKind;
import fi.polku.mentoring.survey.Scores;
import java.util.Locale;

/** Lengths in the pictures of results: from 2 to 102, so that ends of lines are seen. What they show stands in words beside them. */
public final class Picture {
    private static final double LEFT = 2;
    private static final double WHOLE = 100;

    private Picture() {}

    /** The bar of a mean. */
    public static String width(Scores scores) {
        return text(at(scores.mean()) - LEFT);
    }

    private static double at(double answer) {
        double inside = Math.max(1, Math.min(QuestionKind.HIGHEST, answer));
        return LEFT + (inside - 1) / (QuestionKind.HIGHEST - 1) * WHOLE;
    }

    private static String text(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }

    /** The line from the mean less the spread to the mean with the spread, as far as the scale goes. */
    public static String spread(Scores scores) {
        String from = text(at(scores.mean() - scores.spread()));
        String to = text(at(scores.mean() + scores.spread()));
        return "M" + from + " 6.5H" + to + "M" + from + " 4v5M" + to + " 4v5";
    }

    /** The bar of a part of a whole. */
    public static String width(long part, int whole) {
        return text(WHOLE * part / whole);
    }
}
