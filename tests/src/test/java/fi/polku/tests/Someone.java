package fi.polku.tests;

import fi.polku.run.Person;
import java.util.List;
import java.util.UUID;

/**
 * A person of the installation.
 *
 * @param id Polku's own id of the person
 * @param account whom the person signs in as; its id is the host's
 */
public record Someone(UUID id, Person account) {

    /** Given and family name. */
    public String name() {
        return account.name();
    }

    /** The same person, whose sign-in claims these roles: {@code hr}, {@code admin}. */
    public Someone with(String... roles) {
        return new Someone(
                id, new Person(account.id(), account.name(), account.email(), account.organisation(), List.of(roles)));
    }
}
