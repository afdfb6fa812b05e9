package fi.polku.adapter.contract;

import fi.polku.mentoring.host.HostFault;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.Serial;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;

/** Tries again what may succeed, gives up in time, and leaves a host alone for a while that fails again and again. */
@ApplicationScoped
class Guard {

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

    @Retry(maxRetries = 2, delay = 400, jitter = 300, maxDuration = 180_000, retryOn = HostFault.Away.class)
    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.6, delay = 5_000, failOn = HostFault.Away.class)
    @Timeout(value = 90, unit = ChronoUnit.SECONDS)
    <T> T attempt(Supplier<T> call) {
        return call.get();
    }
}
