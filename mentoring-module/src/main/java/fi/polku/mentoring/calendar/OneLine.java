package fi.polku.mentoring.calendar;

/**
 * Text on one line. A line break is what ends a property (RFC 5545, 3.1), and what directs writing (such as from right to left) would let a title look like
 * something else: neither gets through.
 */
final class OneLine {
    private static final int REPLACEMENT = 0xFFFD;

    private OneLine() {}

    /**
     * A text as it stands in a calendar.
     *
     * @param text whatever somebody wrote
     * @param most code points at most; more is cut off, with an ellipsis
     * @return without controls, with single spaces, maybe empty
     */
    static String of(String text, int most) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> plain.appendCodePoint(plain(c)));
        String line = plain.toString().replaceAll(" {2,}", " ").strip();
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, most - 1)).strip() + "…";
    }

    /** The same for a parameter's value, in which neither a straight quote nor a caret is safe with every reader (RFC 5545, 3.2; RFC 6868). */
    static String ofParameter(String text, int most) {
        return of(text.replace('"', '”').replace('^', ' '), most);
    }

    private static int plain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> ' ';
            case Character.SURROGATE -> REPLACEMENT;
            default -> directsWriting(c) ? ' ' : c;
        };
    }

    private static boolean directsWriting(int c) {
        return (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200E
                || c == 0x200F
                || c == 0xFEFF;
    }
}
