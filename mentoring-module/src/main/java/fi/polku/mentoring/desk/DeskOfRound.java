package fi.polku.mentoring.desk;

import fi.polku.mentoring.shared.Localized;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A desk at which one sits now.
 *
 * @param round of which round
 * @param of the programme's name
 * @param toldOn the day on which its groups begin
 */
public record DeskOfRound(UUID round, Localized of, LocalDate toldOn) {}
