package fi.polku.mentoring.telling;

import java.time.Instant;
import java.util.Optional;

/**
 * How mail goes.
 *
 * @param configured whether there is a mail server at all
 * @param waiting how many mails are due and not sent
 * @param since since when the oldest of them is due, UTC; absent when none waits
 * @param refused how many could not be delivered, to people of the administrator's organisation
 * @param fault why the oldest waits, where something is wrong
 */
public record MailStanding(
        boolean configured, long waiting, Optional<Instant> since, long refused, Optional<String> fault) {}
