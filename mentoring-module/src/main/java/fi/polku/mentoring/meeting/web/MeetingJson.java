package fi.polku.mentoring.meeting.web;

import fi.polku.mentoring.meeting.AgendaPoint;
import fi.polku.mentoring.meeting.GroupStanding;
import fi.polku.mentoring.meeting.JointAction;
import fi.polku.mentoring.meeting.Meeting;
import fi.polku.mentoring.meeting.MeetingView;
import fi.polku.mentoring.meeting.MyMeeting;
import fi.polku.mentoring.meeting.MyOpenAction;
import fi.polku.mentoring.meeting.Participant;
import fi.polku.mentoring.meeting.Proposal;
import fi.polku.mentoring.meeting.WorkMonth;
import fi.polku.mentoring.programme.web.TextJson;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting over REST.
 *
 * @param startsAt UTC
 * @param date in Finland
 * @param time on Finland's wall
 * @param way place, link or visit
 * @param host whose workplace is visited
 * @param state coming, to-record, held or cancelled
 */
public record MeetingJson(
        UUID id,
        UUID group,
        Instant startsAt,
        LocalDate date,
        LocalTime time,
        int minutes,
        int preparation,
        String way,
        @Nullable String place,
        @Nullable URI link,
        @Nullable UUID host,
        @Nullable String hostName,
        String state,
        int version) {

    static MeetingJson of(Meeting meeting, Instant now) {
        return new MeetingJson(
                meeting.id(),
                meeting.group(),
                meeting.start(),
                meeting.day(),
                meeting.onTheWall().toLocalTime(),
                meeting.minutes(),
                meeting.preparation(),
                meeting.where().way().code(),
                filled(meeting.where().place()),
                meeting.where().link().orElse(null),
                meeting.where().host().orElse(null),
                filled(meeting.hostName()),
                meeting.state(now).code(),
                meeting.version());
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }

    /**
     * A meeting with what its group writes about it.
     *
     * @param open whether something may be changed
     */
    public record WholeJson(
            MeetingJson meeting,
            TextJson programme,
            boolean open,
            List<ParticipantJson> people,
            List<PointJson> agenda,
            @Nullable String agreed,
            List<ActionJson> actions) {

        static WholeJson of(MeetingView view, Instant now) {
            return new WholeJson(
                    MeetingJson.of(view.meeting(), now),
                    TextJson.of(view.programme()),
                    view.open(),
                    view.people().stream().map(ParticipantJson::of).toList(),
                    view.agenda().stream().map(PointJson::of).toList(),
                    view.agreed().orElse(null),
                    view.actions().stream().map(ActionJson::of).toList());
        }
    }

    /**
     * Who is invited.
     *
     * @param answer accepted, tentative or declined; left out while nothing is said
     * @param came left out while it is not written down
     */
    public record ParticipantJson(
            UUID person,
            String name,
            boolean inGroup,
            @Nullable String answer,
            @Nullable Boolean came) {
        static ParticipantJson of(Participant participant) {
            return new ParticipantJson(
                    participant.person(),
                    participant.name(),
                    participant.inGroup(),
                    participant.answer().map(MeetingWords::code).orElse(null),
                    participant.came().orElse(null));
        }
    }

    /** A point of the agenda. */
    public record PointJson(UUID id, String words, boolean done) {
        static PointJson of(AgendaPoint point) {
            return new PointJson(point.id(), point.words(), point.done());
        }
    }

    /**
     * Something to do.
     *
     * @param doer left out when all do it
     */
    public record ActionJson(
            UUID id,
            String words,
            @Nullable UUID doer,
            @Nullable LocalDate due,
            boolean done) {
        static ActionJson of(JointAction action) {
            return new ActionJson(
                    action.id(),
                    action.words(),
                    action.doer().orElse(null),
                    action.due().orElse(null),
                    action.done());
        }
    }

    /**
     * What is proposed for the next meeting.
     *
     * @param date left out when the group's time is over by then
     */
    public record ProposalJson(
            @Nullable LocalDate date, @Nullable LocalTime time, int minutes, int preparation) {
        static ProposalJson of(Proposal proposal) {
            return new ProposalJson(
                    proposal.start().map(s -> s.toLocalDate()).orElse(null),
                    proposal.start().map(s -> s.toLocalTime()).orElse(null),
                    proposal.minutes(),
                    proposal.preparation());
        }
    }

    /** One's own meeting. */
    public record MineJson(UUID id, UUID group, TextJson programme, Instant startsAt, int minutes, String way) {
        static MineJson of(MyMeeting mine) {
            return new MineJson(
                    mine.id(),
                    mine.group(),
                    TextJson.of(mine.programme()),
                    mine.start(),
                    mine.minutes(),
                    mine.way().code());
        }
    }

    /** What one has to do. */
    public record MyActionJson(UUID meeting, UUID group, TextJson programme, ActionJson action) {
        static MyActionJson of(MyOpenAction open) {
            return new MyActionJson(
                    open.action().meeting(), open.group(), TextJson.of(open.programme()), ActionJson.of(open.action()));
        }
    }

    /**
     * One's own working time in a group in a month.
     *
     * @param month such as 2027-02
     */
    public record TimeJson(String month, UUID group, TextJson programme, int meetings, int minutes, int preparation) {
        static TimeJson of(WorkMonth month) {
            return new TimeJson(
                    month.month().toString(),
                    month.group(),
                    TextJson.of(month.programme()),
                    month.meetings(),
                    month.minutes(),
                    month.preparation());
        }
    }

    /** How a group meets, for who runs its programme. */
    public record StandingJson(
            UUID group,
            String standing,
            int held,
            @Nullable LocalDate lastMet,
            @Nullable LocalDate next) {
        static StandingJson of(GroupStanding standing) {
            return new StandingJson(
                    standing.group(),
                    standing.standing().code(),
                    standing.held(),
                    standing.lastMet().orElse(null),
                    standing.next().orElse(null));
        }
    }
}
