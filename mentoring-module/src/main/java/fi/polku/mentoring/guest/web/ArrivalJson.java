package fi.polku.mentoring.guest.web;

import fi.polku.mentoring.guest.Arrival;
import java.util.Locale;
import java.util.UUID;

/**
 * A guest who may be somebody that has come into the organisation's service.
 *
 * @param guest the guest
 * @param name the guest's
 * @param home where the guest came from
 * @param email the address both have
 * @param person the person of the host
 * @param personName that person's name
 * @param unit in the caller's language, empty when the host does not say
 */
public record ArrivalJson(
        UUID guest, String name, String home, String email, UUID person, String personName, String unit) {

    static ArrivalJson of(Arrival arrival, Locale language) {
        return new ArrivalJson(
                arrival.guest(),
                arrival.name(),
                arrival.home(),
                arrival.email(),
                arrival.person(),
                arrival.personName(),
                arrival.unit().in(language));
    }
}
