package fi.polku.mentoring.audit.web;

import fi.polku.mentoring.audit.AuditSeals;
import fi.polku.mentoring.audit.SealSettings;
import fi.polku.mentoring.audit.SealStanding;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells whether the audit is sealed in time. Unready only where that is configured: pages work and write their records all
 * the same, and whoever can stop the sealing must not be able to stop everybody's work by it.
 */
@Readiness
@ApplicationScoped
public class SealingHealth implements HealthCheck {
    @Inject
    AuditSeals seals;

    @Inject
    SealSettings settings;

    @Inject
    Clock clock;

    @Override
    public HealthCheckResponse call() {
        SealStanding standing;
        try {
            standing = seals.standing(Actor.worker(Role.SEAL));
        } catch (RuntimeException e) {
            // the database has a check of its own
            return HealthCheckResponse.named("audit")
                    .up()
                    .withData("known", false)
                    .build();
        }
        boolean behind = standing.behind(settings.behindAfter(), clock.instant());
        HealthCheckResponseBuilder health = HealthCheckResponse.named("audit")
                .status(!(behind && settings.unreadyWhenBehind()))
                .withData("behind", behind)
                .withData("waiting", standing.waiting())
                .withData("sealedAt", standing.sealedAt().map(Instant::toString).orElse("never"));
        standing.since().ifPresent(since -> health.withData("waitingSince", since.toString()));
        standing.fault().ifPresent(fault -> health.withData("fault", fault.code()));
        standing.verification()
                .ifPresent(last -> health.withData("verifiedAt", last.at().toString())
                        .withData("intact", last.finding().isEmpty()));
        return health.build();
    }
}
