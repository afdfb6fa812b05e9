/**
 * Speaks the Competence System Adapter Contract by HTTP, in the place of Osaava's own interface, which is not published.
 *
 * <p>Nothing that comes in is believed before {@link fi.polku.mentoring.host.Border} has seen it; a wrong record is left
 * out and counted, a wrong message is a {@link fi.polku.mentoring.host.HostFault}.
 */
@NullMarked
package fi.polku.adapter.contract;

import org.jspecify.annotations.NullMarked;
