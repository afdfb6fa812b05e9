package fi.polku.mentoring.host;

/**
 * A record, or a part of one, that was left out, for the report of the sync. Holds no names and no texts: what is wrong
 * may be the very thing that must not be kept.
 *
 * @param record the host's id of the record, or a place in the page where the id itself is wrong
 * @param reason why
 * @param field which part, such as {@code email}; empty when it is the whole record
 */
public record Reject(String record, RejectReason reason, String field) {}
