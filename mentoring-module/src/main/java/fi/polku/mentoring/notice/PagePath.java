package fi.polku.mentoring.notice;

import java.util.regex.Pattern;

/**
 * A page of Polku, to which a notice leads: small words and ids, in which nothing can be told.
 *
 * @param path such as {@code /groups/6f1c0b6e-…/meetings}
 */
public record PagePath(String path) {
    private static final Pattern PLAIN = Pattern.compile(
            "(?:/(?:[a-z]{1,20}(?:-[a-z]{1,20}){0,2}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})){1,6}");

    /**
     * A page.
     *
     * @throws IllegalArgumentException when it is no path of words and ids
     */
    public PagePath {
        if (!PLAIN.matcher(path).matches()) {
            throw new IllegalArgumentException("Not a page");
        }
    }
}
