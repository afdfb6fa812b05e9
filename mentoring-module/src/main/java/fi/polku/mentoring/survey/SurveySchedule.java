package fi.polku.mentoring.survey;

import fi.polku.mentoring.persistence.OneNode;
import fi.polku.mentoring.persistence.Ticks;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When surveys are gathered: soon after their last day, by one node. A survey closes with its last day whether or not this runs. */
@ApplicationScoped
public class SurveySchedule {
    private static final Logger LOG = Logger.getLogger(SurveySchedule.class.getName());
    private static final Actor WORKER =
            new Actor(Optional.empty(), Optional.empty(), Set.of(Role.SURVEYS, Role.FIGURES), Optional.empty());

    @Inject
    Gathering gathering;

    @Inject
    OneNode oneNode;

    /** How often is looked whether there is anything to gather. */
    @Inject
    @ConfigProperty(name = "polku.surveys.every", defaultValue = "PT15M")
    Duration every;

    @Inject
    Ticks ticks;

    /** Begins. Called once the server has tied the application's resources. */
    public void start() {
        ticks.begin(Duration.ofSeconds(1), every, LOG, "Surveys could not be gathered", this::tick);
    }

    private void tick() throws SQLException {
        oneNode.alone("surveys", () -> {
            for (UUID survey : gathering.over(WORKER)) {
                gathering.gather(WORKER, survey);
            }
            gathering.forget(WORKER);
        });
    }
}
