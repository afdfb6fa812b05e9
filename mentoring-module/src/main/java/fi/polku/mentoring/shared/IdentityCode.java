package fi.polku.mentoring.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises a Finnish personal identity code, which Polku never stores, wherever it stands in a text. */
public final class IdentityCode {
    /** Three digits and the check character. */
    private static final int AFTER_THE_SIGN = 4;

    private static final String CHECK_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    /** Day, month, year, sign of the century (a dash may come as any dash from a word processor), individual number, check. */
    private static final Pattern SHAPE = Pattern.compile(
            "(?<![0-9A-Za-z])(\\d{2})(\\d{2})(\\d{2}) ?[-+ABCDEFUVWXYabcdefuvwxy\\u2010-\\u2014\\u2212] ?(\\d{3})([0-9A-Ya-y])(?![0-9A-Za-z])");

    private IdentityCode() {}

    /**
     * Whether a text holds an identity code: of its shape, with a day that exists and the right check character. A
     * number that only looks like one, such as a diary number, passes.
     *
     * @param text any text
     * @return true when there is at least one
     */
    public static boolean isIn(String text) {
        // of the millions of texts of a sync almost none has such digits, which is seen sooner than by the expression
        return hasWordOfSixDigits(text) && hasCode(text);
    }

    /** Whether somewhere a word begins with six digits that something other than a digit follows, and enough after that. */
    private static boolean hasWordOfSixDigits(String text) {
        int digits = 0;
        for (int i = 0; i + AFTER_THE_SIGN < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits < 0 ? digits : digits + 1;
            } else if (digits == 6) {
                return true;
            } else {
                digits = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? -1 : 0;
            }
        }
        return false;
    }

    private static boolean hasCode(String text) {
        Matcher candidate = SHAPE.matcher(text);
        int from = 0;
        while (candidate.find(from)) {
            if (isDay(candidate) && hasRightCheck(candidate)) {
                return true;
            }
            from = candidate.start() + 1;
        }
        return false;
    }

    private static boolean isDay(Matcher code) {
        try {
            // a leap year, so that the 29th of February passes whatever the century
            LocalDate.of(2000, Integer.parseInt(code.group(2)), Integer.parseInt(code.group(1)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean hasRightCheck(Matcher code) {
        long digits = Long.parseLong(code.group(1) + code.group(2) + code.group(3) + code.group(4));
        char check = code.group(5).toUpperCase(Locale.ROOT).charAt(0);
        return CHECK_CHARACTERS.charAt((int) (digits % 31)) == check;
    }
}
