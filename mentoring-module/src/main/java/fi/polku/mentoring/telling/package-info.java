/**
 * People are told: notices written in the transaction of what happened, shown in Polku, and mailed as each person has chosen.
 *
 * <p>What is told holds nothing that anybody wrote; a mail is the same mail however often it is handed over, and none is lost while the mail server is away.
 */
@NullMarked
package fi.polku.mentoring.telling;

import org.jspecify.annotations.NullMarked;
