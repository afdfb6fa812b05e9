package fi.polku.mentoring.learninglog;

import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.sharing.Readers;
import fi.polku.mentoring.sharing.Right;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry as its reader sees it.
 *
 * @param id the entry
 * @param owner whose it is
 * @param content what the owner wrote
 * @param linked names of what it is linked to
 * @param createdAt UTC
 * @param changedAt UTC
 * @param version for If-Match
 * @param seen by whom it is read here, and who else may
 */
public record LogEntryView(
        UUID id,
        UUID owner,
        WriteEntry content,
        LinkNames linked,
        Instant createdAt,
        Instant changedAt,
        int version,
        Seen seen) {

    /**
     * What the links of an entry are called, as far as its reader may see them.
     *
     * @param goal the goal's title
     * @param step the step's title
     */
    public record LinkNames(Optional<String> goal, Optional<Localized> step) {
        /** The names of nothing. */
        public static final LinkNames NONE = new LinkNames(Optional.empty(), Optional.empty());
    }

    /**
     * By whom an entry is read.
     *
     * @param right by which right
     * @param ownerName whose entry it is, by name
     * @param readers who else may read it; only the owner is told
     */
    public record Seen(Right right, String ownerName, Readers readers) {}

    /**
     * The same entry for another reader: what it is linked to has readers of its own, so the links stay with the owner.
     *
     * @param right the right by which the other reads
     * @return without the links and the other readers
     */
    public LogEntryView asSeenBy(Right right) {
        WriteEntry told = new WriteEntry(
                content.date(),
                content.source(),
                content.whatHappened(),
                content.insight(),
                content.next(),
                Optional.empty(),
                Optional.empty());
        return new LogEntryView(
                id,
                owner,
                told,
                LinkNames.NONE,
                createdAt,
                changedAt,
                version,
                new Seen(right, seen.ownerName(), Readers.NOBODY));
    }
}
