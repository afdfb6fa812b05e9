package fi.polku.mentoring.path;

import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What paths ask of somebody today: of the person steps that came back or are due and proposals to answer, of the
 * supervisor reviews and proposals. And the current step.
 */
@ApplicationScoped
class PathsWaiting implements Waiting {
    private static final int SOON_DAYS = 14;

    @Inject
    WaitingStore store;

    @Inject
    PathStore paths;

    /** What waits. */
    enum What {
        /** Own step that came back. */
        RETURNED,
        /** Own open step with a due day that is near or past. */
        DUE,
        /** The supervisor proposes a change of the own path. */
        PROPOSED_TO_ME,
        /** A report asks for a review. */
        REVIEW,
        /** A report proposes a change of the report's path. */
        PROPOSED_BY_REPORT
    }

    /**
     * A thing as it was read.
     *
     * @param what what waits
     * @param id the step or the proposal
     * @param title what the step is called
     * @param report the other person
     * @param who that person's name
     * @param day when it is due, or since when it waits
     */
    record Found(What what, UUID id, Localized title, Optional<UUID> report, String who, Optional<LocalDate> day) {}

    @Override
    public List<Thing> waitingFor(Actor actor, LocalDate today) {
        return store.waitingFor(actor.person(), today.plusDays(SOON_DAYS), MOST).stream()
                .map(found -> thing(found, today))
                .toList();
    }

    static Thing thing(Found found, LocalDate today) {
        boolean past = found.day().filter(day -> day.isBefore(today)).isPresent();
        return switch (found.what()) {
            case RETURNED -> thing(found, Urgency.CAME_BACK, "waiting.step.returned", "/path/steps/" + found.id());
            case DUE ->
                past
                        ? thing(found, Urgency.LATE, "waiting.step.past", "/path/steps/" + found.id())
                        : thing(found, Urgency.SOON, "waiting.step.soon", "/path/steps/" + found.id());
            case PROPOSED_TO_ME -> thing(found, Urgency.ASKED, "waiting.proposal.supervisor", "/path#waiting");
            case REVIEW -> thing(found, Urgency.ASKED, "waiting.review", "/team/reviews/" + found.id());
            case PROPOSED_BY_REPORT ->
                thing(
                        found,
                        Urgency.ASKED,
                        "waiting.proposal.person",
                        "/team/" + found.report().orElseThrow() + "#waiting");
        };
    }

    private static Thing thing(Found found, Urgency urgency, String message, String href) {
        return new Thing(urgency, message, found.title(), found.who(), found.day(), href);
    }

    @Override
    public Optional<Ongoing> ongoing(Actor actor) {
        return paths.summary(actor.person())
                .flatMap(PathSummary::current)
                .map(step -> new Ongoing(
                        "waiting.step.current",
                        step.title(),
                        "step.status." + step.status().code(),
                        step.due(),
                        "/path/steps/" + step.id()));
    }
}
