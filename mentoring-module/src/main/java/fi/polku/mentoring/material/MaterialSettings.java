package fi.polku.mentoring.material;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much is taken; {@code docs/operations.md} says more. */
@ApplicationScoped
public class MaterialSettings {
    @Inject
    @ConfigProperty(name = "polku.material.max-size", defaultValue = "20")
    int megabytes;

    @Inject
    @ConfigProperty(name = "polku.material.max-number", defaultValue = "300")
    int most;

    /** Most of one file, in megabytes. */
    public int megabytes() {
        return megabytes;
    }

    /** Most pieces of material of one programme, those of its rounds included. */
    public int most() {
        return most;
    }
}
