package fi.polku.mentoring.gathering;

import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Slice;
import java.util.UUID;

/**
 * The events of a round.
 *
 * @param round which
 * @param programme what its programme is called
 * @param runs whether the reader runs it
 * @param announced whether it is announced, before which there are no events
 * @param events the last first
 */
public record RoundOfEvents(
        UUID round, Localized programme, boolean runs, boolean announced, Slice<EventView> events) {}
