package fi.polku.mentoring.keys.web;

import fi.polku.mentoring.keys.KeySchedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells which master keys are missing, and how many data keys wait for them. Never unready: what is not sealed works
 * without, and another node would be no better off.
 */
@Readiness
@ApplicationScoped
public class KeyHealth implements HealthCheck {
    @Inject
    KeySchedule schedule;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("keys").up();
        schedule.standing().ifPresent(standing -> {
            health.withData("primary", standing.primary())
                    .withData("usable", standing.fault().isEmpty());
            standing.missing().forEach((master, keys) -> health.withData("missing." + master, keys));
        });
        return health.build();
    }
}
