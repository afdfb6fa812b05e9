package fi.polku.mentoring.learninglog;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry as its reader sees it.
 *
 * @param id the entry
 * @param owner whose it is
 * @param ownerName the owner's name, for another who reads it
 * @param content what the owner wrote; for another, without links to what that reader may not see
 * @param linked names of what it is linked to
 * @param createdAt UTC
 * @param changedAt UTC
 * @param version for If-Match
 * @param readers who else may read it; known to the owner only
 */
public record LogEntryView(
        UUID id,
        UUID owner,
        String ownerName,
        WriteEntry content,
        LinkNames linked,
        Instant createdAt,
        Instant changedAt,
        int version,
        LogReaders readers) {

    /**
     * What the links of an entry are called, as far as the reader may see them.
     *
     * @param goal the goal's title
     * @param step the step's title
     */
    public record LinkNames(Optional<String> goal, Optional<String> step) {}

    /** Without links to what the other may not see: a title that was not found is a goal or step that is not there for them. */
    LogEntryView asOthersSee() {
        WriteEntry seen = new WriteEntry(
                content.date(),
                content.source(),
                content.whatHappened(),
                content.insight(),
                content.next(),
                content.goal().filter(goal -> linked.goal().isPresent()),
                content.step().filter(step -> linked.step().isPresent()));
        return new LogEntryView(id, owner, ownerName, seen, linked, createdAt, changedAt, version, LogReaders.NOBODY);
    }
}
