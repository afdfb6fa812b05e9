package fi.polku.tests.clock;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;

/** Takes the place of the product's clock in a deployment that has this class. */
@Alternative
@Priority(1)
@ApplicationScoped
public class ClockOfTests {
    /** The environment's variable that names the file by which the clock is moved. */
    static final String FILE = "POLKU_TESTS_CLOCK";

    /** The clock, {@code @Dependent}. */
    @Produces
    public Clock clock() {
        return new AheadClock(Path.of(System.getenv(FILE)), ZoneOffset.UTC);
    }
}
