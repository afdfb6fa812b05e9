package fi.polku.adapter;

import fi.polku.mentoring.host.HostFault;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.Serial;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;

/** Tries again what may succeed, gives up in time, and leaves a host alone for a while that fails again and again. */
@ApplicationScoped
public class Guard {

    /** Carries a fault that must not be tried again at once past {@link Retry}. */
    static final class Final extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        private final HostFault fault;

        Final(HostFault fault) {
            super(fault.getMessage(), fault, false, false);
            this.fault = fault;
        }

        HostFault fault() {
            return fault;
        }
    }

    /**
     * A breaker of one host. MicroProfile's own is one for all callers of a method, so that one host that is down would
     * cut off the others.
     *
     * @param host its name
     * @param pause how long it is left alone
     */
    static CircuitBreaker breaker(String host, Duration pause) {
        return CircuitBreaker.of(
                host,
                CircuitBreakerConfig.custom()
                        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(6)
                        .minimumNumberOfCalls(6)
                        .failureRateThreshold(60)
                        .waitDurationInOpenState(pause)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .recordException(HostFault.Away.class::isInstance)
                        .build());
    }

    @Retry(maxRetries = 2, delay = 400, jitter = 300, maxDuration = 180_000, retryOn = HostFault.Away.class)
    @Timeout(value = 90, unit = ChronoUnit.SECONDS)
    <T> T attempt(CircuitBreaker breaker, Supplier<T> call) {
        return breaker.executeSupplier(call);
    }
}
