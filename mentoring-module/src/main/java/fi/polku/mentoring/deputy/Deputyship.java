package fi.polku.mentoring.deputy;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody's time in a supervisor's place, as long as it is not over.
 *
 * @param id which one
 * @param supervisor for whom
 * @param person who stands in
 * @param from the first day, in Finland
 * @param to the last day, in Finland
 * @param namedByHr whether human resources named the deputy, rather than the supervisor
 * @param now whether it holds today
 */
public record Deputyship(
        UUID id, Party supervisor, Party person, LocalDate from, LocalDate to, boolean namedByHr, boolean now) {

    /**
     * One of the two.
     *
     * @param id the person
     * @param name given name and family name
     */
    public record Party(UUID id, String name) {}
}
