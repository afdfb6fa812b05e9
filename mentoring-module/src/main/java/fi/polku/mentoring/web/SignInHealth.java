package fi.polku.mentoring.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells whether the identity provider has been reached. Never unready: without it nobody can sign in, but who is signed in
 * works on. The first look asks the provider in the background, so that nobody who signs in has to wait for that.
 */
@Readiness
@ApplicationScoped
public class SignInHealth implements HealthCheck {
    @Inject
    OpenIdProvider provider;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService background;

    private final AtomicBoolean asking = new AtomicBoolean();

    @Override
    public HealthCheckResponse call() {
        boolean known = provider.isKnown();
        if (!known && asking.compareAndSet(false, true)) {
            background.execute(this::ask);
        }
        return HealthCheckResponse.named("sign-in")
                .up()
                .withData("provider.reached", known)
                .build();
    }

    private void ask() {
        try {
            provider.metadata();
        } catch (SignInUnavailable notYet) {
            // The next look asks again.
        } finally {
            asking.set(false);
        }
    }
}
