package fi.polku.mentoring.material;

import fi.polku.mentoring.programme.RoundPrepared;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** The next round has the material of the one that it was copied from; what is changed there changes nothing here. */
@ApplicationScoped
public class MaterialGoesOn {
    @Inject
    MaterialStore store;

    @Inject
    Clock clock;

    void on(@Observes RoundPrepared prepared) {
        store.copy(prepared.from(), prepared.round(), clock.instant());
    }
}
