package fi.polku.mentoring.notice;

import static fi.polku.mentoring.notice.NoticeKind.Trait.OPTIONAL;
import static fi.polku.mentoring.notice.NoticeKind.Trait.REMINDER;
import static fi.polku.mentoring.notice.NoticeKind.Trait.REQUIRED;
import static fi.polku.mentoring.notice.NoticeKind.Trait.URGENT;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What one is told of. What others count on one to know cannot be switched off; all else can. */
public enum NoticeKind {
    /** One's organisation is asked to own a programme. */
    PROGRAMME_ASKED(REQUIRED),
    /** One has been given a task in a programme. */
    TASK_GIVEN(REQUIRED),
    /** A round that one may apply to is announced. */
    ROUND_ANNOUNCED(OPTIONAL),
    /** Days of a round have changed that one applied to or takes part in. */
    ROUND_MOVED(REQUIRED),
    /** The window closes, and one's application is a draft. */
    WINDOW_CLOSES(REMINDER),
    /** One's application has arrived. */
    APPLICATION_RECEIVED(REQUIRED),
    /** One's application is taken back. */
    APPLICATION_WITHDRAWN(REQUIRED),
    /** Somebody who reports to one applies, and asks for one's word. */
    ENDORSEMENT_ASKED(REQUIRED),
    /** The supervisor has given it, or not. */
    ENDORSEMENT_GIVEN(REQUIRED),
    /** Where one is placed, or that there is no group this time and what happens next. */
    MATCHING_DECIDED(REQUIRED),
    /** Groups were confirmed, and one is in none of them. */
    LEFT_UNMATCHED(REQUIRED),
    /** Somebody has commented on one's shared goal. */
    GOAL_COMMENTED(OPTIONAL),
    /** One is invited to a group. */
    GROUP_INVITED(REQUIRED),
    /** An invitation that one has to do with is declined, or accepted by all. */
    INVITATION_ANSWERED(OPTIONAL),
    /** One's group begins. */
    GROUP_BEGINS(REQUIRED),
    /** The group's agreement waits for one's acceptance. */
    AGREEMENT_WAITS(REQUIRED),
    /** Somebody joins or leaves one's group, or it ends. */
    GROUP_CHANGED(REQUIRED),
    /** One's group has not met for long. */
    GROUP_QUIET(OPTIONAL),
    /** A group of one's programme has not met for long. */
    GROUP_QUIET_TO_COORDINATOR(OPTIONAL),
    /** One is invited to a meeting or an event. */
    MEETING_INVITED(REQUIRED),
    /** A meeting has another time or place. */
    MEETING_MOVED(URGENT),
    /** A meeting does not take place. */
    MEETING_CANCELLED(URGENT),
    /** Somebody who is invited to a meeting that one has arranged cannot come. */
    MEETING_DECLINED(OPTIONAL),
    /** One is no longer invited to a meeting, as one has left its group. */
    MEETING_LEFT(REQUIRED),
    /** A meeting comes. */
    MEETING_REMINDER(REMINDER),
    /** An event is arranged that one may come to. */
    EVENT_ANNOUNCED(OPTIONAL),
    /** One has a seat at an event. */
    EVENT_SEAT(REQUIRED),
    /** One has given up one's seat at an event. */
    EVENT_SIGNED_OFF(REQUIRED),
    /** An event that one comes to has another time or place. */
    EVENT_MOVED(URGENT),
    /** An event that one comes to does not take place. */
    EVENT_CANCELLED(URGENT),
    /** An event that one comes to is today or tomorrow. */
    EVENT_REMINDER(REMINDER),
    /** Somebody has written to one in the network of a round. */
    NETWORK_MESSAGE(OPTIONAL),
    /** Somebody asks one to be their mentor. */
    MENTOR_ASKED(REQUIRED),
    /** A request to one as a mentor waits for an answer longer than it should. */
    MENTOR_ASKED_STILL(REMINDER),
    /** One's supervisor would ask a mentor for one, who decides. */
    MENTOR_PROPOSED(REQUIRED),
    /** A request to a mentor is answered, or released without an answer. */
    MENTOR_ANSWERED(REQUIRED),
    /** A survey is open. */
    SURVEY_OPENS(OPTIONAL),
    /** A survey closes, and one has not answered. */
    SURVEY_CLOSES(REMINDER),
    /** Somebody asks for one's review of a step. */
    REVIEW_ASKED(REQUIRED),
    /** A step of one's path is completed or returned. */
    REVIEW_GIVEN(OPTIONAL),
    /** A step of one's path is due. */
    STEP_DUE(REMINDER),
    /** A change of one's path, or of a report's, is proposed. */
    PATH_CHANGE_ASKED(REQUIRED),
    /** The change that one proposed is agreed to, or not. */
    PATH_CHANGE_ANSWERED(OPTIONAL),
    /** Somebody has begun to share something with one. */
    SHARED_WITH_YOU(OPTIONAL),
    /** One stands in for a supervisor, or somebody stands in for oneself. */
    DEPUTY_NAMED(REQUIRED),
    /** The competence system has answered to one's evidence. */
    EVIDENCE_ANSWERED(OPTIONAL);

    /** What may be done with notices of a kind. */
    public enum Trait {
        /** One may switch it off. */
        OPTIONAL,
        /** One may switch it off, and it is of no use once what it reminds of has begun. */
        REMINDER,
        /** It may wait for the digest, and cannot be switched off. */
        REQUIRED,
        /** It can neither be switched off nor wait for the digest. */
        URGENT
    }

    private final Trait trait;

    NoticeKind(Trait trait) {
        this.trait = trait;
    }

    /**
     * What may be done with it.
     *
     * @return the trait
     */
    public Trait trait() {
        return trait;
    }

    /**
     * Whether everybody is told whom a programme is for, rather than somebody of something of their own.
     *
     * @return whether
     */
    public boolean isToMany() {
        return this == ROUND_ANNOUNCED || this == EVENT_ANNOUNCED;
    }

    /**
     * Whether one may choose a delivery for it.
     *
     * @param delivery which
     * @return whether
     */
    public boolean allows(Delivery delivery) {
        return switch (trait) {
            case OPTIONAL, REMINDER -> true;
            case REQUIRED -> delivery != Delivery.NOT_AT_ALL;
            case URGENT -> delivery == Delivery.AT_ONCE;
        };
    }

    /**
     * The kind in the database, the API and message keys.
     *
     * @return such as {@code meeting-moved}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind of a code.
     *
     * @param code such as {@code meeting-moved}
     * @return absent for an unknown code
     */
    public static Optional<NoticeKind> of(String code) {
        return Stream.of(values()).filter(k -> k.code().equals(code)).findFirst();
    }
}
