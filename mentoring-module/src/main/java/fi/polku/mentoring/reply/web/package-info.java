/**
 * The start of the reading of replies, and how it goes in health.
 *
 * <p>An absent mailbox makes nobody unready: people answer in Polku.
 */
@NullMarked
package fi.polku.mentoring.reply.web;

import org.jspecify.annotations.NullMarked;
