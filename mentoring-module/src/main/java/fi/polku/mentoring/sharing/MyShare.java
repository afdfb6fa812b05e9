package fi.polku.mentoring.sharing;

import java.time.Instant;
import java.util.UUID;

/**
 * One of the things that somebody shares, and with whom.
 *
 * @param id the share
 * @param thing what
 * @param with with whom
 * @param since when it was shared, UTC
 */
public record MyShare(UUID id, NamedThing thing, MyReader with, Instant since) {}
