package fi.polku.mentoring.audit;

import fi.polku.mentoring.persistence.OneNode;
import fi.polku.mentoring.persistence.Ticks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;

/** When the audit is sealed: steadily, by one node at a time. */
@ApplicationScoped
public class SealingSchedule {
    private static final Logger LOG = Logger.getLogger(SealingSchedule.class.getName());
    private static final Duration SOON = Duration.ofSeconds(1);

    @Inject
    Sealing sealing;

    @Inject
    SealSettings settings;

    @Inject
    OneNode oneNode;

    @Inject
    Ticks ticks;

    /**
     * Begins. Called once the server has tied the application's resources.
     *
     * @throws IllegalStateException when no key is set
     */
    public void start() {
        sealing.ready();
        Duration every = settings.sealEvery();
        ticks.begin(
                SOON.compareTo(every) < 0 ? SOON : every,
                every,
                LOG,
                "The audit could not be sealed",
                () -> oneNode.alone("audit", sealing::turn));
    }
}
