package fi.polku.mentoring.reply.web;

import fi.polku.mentoring.reply.Outcome;
import fi.polku.mentoring.reply.Replies;
import fi.polku.mentoring.reply.ReplyStanding;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether replies are read. Never unready: where the mailbox is away, people answer in Polku. */
@Readiness
@ApplicationScoped
public class ReplyHealth implements HealthCheck {
    @Inject
    Replies replies;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("replies").up();
        ReplyStanding standing;
        try {
            standing = replies.standing(Actor.worker(Role.REPLIES));
        } catch (RuntimeException e) {
            // the database has a check of its own
            return health.withData("known", false).build();
        }
        if (!standing.configured()) {
            return health.withData("configured", false).build();
        }
        return health.withData("configured", true)
                .withData("degraded", standing.fault().isPresent())
                .withData("reachedAt", standing.reached().map(Instant::toString).orElse("never"))
                .withData("entered", standing.count(Outcome.ENTERED))
                .build();
    }
}
