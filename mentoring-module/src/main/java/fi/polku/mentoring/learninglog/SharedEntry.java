package fi.polku.mentoring.learninglog;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Another's entry in the list of what is shared with one: enough to choose, not a word of it. Reading it is recorded, so
 * the list does not read for one.
 *
 * @param id the entry
 * @param owner whose it is
 * @param ownerName that person's name
 * @param date the day it tells of
 * @param source where its author learnt it
 */
public record SharedEntry(UUID id, UUID owner, String ownerName, LocalDate date, LogSource source) {

    String cursor() {
        return LogEntryStore.place(date, id).text();
    }
}
