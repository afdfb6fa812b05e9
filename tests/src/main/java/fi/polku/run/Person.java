package fi.polku.run;

import java.util.List;
import java.util.Map;

/**
 * Someone who can sign in, as the provider knows them.
 *
 * @param id the host's id of the person
 * @param name given and family name
 * @param email empty where there is none
 * @param organisation the host's id of the agency, empty for a guest
 * @param roles what the provider claims: {@code hr}, {@code admin} or nothing
 */
public record Person(String id, String name, String email, String organisation, List<String> roles) {
    public Person {
        roles = List.copyOf(roles);
    }

    /** The claims besides {@code sub}. */
    Map<String, Object> claims() {
        return Map.of(
                "name",
                name,
                "email",
                email,
                "email_verified",
                !email.isEmpty(),
                "organisation",
                organisation,
                "roles",
                roles);
    }
}
