/**
 * The mentor bank over REST and as pages: looking for a mentor, one's own offer, requests, and keeping a bank.
 *
 * <p>What one looks for is in the address of the page; what somebody tells of themselves opens on their card alone.
 */
@NullMarked
package fi.polku.mentoring.bank.web;

import org.jspecify.annotations.NullMarked;
