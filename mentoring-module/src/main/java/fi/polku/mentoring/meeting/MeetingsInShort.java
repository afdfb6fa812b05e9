package fi.polku.mentoring.meeting;

import fi.polku.mentoring.mentorship.MeetingsBeside;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Texts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Meetings on the pages of groups. */
@UseCases
public class MeetingsInShort implements MeetingsBeside {
    @Inject
    MyMeetingStore store;

    @Inject
    GroupStandings standings;

    @Inject
    Clock clock;

    @Override
    public InShort inShort(Actor actor, UUID group) {
        actor.person();
        LocalDate month = LocalDate.now(clock.withZone(Texts.ZONE)).withDayOfMonth(1);
        return store.inShort(group, clock.instant(), month);
    }

    @Override
    public Map<UUID, Pulse> pulses(Actor actor, UUID programme) {
        Map<UUID, Pulse> pulses = new HashMap<>();
        standings
                .ofThoseRun(actor, programme)
                .forEach(s -> pulses.put(
                        s.group(),
                        new Pulse(
                                "meeting.standing." + s.standing().code(),
                                s.standing() == GroupStanding.Standing.QUIET,
                                s.held(),
                                s.lastMet())));
        return pulses;
    }
}
