/**
 * Matching outside the server: {@code ./polku match FILE}, and the bench of the engine on made-up rounds.
 *
 * <p>What is read and written is what {@code docs/matching/} publishes; a made-up round is the same for the same seed, everywhere.
 */
@NullMarked
package fi.polku.run.match;

import org.jspecify.annotations.NullMarked;
