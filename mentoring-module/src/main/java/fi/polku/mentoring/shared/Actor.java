package fi.polku.mentoring.shared;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who asks. Every use case takes one first, and every transaction runs as one.
 *
 * @param who the person, absent for a worker of the system
 * @param organisation the organisation in which the roles hold; absent when none is known
 * @param roles roles in that organisation
 * @param session the session that a cookie named, absent for a bearer token and for workers
 */
public record Actor(Optional<UUID> who, Optional<UUID> organisation, Set<Role> roles, Optional<UUID> session) {

    public Actor {
        roles = Set.copyOf(roles);
        if (who.isEmpty() && roles.isEmpty()) {
            throw new IllegalArgumentException("an actor is a person or a worker with a role");
        }
    }

    /**
     * A person without roles or session.
     *
     * @param person the person
     * @return the actor
     */
    public static Actor person(UUID person) {
        return new Actor(Optional.of(person), Optional.empty(), Set.of(), Optional.empty());
    }

    /**
     * A worker of the system, such as the sync.
     *
     * @param role the role it works under
     * @return the actor
     */
    public static Actor worker(Role role) {
        return new Actor(Optional.empty(), Optional.empty(), Set.of(role), Optional.empty());
    }

    /**
     * The acting person.
     *
     * @return the person's id
     * @throws Problem.NotAllowed when a worker acts, who is no person
     */
    public UUID person() {
        return who.orElseThrow(() -> new Problem.NotAllowed("problem.not-a-person"));
    }

    /**
     * Requires a role.
     *
     * @param role the role
     * @throws Problem.NotAllowed when the actor does not have it
     */
    public void require(Role role) {
        if (!roles.contains(role)) {
            throw new Problem.NotAllowed("problem.needs-role." + role.code());
        }
    }

    /**
     * The organisation in which the actor's roles hold.
     *
     * @return the organisation's id
     * @throws Problem.NotAllowed when none is known
     */
    public UUID ownOrganisation() {
        return organisation.orElseThrow(() -> new Problem.NotAllowed("problem.no-organisation"));
    }

    /**
     * The roles as the database's policies read them.
     *
     * @return codes separated by commas, empty without roles
     */
    public String roleCodes() {
        return roles.stream().map(Role::code).sorted().collect(Collectors.joining(","));
    }
}
