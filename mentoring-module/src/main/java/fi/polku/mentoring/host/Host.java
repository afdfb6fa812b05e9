package fi.polku.mentoring.host;

import java.util.List;
import java.util.Optional;

/**
 * A competence system that Polku is connected to.
 *
 * @param id Polku's name for it, kept beside every record that came from it
 * @param conventions what is its own
 * @param capabilities what it can do, one object each; the required ones are there
 */
public record Host(String id, HostConventions conventions, List<Capability> capabilities) {

    public Host {
        capabilities = List.copyOf(capabilities);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a host has a name");
        }
        for (Class<? extends Capability> required :
                List.of(PeopleDirectory.class, CompetenceCatalogue.class, CompetenceProfiles.class)) {
            if (capabilities.stream().noneMatch(required::isInstance)) {
                throw new IllegalArgumentException("host " + id + " has no " + required.getSimpleName());
            }
        }
        if (conventions.onlyAgency().isEmpty() && capabilities.stream().noneMatch(UnitDirectory.class::isInstance)) {
            throw new IllegalArgumentException("host " + id + " has no units and no agency that everybody is in");
        }
    }

    /**
     * What the host can do, if it can.
     *
     * @param capability the kind
     * @param <C> the kind
     * @return absent when the adapter does not know how
     */
    public <C extends Capability> Optional<C> find(Class<C> capability) {
        return capabilities.stream()
                .filter(capability::isInstance)
                .map(capability::cast)
                .findFirst();
    }

    /**
     * What every host can do.
     *
     * @param capability one of the required kinds
     * @param <C> the kind
     * @return the capability
     */
    public <C extends Capability> C get(Class<C> capability) {
        return find(capability).orElseThrow();
    }

    /**
     * Whether the host can do this and does so at present.
     *
     * @param capability the kind
     * @return false when adapter or host does not
     * @throws HostFault when the host cannot be asked
     */
    public boolean offers(Class<? extends Capability> capability) {
        return find(capability).map(Capability::offered).orElse(false);
    }
}
