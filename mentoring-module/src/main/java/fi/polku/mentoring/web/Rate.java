package fi.polku.mentoring.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often something may be done.
 *
 * @param times how many at once, and in each period; at least 1
 * @param period in which so many come back, evenly
 */
record Rate(int times, Duration period) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})/(P\\S+)");

    Rate {
        if (times < 1 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("a limit is at least once in some time");
        }
    }

    /**
     * Reads one.
     *
     * @param setting whose it is
     * @param text such as {@code 120/PT1M}, or {@code none}
     * @return absent for none
     * @throws IllegalStateException when it is neither
     */
    static Optional<Rate> parse(String setting, String text) {
        Matcher parts = FORM.matcher(text.strip());
        if ("none".equals(text.strip())) {
            return Optional.empty();
        }
        try {
            if (parts.matches()) {
                return Optional.of(new Rate(Integer.parseInt(parts.group(1)), Duration.parse(parts.group(2))));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalStateException(setting + " must be such as 120/PT1M, or none, not " + text, e);
        }
        throw new IllegalStateException(setting + " must be such as 120/PT1M, or none, not " + text);
    }
}
