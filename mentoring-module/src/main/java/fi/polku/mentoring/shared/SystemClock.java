package fi.polku.mentoring.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Where the time comes from. A test deployment puts a clock that can be moved in its place. */
@ApplicationScoped
public class SystemClock {

    /**
     * The clock of the system.
     *
     * @return UTC; {@code @Dependent}, as a clock is no proxyable type
     */
    @Produces
    public Clock clock() {
        return Clock.systemUTC();
    }
}
