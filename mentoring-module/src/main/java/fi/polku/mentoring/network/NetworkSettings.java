package fi.polku.mentoring.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much one writes to others; {@code docs/operations.md} says more. */
@ApplicationScoped
class NetworkSettings {
    @Inject
    @ConfigProperty(name = "polku.network.messages", defaultValue = "10")
    int messages;

    /** Most messages of one person in 24 hours. */
    int messages() {
        return messages;
    }
}
