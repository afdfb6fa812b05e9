package fi.polku.mentoring.owndata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One time that retention was carried out for an organisation, and what it destroyed.
 *
 * @param id of the run
 * @param asked whether an administrator asked for it, rather than the clock
 * @param day by which what is due was decided, in Finland
 * @param times when it began, moved and ended
 * @param fault why it stands still; absent while it moves
 * @param destroyed by kind; kinds of which nothing was due are not there
 */
public record RetentionRun(
        UUID id, boolean asked, LocalDate day, Times times, Optional<String> fault, List<Destroyed> destroyed) {

    /**
     * When.
     *
     * @param startedAt when it was begun
     * @param movedAt when the last batch was done
     * @param endedAt absent while it is under way, or to be gone on with
     */
    public record Times(Instant startedAt, Instant movedAt, Optional<Instant> endedAt) {}

    /**
     * How much of a kind.
     *
     * @param kind such as {@code goal}
     * @param period the rule as it was, such as {@code P2Y}
     * @param people of how many people
     * @param things how many; absent where fewer than five people had them
     * @param held how many people were left out as they are held
     */
    public record Destroyed(String kind, String period, long people, Optional<Long> things, long held) {}
}
