package fi.polku.mentoring.application;

import fi.polku.mentoring.programme.RoundPrepared;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** The next round takes as many of each role as the one that it was copied from. */
@ApplicationScoped
public class PlacesGoOn {
    @Inject
    ApplicantStore store;

    void on(@Observes RoundPrepared prepared) {
        store.copyPlaces(prepared.from(), prepared.round());
    }
}
