package fi.polku.mentoring.deputy.web;

import fi.polku.mentoring.deputy.Deputyship;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A deputy over REST.
 *
 * @param id the deputy's time
 * @param supervisor for whom
 * @param deputy who stands in
 * @param from the first day, in Finland
 * @param to the last day, in Finland
 * @param namedBy {@code supervisor} or {@code hr}
 * @param now whether it holds today
 */
public record DeputyJson(
        UUID id, PartyJson supervisor, PartyJson deputy, LocalDate from, LocalDate to, String namedBy, boolean now) {

    /**
     * One of the two.
     *
     * @param id the person
     * @param name given name and family name
     */
    public record PartyJson(UUID id, String name) {
        static PartyJson of(Deputyship.Party party) {
            return new PartyJson(party.id(), party.name());
        }
    }

    static DeputyJson of(Deputyship deputy) {
        return new DeputyJson(
                deputy.id(),
                PartyJson.of(deputy.supervisor()),
                PartyJson.of(deputy.person()),
                deputy.from(),
                deputy.to(),
                deputy.namedByHr() ? "hr" : "supervisor",
                deputy.now());
    }
}
