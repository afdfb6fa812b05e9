package fi.polku.adapter;

import fi.polku.mentoring.host.Border;
import fi.polku.mentoring.host.NotBelieved;
import fi.polku.mentoring.host.Reject;
import fi.polku.mentoring.host.RejectReason;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was wrong on one page. A wrong optional part costs the part, a wrong required one the record, neither the page. */
public final class Complaints {
    private static final int LONGEST_NUMBER = 9;

    private final List<Reject> rejected = new ArrayList<>();
    private String record = "";
    private int place;

    /**
     * All of it.
     *
     * @return in the order it was found
     */
    public List<Reject> rejected() {
        return rejected;
    }

    /**
     * Makes a record of what came, or complains.
     *
     * @param id what the element says its id is; told in the report only if it is fit to be
     * @param made makes the record
     * @param <R> what it is
     * @return absent when the record cannot be believed
     */
    public <R> Optional<R> record(@Nullable String id, Supplier<R> made) {
        place++;
        record = nameFor(id);
        try {
            return Optional.of(made.get());
        } catch (NotBelieved e) {
            rejected.add(new Reject(record, e.reason(), e.field()));
            return Optional.empty();
        }
    }

    /**
     * A part that may be missing; a wrong one is left out.
     *
     * @param field its name
     * @param value what came
     * @param check believes it or not
     * @param <T> what it is kept as
     * @return absent when it is missing or wrong
     */
    public <T> Optional<T> optional(String field, @Nullable String value, Check<T> check) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(check.believe(field, value));
        } catch (NotBelieved e) {
            add(e.reason(), e.field());
            return Optional.empty();
        }
    }

    /**
     * Complains about the record at hand, or a part of it.
     *
     * @param reason why
     * @param field which part, empty for all of it
     */
    public void add(RejectReason reason, String field) {
        rejected.add(new Reject(record, reason, field));
    }

    /**
     * Turns what came into what is kept.
     *
     * @param <T> what it is kept as
     */
    public interface Check<T> {
        /**
         * Believes a value or throws {@link NotBelieved}.
         *
         * @param field its name
         * @param value what came
         * @return what is kept
         */
        T believe(String field, @Nullable String value);
    }

    /**
     * A day, as in {@code 2026-11-22}.
     *
     * @param field its name
     * @param value what came
     * @return the day
     */
    public static LocalDate day(String field, @Nullable String value) {
        String text = Border.given(field, value);
        try {
            if (isDay(text)) {
                return LocalDate.of(
                        Integer.parseInt(text, 0, 4, 10),
                        Integer.parseInt(text, 5, 7, 10),
                        Integer.parseInt(text, 8, 10, 10));
            }
        } catch (DateTimeException e) {
            throw new NotBelieved(RejectReason.MALFORMED, field);
        }
        throw new NotBelieved(RejectReason.MALFORMED, field);
    }

    /**
     * A moment in UTC.
     *
     * @param field its name
     * @param value what came
     * @return the moment
     */
    public static Instant moment(String field, @Nullable String value) {
        try {
            return Instant.parse(Border.given(field, value));
        } catch (DateTimeException e) {
            throw new NotBelieved(RejectReason.MALFORMED, field);
        }
    }

    /**
     * A level of a scale.
     *
     * @param field its name
     * @param value what came
     * @return 1–100
     */
    public static int level(String field, @Nullable String value) {
        String text = Border.given(field, value);
        if (text.length() > LONGEST_NUMBER || !isNumber(text)) {
            throw new NotBelieved(RejectReason.MALFORMED, field);
        }
        return Border.level(field, Integer.parseInt(text));
    }

    /** {@code \d{4}-\d{2}-\d{2}}; as a loop, for there are millions. */
    private static boolean isDay(String text) {
        boolean day = text.length() == 10;
        for (int i = 0; day && i < 10; i++) {
            day = i == 4 || i == 7 ? text.charAt(i) == '-' : isDigit(text.charAt(i));
        }
        return day;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private String nameFor(@Nullable String id) {
        try {
            return Border.given("id", id).startsWith("http") ? Border.uri("id", id) : Border.id("id", id);
        } catch (NotBelieved e) {
            return "#" + place;
        }
    }
}
