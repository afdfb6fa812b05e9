package fi.polku.mentoring.telling;

import fi.polku.mentoring.notice.Delivery;
import fi.polku.mentoring.notice.NoticeKind;
import fi.polku.mentoring.telling.ToldNotice.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail that is somebody's turn to hand over.
 *
 * @param id by which receivers know it, however often it is handed over
 * @param to whom it goes
 * @param lines what it tells, at least one
 * @param turn whose turn it is
 */
record Mail(UUID id, Receiver to, List<Line> lines, Turn turn) {
    Mail {
        lines = List.copyOf(lines);
    }

    /**
     * To whom a mail goes.
     *
     * @param person who
     * @param address as the host tells it; absent where it tells none, or the person is gone
     * @param language theirs
     */
    record Receiver(UUID person, Optional<String> address, Locale language) {}

    /**
     * A notice in a mail.
     *
     * @param notice which
     * @param kind of what
     * @param facts what is filled into its words
     * @param ofUse whether it is worth a mail: not what has been read, or done, meanwhile
     */
    record Line(UUID notice, NoticeKind kind, Facts facts, boolean ofUse) {}

    /**
     * A turn to hand over.
     *
     * @param attempts how often it has been tried, this time included; by it the turn is told from every other
     * @param digest whether it is the mail of the day
     * @param handed when it was first about to be handed over, and so the mail's date; absent when never
     * @param until when the turn is over
     */
    record Turn(int attempts, boolean digest, Optional<Instant> handed, Instant until) {}

    /** The same with what is of use alone. */
    Mail ofUse() {
        return new Mail(id, to, lines.stream().filter(Line::ofUse).toList(), turn);
    }

    List<Line> ofNoUse() {
        return lines.stream().filter(line -> !line.ofUse()).toList();
    }

    /** The kinds in it that its receiver may stop. */
    List<NoticeKind> stoppable() {
        return lines.stream()
                .map(Line::kind)
                .filter(kind -> kind.allows(Delivery.NOT_AT_ALL))
                .distinct()
                .sorted()
                .toList();
    }
}
