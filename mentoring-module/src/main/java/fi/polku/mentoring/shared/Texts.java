package fi.polku.mentoring.shared;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What Polku says, in one language: messages by key, dates and numbers as people write them.
 *
 * <p>The messages are {@code messages_<language>.properties}. Arguments and plurals are those of {@link MessageFormat}, as in
 * {@code goal.count={0,choice,0#No goals|1#One goal|1<{0} goals}}; an apostrophe in a message is the typographic one (’), as the straight one is
 * MessageFormat's quote. A new language is one more file. Immutable; one instance a language.
 */
public final class Texts {

    /** The clock on the wall of those who read: all times are shown in it. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    private static final int DAYS_AS_DAYS = 14;
    private static final int DAYS_AS_WEEKS = 60;
    private static final int DAYS_AS_MONTHS = 700;
    private static final int DAYS_IN_WEEK = 7;

    private final String language;
    private final Locale locale;
    private final Map<String, MessageFormat> messages;
    private final DateTimeFormatter date;
    private final DateTimeFormatter time;
    private final DateTimeFormatter dateTime;
    private final DateTimeFormatter month;

    Texts(String language, Locale locale, Map<String, MessageFormat> messages, Map<String, String> patterns) {
        this.language = language;
        this.locale = locale;
        this.messages = messages;
        this.date = formatter(patterns, "pattern.date");
        this.time = formatter(patterns, "pattern.time");
        this.dateTime = formatter(patterns, "pattern.dateTime");
        this.month = formatter(patterns, "pattern.month");
    }

    private DateTimeFormatter formatter(Map<String, String> patterns, String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalStateException("The bundle of " + language + " has no " + key);
        }
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(ZONE);
    }

    /** The texts in this language, or in the first language of the house if there is no bundle for it. */
    public static Texts of(Locale locale) {
        return Bundles.SHIPPED.texts(locale);
    }

    /** Every language there is a bundle for, in the order the language switch shows them. */
    public static List<Texts> all() {
        return Bundles.SHIPPED.all();
    }

    /** The language's code, for {@code lang} attributes: {@code fi}. */
    public String language() {
        return language;
    }

    /** Language and region, for what formats numbers and times: {@code fi_FI}. */
    public Locale locale() {
        return locale;
    }

    /** Whether there is a message of this key. */
    public boolean has(String key) {
        return messages.containsKey(key);
    }

    /**
     * The message with its arguments filled in. Numbers are written in the way of the language; give years and ids as strings.
     *
     * @throws IllegalArgumentException if no bundle has the key: a mistake in the program, not in what somebody did
     */
    public String get(String key, Object... arguments) {
        MessageFormat message = messages.get(key);
        if (message == null) {
            throw new IllegalArgumentException("No message " + key);
        }
        // A MessageFormat is not safe for threads; its copy is cheap.
        return ((MessageFormat) message.clone()).format(arguments);
    }

    /** A day: {@code 31.5.2027}. */
    public String date(LocalDate day) {
        return date.format(day);
    }

    /** The day of a moment, in Finland: {@code 31.5.2027}. */
    public String date(Instant moment) {
        return date.format(moment);
    }

    /** Day and time of day of a moment, in Finland: {@code 31.5.2027 klo 14.02}. */
    public String dateTime(Instant moment) {
        return dateTime.format(moment);
    }

    /** Time of day of a moment, in Finland: {@code 14.02}. */
    public String time(Instant moment) {
        return time.format(moment);
    }

    /** A month as a heading: {@code toukokuu 2027}. */
    public String month(YearMonth yearMonth) {
        return month.format(yearMonth);
    }

    /** A due day in running text: {@code 31.5.2027 mennessä}. */
    public String by(LocalDate due) {
        return get("when.by", date(due));
    }

    /**
     * How far a day is, as people say it: {@code today}, {@code in two weeks}, {@code 3 days ago}. Days to two weeks, then weeks, months and years,
     * rounded down; show the exact day beside it.
     */
    public String relative(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, day);
        long distance = Math.abs(days);
        if (distance == 0) {
            return get("when.today");
        }
        String direction = days > 0 ? "ahead" : "ago";
        if (distance < DAYS_AS_DAYS) {
            return get("when.days." + direction, distance);
        }
        if (distance < DAYS_AS_WEEKS) {
            return get("when.weeks." + direction, distance / DAYS_IN_WEEK);
        }
        LocalDate from = days > 0 ? today : day;
        LocalDate to = days > 0 ? day : today;
        return distance < DAYS_AS_MONTHS
                ? get("when.months." + direction, ChronoUnit.MONTHS.between(from, to))
                : get("when.years." + direction, ChronoUnit.YEARS.between(from, to));
    }

    /** A whole number: {@code 13 896}. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A share of a hundred: {@code 40 %}. */
    public String percent(int percent) {
        return NumberFormat.getPercentInstance(locale).format(percent / 100.0);
    }
}
