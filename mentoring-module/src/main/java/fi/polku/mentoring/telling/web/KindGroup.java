package fi.polku.mentoring.telling.web;

import static fi.polku.mentoring.notice.NoticeKind.AGREEMENT_WAITS;
import static fi.polku.mentoring.notice.NoticeKind.APPLICATION_RECEIVED;
import static fi.polku.mentoring.notice.NoticeKind.APPLICATION_WITHDRAWN;
import static fi.polku.mentoring.notice.NoticeKind.DEPUTY_NAMED;
import static fi.polku.mentoring.notice.NoticeKind.ENDORSEMENT_ASKED;
import static fi.polku.mentoring.notice.NoticeKind.ENDORSEMENT_GIVEN;
import static fi.polku.mentoring.notice.NoticeKind.EVENT_ANNOUNCED;
import static fi.polku.mentoring.notice.NoticeKind.EVENT_CANCELLED;
import static fi.polku.mentoring.notice.NoticeKind.EVENT_MOVED;
import static fi.polku.mentoring.notice.NoticeKind.EVENT_REMINDER;
import static fi.polku.mentoring.notice.NoticeKind.EVENT_SEAT;
import static fi.polku.mentoring.notice.NoticeKind.EVENT_SIGNED_OFF;
import static fi.polku.mentoring.notice.NoticeKind.EVIDENCE_ANSWERED;
import static fi.polku.mentoring.notice.NoticeKind.GOAL_COMMENTED;
import static fi.polku.mentoring.notice.NoticeKind.GROUP_BEGINS;
import static fi.polku.mentoring.notice.NoticeKind.GROUP_CHANGED;
import static fi.polku.mentoring.notice.NoticeKind.GROUP_INVITED;
import static fi.polku.mentoring.notice.NoticeKind.GROUP_QUIET;
import static fi.polku.mentoring.notice.NoticeKind.GROUP_QUIET_TO_COORDINATOR;
import static fi.polku.mentoring.notice.NoticeKind.INVITATION_ANSWERED;
import static fi.polku.mentoring.notice.NoticeKind.LEFT_UNMATCHED;
import static fi.polku.mentoring.notice.NoticeKind.MATCHING_DECIDED;
import static fi.polku.mentoring.notice.NoticeKind.MEETING_CANCELLED;
import static fi.polku.mentoring.notice.NoticeKind.MEETING_DECLINED;
import static fi.polku.mentoring.notice.NoticeKind.MEETING_INVITED;
import static fi.polku.mentoring.notice.NoticeKind.MEETING_LEFT;
import static fi.polku.mentoring.notice.NoticeKind.MEETING_MOVED;
import static fi.polku.mentoring.notice.NoticeKind.MEETING_REMINDER;
import static fi.polku.mentoring.notice.NoticeKind.MENTOR_ANSWERED;
import static fi.polku.mentoring.notice.NoticeKind.MENTOR_ASKED;
import static fi.polku.mentoring.notice.NoticeKind.MENTOR_ASKED_STILL;
import static fi.polku.mentoring.notice.NoticeKind.MENTOR_PROPOSED;
import static fi.polku.mentoring.notice.NoticeKind.NETWORK_MESSAGE;
import static fi.polku.mentoring.notice.NoticeKind.PATH_CHANGE_ANSWERED;
import static fi.polku.mentoring.notice.NoticeKind.PATH_CHANGE_ASKED;
import static fi.polku.mentoring.notice.NoticeKind.PROGRAMME_ASKED;
import static fi.polku.mentoring.notice.NoticeKind.REVIEW_ASKED;
import static fi.polku.mentoring.notice.NoticeKind.REVIEW_GIVEN;
import static fi.polku.mentoring.notice.NoticeKind.ROUND_ANNOUNCED;
import static fi.polku.mentoring.notice.NoticeKind.ROUND_MOVED;
import static fi.polku.mentoring.notice.NoticeKind.SHARED_WITH_YOU;
import static fi.polku.mentoring.notice.NoticeKind.STEP_DUE;
import static fi.polku.mentoring.notice.NoticeKind.SURVEY_CLOSES;
import static fi.polku.mentoring.notice.NoticeKind.SURVEY_OPENS;
import static fi.polku.mentoring.notice.NoticeKind.TASK_GIVEN;
import static fi.polku.mentoring.notice.NoticeKind.WINDOW_CLOSES;

import fi.polku.mentoring.notice.Delivery;
import fi.polku.mentoring.notice.NoticeKind;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Choice;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Kinds that stand together on the page of choices, each in one of them. */
public enum KindGroup {
    /** Applying, and tasks in programmes. */
    PROGRAMMES(
            ROUND_ANNOUNCED,
            ROUND_MOVED,
            WINDOW_CLOSES,
            APPLICATION_RECEIVED,
            APPLICATION_WITHDRAWN,
            ENDORSEMENT_GIVEN,
            MATCHING_DECIDED,
            LEFT_UNMATCHED,
            TASK_GIVEN,
            PROGRAMME_ASKED),
    /** One's group and its meetings. */
    GROUP(
            GROUP_INVITED,
            INVITATION_ANSWERED,
            GROUP_BEGINS,
            AGREEMENT_WAITS,
            GROUP_CHANGED,
            MEETING_INVITED,
            MEETING_MOVED,
            MEETING_CANCELLED,
            MEETING_DECLINED,
            MEETING_LEFT,
            MEETING_REMINDER,
            GROUP_QUIET,
            GROUP_QUIET_TO_COORDINATOR,
            NETWORK_MESSAGE,
            MENTOR_ASKED,
            MENTOR_ASKED_STILL,
            MENTOR_PROPOSED,
            MENTOR_ANSWERED,
            SURVEY_OPENS,
            SURVEY_CLOSES),
    /** Events of a round. */
    EVENTS(EVENT_ANNOUNCED, EVENT_SEAT, EVENT_SIGNED_OFF, EVENT_MOVED, EVENT_CANCELLED, EVENT_REMINDER),
    /** One's goals and path. */
    DEVELOPMENT(
            GOAL_COMMENTED,
            SHARED_WITH_YOU,
            REVIEW_GIVEN,
            STEP_DUE,
            PATH_CHANGE_ASKED,
            PATH_CHANGE_ANSWERED,
            EVIDENCE_ANSWERED),
    /** What one is asked as a supervisor or deputy. */
    SUPERVISOR(REVIEW_ASKED, ENDORSEMENT_ASKED, DEPUTY_NAMED);

    private final List<NoticeKind> kinds;

    KindGroup(NoticeKind... kinds) {
        this.kinds = List.of(kinds);
    }

    /** The kinds in it, in the order of the page. */
    public List<NoticeKind> kinds() {
        return kinds;
    }

    /** Its heading. */
    public String key() {
        return "notice.group." + name().toLowerCase(Locale.ROOT);
    }

    /** How a kind may come; one choice is none. */
    public static List<Choice> choices(Texts t, NoticeKind kind) {
        return Stream.of(Delivery.values())
                .filter(kind::allows)
                .map(delivery -> Choice.of(
                        MailChoiceForm.code(delivery), t.get("notice.delivery." + MailChoiceForm.code(delivery))))
                .toList();
    }
}
