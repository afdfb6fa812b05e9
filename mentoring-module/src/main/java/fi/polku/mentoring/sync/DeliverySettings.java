package fi.polku.mentoring.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the delivery to hosts is timed. */
@ApplicationScoped
class DeliverySettings {
    @Inject
    @ConfigProperty(name = "polku.delivery.claim", defaultValue = "PT5M")
    Duration claim;

    @Inject
    @ConfigProperty(name = "polku.delivery.ask-every", defaultValue = "PT15M")
    Duration askEvery;

    @Inject
    @ConfigProperty(name = "polku.delivery.first-wait", defaultValue = "PT5S")
    Duration firstWait;

    /** After how long a message that is being sent is anybody's again; longer than all attempts of one can take together. */
    Duration claim() {
        return claim;
    }

    /** How long after its first attempt a message is tried again; later it is tried ever more rarely. */
    Duration firstWait() {
        return firstWait;
    }

    /** How long after evidence was sent its answer is first asked for; later it is asked for ever more rarely. */
    Duration askEvery() {
        return askEvery;
    }
}
