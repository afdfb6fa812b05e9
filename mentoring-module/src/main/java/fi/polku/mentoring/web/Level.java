package fi.polku.mentoring.web;

import fi.polku.mentoring.host.ScaleStep;
import fi.polku.mentoring.shared.Texts;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A step of a proficiency scale.
 *
 * @param number its place, from 1
 * @param word what the scale calls it
 */
public record Level(int number, String word) {

    private static final int STEPS = 5;

    /** The scale of five steps in Polku's own words, for a framework that brings none. */
    public static List<Level> common(Texts t) {
        return IntStream.rangeClosed(1, STEPS)
                .mapToObj(number -> new Level(number, t.get("level." + number)))
                .toList();
    }

    /**
     * A scale as the host knows it.
     *
     * @param scale its steps, the lowest first; empty where there is none
     * @param t the reader's language
     * @return in the scale's words, else in Polku's own
     */
    public static List<Level> of(List<ScaleStep> scale, Texts t) {
        return scale.isEmpty()
                ? common(t)
                : scale.stream()
                        .map(step -> new Level(step.value(), step.name().in(t.locale())))
                        .toList();
    }

    /** The word of a level of this scale; its number if the scale does not have it. */
    public static String word(List<Level> scale, int number) {
        return scale.stream()
                .filter(level -> level.number() == number)
                .findFirst()
                .map(Level::word)
                .orElse(Integer.toString(number));
    }
}
