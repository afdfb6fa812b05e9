package fi.polku.mentoring.guest;

import fi.polku.mentoring.shared.Localized;
import java.util.UUID;

/**
 * A guest who may be somebody that has come into the organisation's service: both have the same e-mail address, which the
 * identity provider stood behind when the guest signed in. A guess, as addresses are used again.
 *
 * @param guest the guest
 * @param name the guest's
 * @param home where the guest came from
 * @param email the address both have
 * @param person the person of the host
 * @param personName that person's name
 * @param unit where that person works, empty when the host does not say
 */
public record Arrival(
        UUID guest, String name, String home, String email, UUID person, String personName, Localized unit) {}
