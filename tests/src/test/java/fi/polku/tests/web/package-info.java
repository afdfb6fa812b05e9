/**
 * What pages do in a real browser apart from any feature: their script against a small server of the test's own.
 *
 * <p>Nothing of the product is started here.
 */
@NullMarked
package fi.polku.tests.web;

import org.jspecify.annotations.NullMarked;
