package fi.polku.mentoring.web;

/** What a badge means before one reads it: its colour, which never speaks alone. */
public enum Tone {
    /** Nothing to notice. */
    NEUTRAL("neutral"),
    /** Going on. */
    ACTIVE("active"),
    /** Somebody waits for it. */
    WAITING("waiting"),
    /** Done, or as it should be. */
    GOOD("good"),
    /** Needs care. */
    WARNING("warning");

    private final String css;

    Tone(String css) {
        this.css = css;
    }

    /** The ending of the badge's class. */
    public String css() {
        return css;
    }

    /** The tone of a state of a goal, of a goal's outlook, of a step or of evidence, by the word the API uses for it. */
    public static Tone of(String state) {
        return switch (state) {
            case "active", "in-progress", "leaving" -> ACTIVE;
            case "review-asked", "waiting", "sent", "taking-back" -> WAITING;
            case "achieved", "completed", "on-track", "accepted" -> GOOD;
            case "at-risk", "returned", "changed", "rejected", "refused", "not-forgotten" -> WARNING;
            default -> NEUTRAL;
        };
    }
}
