package fi.polku.mentoring.material;

import fi.polku.mentoring.programme.Phase;
import fi.polku.mentoring.programme.Round;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A piece of material as it is read.
 *
 * @param id the material
 * @param programme of which
 * @param round the round that it is for; absent when it stays for every round
 * @param kind what it is
 * @param said its words, phase and audience
 * @param file of a file
 * @param changedAt when last, UTC
 * @param version for If-Match
 */
public record Material(
        UUID id,
        UUID programme,
        Optional<UUID> round,
        MaterialKind kind,
        MaterialContent said,
        Optional<StoredFile> file,
        Instant changedAt,
        int version) {

    /**
     * The day from which it is seen in a round.
     *
     * @param in the round
     * @return the first day of its phase; absent when it is of none, or the round has no such phase
     */
    public Optional<LocalDate> from(Round in) {
        return said.phase().flatMap(in.timeline()::phase).map(Phase::first);
    }

    /**
     * Whether those whom it is for see it.
     *
     * @param in the round; absent where a programme has none
     * @param day in Finland
     * @return true from the first day of its phase, and always without one
     */
    public boolean shownOn(Optional<Round> in, LocalDate day) {
        return said.phase().isEmpty()
                || in.flatMap(this::from).filter(first -> !day.isBefore(first)).isPresent();
    }
}
