/**
 * The network of a round: who takes part in it and has joined finds who else has, and writes to them.
 *
 * <p>Nobody is shown but by their own choice, and only to those who have made the same one; whoever runs the round knows how many there are, from five on.
 */
@NullMarked
package fi.polku.mentoring.network;

import org.jspecify.annotations.NullMarked;
