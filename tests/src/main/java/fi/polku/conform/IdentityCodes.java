package fi.polku.conform;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises a Finnish personal identity code, by its form and check character, wherever it stands in a text. */
final class IdentityCodes {
    private static final String CHECK_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private static final Pattern FORM = Pattern.compile(
            "(?<![0-9A-Za-z])(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])(\\d{2})[-+A-FU-Y](\\d{3})([0-9A-Y])(?![0-9A-Za-z])");

    private IdentityCodes() {}

    static boolean isIn(String text) {
        if (text.length() < 11) {
            return false;
        }
        Matcher code = FORM.matcher(text);
        while (code.find()) {
            long digits = Long.parseLong(code.group(1) + code.group(2) + code.group(3) + code.group(4));
            if (CHECK_CHARACTERS.charAt((int) (digits % 31)) == code.group(5).charAt(0)) {
                return true;
            }
        }
        return false;
    }
}
