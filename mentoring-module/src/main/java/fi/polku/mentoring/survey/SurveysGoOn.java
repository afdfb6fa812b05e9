package fi.polku.mentoring.survey;

import fi.polku.mentoring.programme.RoundPrepared;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** The next round asks what the one asked that it was copied from, where that followed a phase. */
@ApplicationScoped
public class SurveysGoOn {
    @Inject
    SurveyStore store;

    void on(@Observes RoundPrepared prepared) {
        store.copy(prepared.from(), prepared.round());
    }
}
