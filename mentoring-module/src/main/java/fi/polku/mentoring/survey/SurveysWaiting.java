package fi.polku.mentoring.survey;

import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Surveys that wait for somebody's answer; in one statement. */
@ApplicationScoped
class SurveysWaiting implements Waiting {
    @Inject
    SurveyStore store;

    @Override
    public List<Thing> waitingFor(Actor actor, LocalDate today) {
        actor.person();
        return store.waiting().stream()
                .limit(MOST)
                .map(survey -> new Thing(
                        Urgency.SOON,
                        "waiting.survey",
                        survey.content().title(),
                        "",
                        survey.last(),
                        "/surveys/" + survey.id()))
                .toList();
    }
}
