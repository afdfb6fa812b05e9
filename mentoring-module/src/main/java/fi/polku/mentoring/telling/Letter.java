package fi.polku.mentoring.telling;

import fi.polku.mentoring.calendar.CalendarDocument;
import fi.polku.mentoring.shared.Texts;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What stands in a mail: what happened and where it is read, never what anybody wrote.
 *
 * @param t the receiver's language
 * @param digest whether it is the mail of the day
 * @param items what it tells
 * @param ends links at its end
 * @param calendar what a calendar makes of it
 */
record Letter(Texts t, boolean digest, List<Item> items, Ends ends, Optional<CalendarDocument> calendar) {
    Letter {
        items = List.copyOf(items);
    }

    /**
     * One notice.
     *
     * @param text a sentence
     * @param page where the rest is read
     */
    record Item(String text, URI page) {}

    /**
     * The links at the end of a mail.
     *
     * @param choices where one chooses what comes by mail
     * @param stop where one stops these kinds without signing in; absent where none can be stopped
     */
    record Ends(URI choices, Optional<URI> stop) {}

    /** The subject line. */
    String subject() {
        return items.size() == 1 ? items.get(0).text() : t.get("notice.mail.digest", items.size());
    }

    /** The text for those who read plain text, lines ended by CRLF. */
    String plain() {
        StringBuilder text = new StringBuilder();
        for (Item item : items) {
            line(text, item.text());
            line(text, item.page().toString());
            line(text, "");
        }
        line(text, t.get("notice.mail.no-content"));
        line(text, "");
        // what readers know as the beginning of a signature
        line(text, "-- ");
        line(text, t.get("notice.mail.from"));
        line(text, t.get("notice.mail.choose") + " " + ends.choices());
        ends.stop().ifPresent(stop -> line(text, t.get("notice.mail.stop") + " " + stop));
        return text.toString();
    }

    private static void line(StringBuilder text, String words) {
        text.append(words).append("\r\n");
    }

    /** The same as a page without anything that is fetched from elsewhere. */
    String html() {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\r\n<html lang=\"" + t.language()
                + "\"><head><meta charset=\"utf-8\"><title>" + escaped(subject()) + "</title></head><body>\r\n");
        for (Item item : items) {
            page.append("<p>")
                    .append(escaped(item.text()))
                    .append("<br>\r\n")
                    .append(link(item.page(), t.get("notice.mail.open")))
                    .append("</p>\r\n");
        }
        page.append("<p>").append(escaped(t.get("notice.mail.no-content"))).append("</p>\r\n<hr>\r\n<p>");
        page.append(escaped(t.get("notice.mail.from"))).append("<br>\r\n");
        page.append(link(ends.choices(), t.get("notice.mail.choose.link")));
        ends.stop().ifPresent(stop -> page.append("<br>\r\n").append(link(stop, t.get("notice.mail.stop.link"))));
        return page.append("</p>\r\n</body></html>\r\n").toString();
    }

    private static String link(URI to, String words) {
        return "<a href=\"" + escaped(to.toString()) + "\">" + escaped(words) + "</a>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
