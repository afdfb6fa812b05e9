/**
 * The mentor bank: offers, looking for a mentor, requests, the last place.
 *
 * <p>Invariant: banks are opened, offers published and requests written over the API; each test looks into a bank of its own.
 */
@NullMarked
package fi.polku.tests.bank;

import org.jspecify.annotations.NullMarked;
