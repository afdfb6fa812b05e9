package fi.polku.mentoring.web;

import fi.polku.mentoring.shared.Role;
import java.util.Optional;
import java.util.Set;

/**
 * What the identity provider says of somebody; nothing more is taken from its tokens.
 *
 * @param host Polku's name of the competence system the person comes from
 * @param person the host's id of the person
 * @param organisation the host's id of the organisation in which the roles hold
 * @param roles what the person is there
 */
record Identity(String host, String person, Optional<String> organisation, Set<Role> roles) {}
