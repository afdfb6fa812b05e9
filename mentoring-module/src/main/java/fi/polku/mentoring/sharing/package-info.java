/**
 * The one answer to: may X read Y, and by which right?
 *
 * <p>What may not be read does not exist for the one who asks.
 *
 * <p>How a further relation plugs in, such as a mentorship group: a line in the SQL function {@code polku.reads_as}, which says
 * whether the acting person stands in it to the owner now and what the right is called, and a {@code reader_kind} of {@code
 * polku.share}; a {@link fi.polku.mentoring.sharing.Reader} by which people share, and a {@link
 * fi.polku.mentoring.sharing.Right} by which they read. Policies, keys, lists and audit ask these. The tests that enumerate
 * readers, rights and relations fail until they know it: {@code
 * data/SharingRuleIT}, {@code refusals/RefusalsIT}.
 */
@NullMarked
package fi.polku.mentoring.sharing;

import org.jspecify.annotations.NullMarked;
