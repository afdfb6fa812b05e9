package fi.polku.mentoring.keys;

import java.util.Optional;
import java.util.UUID;

/**
 * A data key as the database keeps it.
 *
 * @param author the id it was made for, to which it is bound
 * @param wrapped absent when it has been destroyed
 * @param master name of the master key that wrapped it
 */
record WrappedKey(UUID author, Optional<byte[]> wrapped, String master) {}
