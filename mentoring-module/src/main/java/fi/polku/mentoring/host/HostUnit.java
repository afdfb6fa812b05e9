package fi.polku.mentoring.host;

import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.util.Optional;

/**
 * A unit of an agency, or an agency itself.
 *
 * @param id the host's id
 * @param agency the id of the agency it belongs to, its own when it is one
 * @param parent the unit above
 * @param name in the languages the host has
 * @param changed when it last changed, by the host's clock
 */
public record HostUnit(String id, String agency, Optional<String> parent, Localized name, Instant changed) {

    public HostUnit {
        Border.id("id", id);
        Border.id("agency", agency);
        Border.optionalId("parent", parent);
        name = Border.names("name", name);
        if (parent.isPresent() && parent.get().equals(id)) {
            throw new NotBelieved(RejectReason.MALFORMED, "parent");
        }
    }

    /**
     * Whether this is an agency.
     *
     * @return false for a unit within one
     */
    public boolean isAgency() {
        return agency.equals(id);
    }
}
