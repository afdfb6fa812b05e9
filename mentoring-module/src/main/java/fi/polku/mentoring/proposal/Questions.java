package fi.polku.mentoring.proposal;

import fi.polku.mentoring.desk.DeskState;
import fi.polku.mentoring.matching.Flaw;
import fi.polku.mentoring.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What the acting member can ask the engine about a round now. */
@ApplicationScoped
class Questions {
    @Inject
    CandidateStore candidates;

    @Inject
    LockStore locks;

    @Inject
    WeightStore weights;

    /**
     * Everything about a round.
     *
     * @param posed for the engine
     * @param weights by which it is asked
     */
    record Asking(Posing.Posed posed, Weights weights) {}

    /**
     * Puts the question.
     *
     * @param desk of a round that the acting member weighs
     * @param another a lock that is tried; absent for those there are
     * @throws Problem.Refused when the engine cannot be asked that, and why
     */
    Asking of(DeskState desk, Optional<Decision> another) {
        if (!Posing.knows(desk.form())) {
            throw new Problem.Refused("engine.refused.form");
        }
        UUID round = desk.round();
        Weights weighed =
                weights.ofRound(round).orElseThrow(Problem.NotFound::new).weights();
        List<Decision> decided =
                new ArrayList<>(locks.of(round).stream().map(Lock::decision).toList());
        another.ifPresent(decided::add);
        try {
            return new Asking(
                    Posing.pose(desk.form(), weighed, candidates.of(round), candidates.conflicts(round), decided),
                    weighed);
        } catch (Flaw.Found found) {
            throw refused(found.flaws().get(0));
        }
    }

    /** A lock that would break a rule is refused with that rule. */
    private static Problem refused(Flaw flaw) {
        if ("lock-breaks".equals(flaw.key())) {
            return new Problem.Refused("engine.refused.breaks."
                    + flaw.arguments().get(0).toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return new Problem.Refused(
                switch (flaw.key()) {
                    case "kept-twice", "kept-together", "locked-aside" -> "engine.refused.locked-twice";
                    case "pair-together" -> "engine.refused.pair-together";
                    default -> "engine.refused.cannot-be-asked";
                });
    }
}
