package fi.polku.adapter;

import fi.polku.mentoring.host.Capability;
import java.util.List;

/** One way of speaking to a competence system. */
public interface Binding {

    /**
     * The name by which configuration chooses it, in {@code polku.host.<name>.binding}.
     *
     * @return lower case
     */
    String name();

    /**
     * Whether the host's address is set at all.
     *
     * @param settings of that host
     * @return false for a host that is yet to be connected
     */
    boolean isConfigured(HostSettings settings);

    /**
     * Makes what is needed to speak to one host. Nothing is asked of the host yet.
     *
     * @param settings of that host
     * @return what it can do
     * @throws HostSettings.Missing when a setting is missing or cannot be read
     */
    List<Capability> connect(HostSettings settings);
}
