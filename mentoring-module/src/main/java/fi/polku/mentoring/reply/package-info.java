/**
 * Replies to invitations: a worker reads the mailbox that they come to, and the room that has invited enters what is said.
 *
 * <p>A mail is a stranger's: it is taken as octets up to a size, understood without being trusted, and counted by what came of it. Nothing of it is kept or logged.
 */
@NullMarked
package fi.polku.mentoring.reply;

import org.jspecify.annotations.NullMarked;
