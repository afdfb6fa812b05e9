package fi.polku.mentoring.bank;

import fi.polku.mentoring.shared.Localized;
import java.util.UUID;

/**
 * A theme of a bank.
 *
 * @param id which
 * @param name what it is called
 */
public record BankTheme(UUID id, Localized name) {}
