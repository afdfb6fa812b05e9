package fi.polku.mentoring.proposal;

import fi.polku.mentoring.matching.Budget;
import fi.polku.mentoring.matching.Form;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a proposal is worked at. */
@ApplicationScoped
class ProposalSettings {
    @Inject
    @ConfigProperty(name = "polku.proposal.search", defaultValue = "PT1M")
    Duration search;

    @Inject
    @ConfigProperty(name = "polku.proposal.proof", defaultValue = "PT5M")
    Duration proof;

    /** For a round of so many people: iterations decide, and these times cut short. */
    Budget budget(int people, Form form, long seed) {
        return new Budget(Budget.of(people, form, seed).iterations(), search, proof, seed);
    }

    /** The same with the iterations that were decided when it was asked. */
    Budget budget(long iterations, long seed) {
        return new Budget(iterations, search, proof, seed);
    }
}
