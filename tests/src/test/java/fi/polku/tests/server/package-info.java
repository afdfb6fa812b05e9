/**
 * The product as it is deployed: in its two forms, and what only the inside of a container shows.
 *
 * <p>What is deployed is the built WAR or EAR, never a selection of classes.
 */
@NullMarked
package fi.polku.tests.server;

import org.jspecify.annotations.NullMarked;
