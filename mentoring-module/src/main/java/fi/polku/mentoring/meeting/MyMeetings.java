package fi.polku.mentoring.meeting;

import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A person's own meetings of all groups, what they have to do, and the working time that it takes. Nobody else is told the time of one person. */
@UseCases
public class MyMeetings {
    private static final Duration AHEAD = Duration.ofDays(366);

    @Inject
    MyMeetingStore store;

    @Inject
    Clock clock;

    /**
     * What is to come.
     *
     * @param actor whose
     * @return the next first
     */
    public List<MyMeeting> coming(Actor actor) {
        actor.person();
        Instant now = clock.instant();
        return store.between(now, now.plus(AHEAD)).stream()
                .map(MyMeetingStore::mine)
                .toList();
    }

    /**
     * What is still to be done by the actor, or by all in a group of theirs.
     *
     * @param actor who
     * @return the earliest due first, at most 100
     */
    public List<MyOpenAction> actions(Actor actor) {
        actor.person();
        return store.open();
    }

    /**
     * The working time in meetings at which the actor was, with preparation.
     *
     * @param actor whose
     * @param group in which group; absent for all
     * @return by month, the last first
     */
    public List<WorkMonth> time(Actor actor, Optional<UUID> group) {
        actor.person();
        return store.time(group);
    }
}
