package fi.polku.mentoring.owndata.web;

import fi.polku.mentoring.shared.Texts;
import java.util.Optional;

/** How figures about few people are said. */
public final class FigureWords {
    private FigureWords() {}

    /**
     * How many things.
     *
     * @param t the reader's language
     * @param people of how many people
     * @param things how many; absent where that would tell of too few people
     * @return a number, or why there is none
     */
    public static String things(Texts t, long people, Optional<Long> things) {
        if (people == 0) {
            return t.number(0);
        }
        return things.map(t::number).orElseGet(() -> t.get("report.hidden"));
    }
}
