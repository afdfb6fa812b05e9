package fi.polku.mentoring.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a member of the matching group wrote down about who has applied.
 *
 * @param id the note
 * @param by who wrote it; absent for somebody who has been erased
 * @param mine whether the reader did
 * @param words what it says
 * @param at when, UTC
 */
public record DeskNote(UUID id, Optional<String> by, boolean mine, String words, Instant at) {}
