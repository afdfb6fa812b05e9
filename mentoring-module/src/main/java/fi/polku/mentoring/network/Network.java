package fi.polku.mentoring.network;

import fi.polku.mentoring.shared.Localized;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The network of a round, as somebody stands to it.
 *
 * @param round of which round
 * @param programme what its programme is called
 * @param takesPart whether the reader takes part in the round, and may join
 * @param runs whether the reader runs the round
 * @param card the reader's own card; absent when they have not joined
 * @param people how many have joined; for who runs the round alone, and absent below five
 * @param keptUntil the day with which cards and messages are due to be destroyed; absent while the round has no days
 */
public record Network(
        UUID round,
        Localized programme,
        boolean takesPart,
        boolean runs,
        Optional<UUID> card,
        Optional<Integer> people,
        Optional<LocalDate> keptUntil) {

    /** Whether the reader sees others: they have joined, and take part still. */
    public boolean joined() {
        return takesPart && card.isPresent();
    }
}
