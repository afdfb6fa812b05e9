package fi.polku.mentoring.web;

import fi.polku.mentoring.shared.Role;
import java.util.Optional;
import java.util.Set;

/**
 * What the identity provider says of somebody; nothing more is taken from its tokens.
 *
 * @param host Polku's name of the competence system the person comes from
 * @param person the host's id of the person, absent in a token that names none
 * @param organisation the host's id of the organisation in which the roles hold
 * @param roles what the person is there
 * @param account the provider's own name for them
 */
record Identity(String host, Optional<String> person, Optional<String> organisation, Set<Role> roles, Account account) {

    /**
     * The provider's own name for somebody, by which guests are known, whom no host names.
     *
     * @param issuer the provider
     * @param subject its id of them
     * @param email an address of theirs that the provider stands behind; absent when it has verified none
     */
    record Account(String issuer, String subject, Optional<String> email) {}
}
