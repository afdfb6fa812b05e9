package fi.polku.mentoring.privacy;

import java.time.Period;

/** A kind of record that is kept for a time, from when on the time runs, and how long it is unless configured otherwise. */
public enum Kept {
    /** A goal with its earlier states and shares. */
    GOAL("goal", Since.EMPLOYMENT, "P2Y"),
    /** An entry of the learning log with its shares. */
    LOG_ENTRY("log-entry", Since.EMPLOYMENT, "P1Y"),
    /** What was typed and not saved. */
    LOG_DRAFT("log-draft", Since.CHANGE, "P90D"),
    /** A development path with its steps, notes and reviews. */
    PATH("path", Since.EMPLOYMENT, "P2Y"),
    /** An application to a programme with the supervisor's answer; the programme says how long, then this time more. */
    APPLICATION("application", Since.PROGRAMME, "P1D"),
    /** A group with its agreement and its messages, and an invitation to one; the programme says how long, then this time more. */
    MENTORSHIP_GROUP("mentorship-group", Since.PROGRAMME, "P1D"),
    /** Whether somebody signed up to an event and was there; as long as applications. */
    EVENT_SIGN_UP("event-sign-up", Since.PROGRAMME, "P1D"),
    /** A card in the network of a round, and messages between its participants; as long as applications. */
    NETWORK("network", Since.PROGRAMME, "P1D"),
    /** A request to a mentor that is closed, and an offer that nobody finds. */
    MENTOR_BANK("mentor-bank", Since.CHANGE, "P1Y"),
    /** Name, place in the organisation and the copy of the competence profile. */
    PERSON("person", Since.EMPLOYMENT, "P2Y"),
    /** A mentor from elsewhere. */
    GUEST("guest", Since.VISIT, "P1Y"),
    /** A sign-in. */
    SESSION("session", Since.END, "P30D"),
    /** What was sent to the competence system. */
    MESSAGE("message", Since.SENDING, "P90D"),
    /** What somebody was told, and by which mail. */
    NOTICE("notice", Since.EVENT, "P90D"),
    /** Who did what, and who read what of another's. */
    AUDIT("audit", Since.EVENT, "P5Y");

    private final String code;
    private final Since since;
    private final Period usual;

    /** From when on the time runs. */
    public enum Since {
        /** The last day of employment. */
        EMPLOYMENT,
        /** The last day as a guest. */
        VISIT,
        /** The end of the time for which the programme keeps it after its round. */
        PROGRAMME,
        /** The last change. */
        CHANGE,
        /** The end of the session. */
        END,
        /** The delivery. */
        SENDING,
        /** What is recorded. */
        EVENT
    }

    Kept(String code, Since since, String usual) {
        this.code = code;
        this.since = since;
        this.usual = Period.parse(usual);
    }

    /** The kind in settings and messages, such as {@code log-entry}. */
    public String code() {
        return code;
    }

    /** From when on the time runs. */
    public Since since() {
        return since;
    }

    Period usual() {
        return usual;
    }
}
