package fi.polku.adapter.moodle;

/**
 * Whether a report is sorted. The database that sorts it has an order of its own, so only what every order agrees on is
 * judged: two ids of one shape, such as E-00017 and E-00023.
 */
final class ReportOrder {
    private ReportOrder() {}

    /** Whether an id certainly stands before another. False when they are the same, or nobody can tell. */
    static boolean certainlyBefore(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int difference = 0;
        for (int i = 0; i < one.length(); i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (shape(a) != shape(b) || (shape(a) == 'x' && a != b)) {
                return false;
            }
            if (difference == 0) {
                difference = Character.compare(a, b);
            }
        }
        return difference < 0;
    }

    private static char shape(char c) {
        if (c >= '0' && c <= '9') {
            return '0';
        }
        if (c >= 'a' && c <= 'z') {
            return 'a';
        }
        return c >= 'A' && c <= 'Z' ? 'A' : 'x';
    }
}
