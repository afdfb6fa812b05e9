/**
 * The page that tells everybody how their data is processed.
 *
 * <p>Open to whoever comes, and holds nothing about anybody.
 */
@NullMarked
package fi.polku.mentoring.privacy.web;

import org.jspecify.annotations.NullMarked;
