package fi.polku.mentoring.learninglog.web;

import fi.polku.mentoring.learninglog.SharedEntry;
import java.time.LocalDate;
import java.util.UUID;

/** Another's entry in a list of the API: without its texts, which are read one by one, as each reading is recorded. */
public record SharedEntryJson(UUID id, UUID owner, String ownerName, LocalDate date, String source) {

    static SharedEntryJson of(SharedEntry entry) {
        return new SharedEntryJson(
                entry.id(),
                entry.owner(),
                entry.ownerName(),
                entry.date(),
                entry.source().code());
    }
}
