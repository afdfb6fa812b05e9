package fi.polku.mentoring.calendar;

import java.nio.charset.StandardCharsets;

/**
 * A calendar ready to be sent or served.
 *
 * @param method what the receiver's calendar does with it
 * @param text lines of at most 75 octets, each ended by CR LF (RFC 5545, 3.1)
 */
public record CalendarDocument(Method method, String text) {

    /** What is done with a calendar (METHOD; RFC 5546, 1.4). */
    public enum Method {
        /** Enter it, or change what is entered. */
        REQUEST,
        /** Take it out. */
        CANCEL,
        /** Look at it. */
        PUBLISH
    }

    /**
     * The type as mail and web name it (RFC 6047, 2.4).
     *
     * @return such as {@code text/calendar; charset=UTF-8; method=REQUEST}
     */
    public String contentType() {
        return "text/calendar; charset=UTF-8; method=" + method;
    }

    /**
     * The document's octets.
     *
     * @return in UTF-8
     */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
