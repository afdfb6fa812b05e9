package fi.polku.mentoring.learninglog;

/** The beginning of a text, cut between words. */
public final class Excerpt {
    /** As much as fits a line, in characters. */
    public static final int LINE = 120;
    /** As much as an entry shows of itself in a list, in characters. */
    public static final int PARAGRAPH = 600;

    private Excerpt() {}

    /**
     * The beginning of a text.
     *
     * @param text any text
     * @param most longest, in characters
     * @return the text itself where it is short enough, else its beginning with an ellipsis
     */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int cut = most;
        while (cut > most / 2 && !Character.isWhitespace(text.charAt(cut))) {
            cut--;
        }
        if (cut == most / 2) {
            cut = Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
        }
        return text.substring(0, cut).stripTrailing() + "…";
    }
}
