package fi.polku.mentoring.calendar;

import java.net.URI;
import java.util.Locale;

/**
 * What an event is called, and where the rest is read. There is no description to write: an agenda belongs to its group and stays on the page.
 *
 * @param language of the title, and of the few words Polku adds
 * @param title such as the programme's name and the word for a meeting; one line, never empty
 * @param page the event's page in Polku, which asks who is reading
 */
public record EventWords(Locale language, String title, URI page) {
    /** Longest title. */
    public static final int MOST_TITLE = 200;

    /**
     * Words.
     *
     * @throws IllegalArgumentException when no title is left, or the page is no web address
     */
    public EventWords {
        title = OneLine.of(title, MOST_TITLE);
        if (title.isEmpty()) {
            throw new IllegalArgumentException("No title");
        }
        Venue.requireWeb(page);
    }
}
