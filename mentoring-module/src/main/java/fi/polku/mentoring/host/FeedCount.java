package fi.polku.mentoring.host;

/**
 * How many of what a run met.
 *
 * @param feed the part of the copy, such as {@code people}
 * @param what {@code read}, {@code written}, {@code gone}, or the code of a {@link RejectReason}
 * @param count never zero
 */
public record FeedCount(String feed, String what, long count) {}
