package fi.polku.mentoring.figure;

import fi.polku.mentoring.persistence.OneNode;
import fi.polku.mentoring.persistence.Ticks;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * When figures are gathered: after the turn of each quarter, by one node. Seldom is what makes them useful: the more people
 * there are to gather at once, the narrower the blocks can be.
 */
@ApplicationScoped
public class ReleaseSchedule {
    private static final Logger LOG = Logger.getLogger(ReleaseSchedule.class.getName());
    private static final Actor WORKER = Actor.worker(Role.FIGURES);
    /** What was done just before the turn may still be taken back, as a review for ten minutes. */
    private static final Duration SETTLED = Duration.ofHours(1);

    @Inject
    Figures figures;

    @Inject
    OneNode oneNode;

    @Inject
    Clock clock;

    /** How often is looked whether there is anything to gather. */
    @Inject
    @ConfigProperty(name = "polku.figures.every", defaultValue = "PT1H")
    Duration every;

    @Inject
    Ticks ticks;

    /** Begins. Called once the server has tied the application's resources. */
    public void start() {
        ticks.begin(Duration.ofSeconds(1), every, LOG, "Figures could not be gathered", this::tick);
    }

    /**
     * The first day of the quarter that a moment lies in, in Finland.
     *
     * @param moment the moment
     * @return the day before which everything is told
     */
    public static LocalDate turn(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, Texts.ZONE);
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    private void tick() throws SQLException {
        LocalDate until = turn(clock.instant().minus(SETTLED));
        oneNode.alone("figures", () -> figures.release(WORKER, until));
    }
}
