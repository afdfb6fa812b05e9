package fi.polku.mentoring.matching;

import java.util.List;

/**
 * What one wish gave a group.
 *
 * @param points of the group's points, those that come from this wish
 * @param most the points if it were met in full; they round down, so that the sum over the wishes may be a few below {@link Wish#FULL}
 * @param facts for each two people who meet it at all
 */
public record Reason(Wish wish, int points, int most, List<Fact> facts) {

    /**
     * How two people meet a wish.
     *
     * @param points from 1 to {@link Wish#FULL}, before weighing
     * @param codes what it is about: the shared themes, the competences that the one can teach the other …
     */
    public record Fact(String one, String other, int points, List<String> codes) {
        public Fact {
            codes = List.copyOf(codes);
        }
    }

    public Reason {
        facts = List.copyOf(facts);
    }

    /** The key of the sentence: {@code matching.reason.themes}. */
    public String key() {
        return "matching.reason." + wish.key();
    }

    Reason withOneMore() {
        return new Reason(wish, points + 1, most, facts);
    }
}
