package fi.polku.mentoring.host.web;

import fi.polku.mentoring.shared.Texts;
import java.time.Duration;
import java.time.Instant;

/**
 * How long ago something was, as an administrator wants to hear it: in minutes, then hours, then days.
 *
 * @param past since then; not negative
 */
public record Age(Duration past) {
    private static final long MINUTES = 90;
    private static final long HOURS = 48;

    public Age {
        past = past.isNegative() ? Duration.ZERO : past;
    }

    /**
     * The age of something.
     *
     * @param then when it was
     * @param now the present
     * @return zero where it is still to come
     */
    public static Age of(Instant then, Instant now) {
        return new Age(Duration.between(then, now));
    }

    /**
     * The age in words.
     *
     * @param t the reader's language
     * @return such as "12 minutes ago"
     */
    public String in(Texts t) {
        return t.get("host.ago", length(t));
    }

    /**
     * The duration in words.
     *
     * @param t the reader's language
     * @return such as "12 minutes"
     */
    public String length(Texts t) {
        if (past.toMinutes() < 1) {
            return t.get("host.less-than-minute");
        }
        if (past.toMinutes() <= MINUTES) {
            return t.get("host.minutes", past.toMinutes());
        }
        return past.toHours() <= HOURS ? t.get("host.hours", past.toHours()) : t.get("host.days", past.toDays());
    }
}
