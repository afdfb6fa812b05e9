package fi.polku.mentoring.host;

/**
 * A record, or a part of one, that a run left out: no name and no text, as what is wrong may be the very thing that must
 * not be kept.
 *
 * @param id of the line
 * @param feed the part of the copy
 * @param record the host's id of the record, or its place in the page where the id itself is wrong
 * @param reason code of why
 * @param field which part of the record; empty when it is the whole record
 */
public record RejectLine(long id, String feed, String record, String reason, String field) {}
