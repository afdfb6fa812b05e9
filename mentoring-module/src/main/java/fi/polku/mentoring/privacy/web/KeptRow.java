package fi.polku.mentoring.privacy.web;

import fi.polku.mentoring.privacy.Kept;
import fi.polku.mentoring.privacy.Retention;
import fi.polku.mentoring.shared.Texts;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long a kind of record is kept, in the reader's language.
 *
 * @param what the kind
 * @param howLong such as "2 years from the end of employment"
 */
public record KeptRow(String what, String howLong) {

    static List<KeptRow> of(Retention retention, Texts t) {
        return Stream.of(Kept.values())
                .map(what -> of(what, retention.of(what), t))
                .toList();
    }

    static List<KeptRow> of(Map<Kept, Period> periods, Texts t) {
        return periods.entrySet().stream()
                .map(kept -> of(kept.getKey(), kept.getValue(), t))
                .toList();
    }

    /**
     * How long one kind is kept.
     *
     * @param what the kind
     * @param period how long
     * @param t the reader's language
     * @return in words
     */
    public static KeptRow of(Kept what, Period period, Texts t) {
        String since = what.since().name().toLowerCase(Locale.ROOT);
        return new KeptRow(t.get("privacy.kept." + what.code()), t.get("privacy.since." + since, words(period, t)));
    }

    /** Years, months and days, without those that are none. */
    static String words(Period period, Texts t) {
        return Stream.of(
                        part("years", period.getYears(), t),
                        part("months", period.getMonths(), t),
                        part("days", period.getDays(), t))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String part(String unit, int number, Texts t) {
        return number == 0 ? "" : t.get("privacy.period." + unit, number);
    }
}
