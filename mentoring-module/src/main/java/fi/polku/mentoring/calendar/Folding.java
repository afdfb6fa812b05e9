package fi.polku.mentoring.calendar;

/**
 * Long lines are folded by octets of UTF-8 (RFC 5545, 3.1). ical4j folds by characters, so that a Finnish title would make too long a line; and it lets a lone CR
 * through, which some readers take for the end of a line.
 */
final class Folding {
    private static final int MOST_OCTETS = 75;
    private static final String END = "\r\n";

    private Folding() {}

    /**
     * Folds a calendar.
     *
     * @param unfolded lines ended by CR LF
     * @return the same, no line longer than 75 octets, no character divided
     * @throws IllegalStateException when a line holds a control: a mistake in the program, which is rather found than sent
     */
    static String fold(String unfolded) {
        StringBuilder folded = new StringBuilder(unfolded.length() + unfolded.length() / 32);
        for (String line : unfolded.split(END, -1)) {
            if (!line.isEmpty()) {
                fold(line, folded);
            }
        }
        return folded.toString();
    }

    private static void fold(String line, StringBuilder folded) {
        int octets = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            int c = line.codePointAt(i);
            if (Character.isISOControl(c)) {
                throw new IllegalStateException("A control in a calendar's line");
            }
            int more = octets(c);
            if (octets + more > MOST_OCTETS) {
                folded.append(END).append(' ');
                octets = 1;
            }
            folded.appendCodePoint(c);
            octets += more;
        }
        folded.append(END);
    }

    private static int octets(int c) {
        if (c < 0x80) {
            return 1;
        }
        if (c < 0x800) {
            return 2;
        }
        return c < 0x10000 ? 3 : 4;
    }
}
