package fi.polku.mentoring.survey;

import fi.polku.mentoring.persistence.Turns;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When surveys are gathered: soon after their last day, by one node. A survey closes with its last day whether or not this runs. */
@ApplicationScoped
public class SurveySchedule {
    private static final Logger LOG = Logger.getLogger(SurveySchedule.class.getName());
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Actor WORKER =
            new Actor(Optional.empty(), Optional.empty(), Set.of(Role.SURVEYS, Role.FIGURES), Optional.empty());

    @Inject
    Gathering gathering;

    /** How often is looked whether there is anything to gather. */
    @Inject
    @ConfigProperty(name = "polku.surveys.every", defaultValue = "PT15M")
    Duration every;

    @Inject
    Turns turns;

    /** Begins. Called once the server has tied the application's resources. */
    public void start() {
        turns.begin(FIRST, new Turns.Work("surveys", every, LOG, "Surveys could not be gathered"), next -> turn());
    }

    private void turn() {
        gathering.over(WORKER).forEach(this::gather);
        gathering.forget(WORKER);
    }

    private void gather(UUID survey) {
        try {
            gathering.gather(WORKER, survey);
        } catch (RuntimeException e) {
            // whatever it is, the others must not wait for this one
            LOG.log(Level.WARNING, e, () -> "Survey " + survey + " could not be gathered");
        }
    }
}
