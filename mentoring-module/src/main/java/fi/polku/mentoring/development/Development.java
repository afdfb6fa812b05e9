package fi.polku.mentoring.development;

import fi.polku.mentoring.goal.Goals;
import fi.polku.mentoring.host.Profiles;
import fi.polku.mentoring.path.Paths;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.BesideProfile;
import fi.polku.mentoring.shared.Onward;
import fi.polku.mentoring.shared.Texts;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** One's profile, goals and path, read in one transaction of at most eight statements. */
@UseCases
public class Development {
    @Inject
    Profiles profiles;

    @Inject
    Goals goals;

    @Inject
    Paths paths;

    @Inject
    @Any
    Instance<Onward> onward;

    @Inject
    @Any
    Instance<BesideProfile> beside;

    @Inject
    Clock clock;

    /**
     * The actor's development.
     *
     * @param actor whose
     * @return all there is
     */
    public DevelopmentView of(Actor actor) {
        return new DevelopmentView(
                profiles.of(actor),
                beside.stream()
                        .flatMap(feature -> feature.beside(actor).stream())
                        .toList(),
                goals.all(actor),
                paths.summary(actor),
                onward.stream()
                        .flatMap(feature -> feature.from(actor, Onward.From.DEVELOPMENT, actor.person()).stream())
                        .toList(),
                LocalDate.now(clock.withZone(Texts.ZONE)));
    }
}
