package fi.polku.mentoring.host.web;

import fi.polku.mentoring.host.RejectLine;

/** Something that a reading left out, as the API shows it. */
public record RejectJson(String part, String record, String reason, String field) {

    static RejectJson of(RejectLine line) {
        return new RejectJson(line.feed(), line.record(), line.reason(), line.field());
    }
}
