package fi.polku.mentoring.telling;

import fi.polku.mentoring.notice.Choice;
import java.util.Optional;

/**
 * What a person has chosen of mail, and which version of it.
 *
 * @param choice what holds
 * @param version 0 while nothing has been chosen
 * @param address where the mail goes; absent where the host tells none
 */
public record MailChoice(Choice choice, int version, Optional<String> address) {}
