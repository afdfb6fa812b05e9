/**
 * The reference host: a small competence system of our own that speaks the adapter contract, standing in for the one an agency has.
 *
 * <p>Never part of the WAR, and everyone in it is made up.
 */
@NullMarked
package fi.polku.reference;

import org.jspecify.annotations.NullMarked;
