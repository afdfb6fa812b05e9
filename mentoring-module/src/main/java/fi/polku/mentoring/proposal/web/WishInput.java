package fi.polku.mentoring.proposal.web;

import fi.polku.mentoring.matching.Wish;
import fi.polku.mentoring.proposal.Importance;
import fi.polku.mentoring.proposal.Weights;
import fi.polku.mentoring.web.Input;
import java.util.EnumMap;
import java.util.Map;

/** How much each wish weighs, as forms and JSON say it. */
final class WishInput {
    private WishInput() {}

    /** A field for each wish, by its key. */
    static Weights weights(Input input) {
        Map<Wish, Importance> weights = new EnumMap<>(Wish.class);
        for (Wish wish : Weights.OFFERED) {
            input.requiredLine(wish.key(), Input.LINE);
            input.choice(wish.key(), Importance::of).ifPresent(importance -> weights.put(wish, importance));
        }
        input.check();
        return new Weights(weights);
    }
}
