package fi.polku.mentoring.host;

import java.util.List;
import java.util.Optional;

/** The competence systems that this installation is connected to. Answered by the adapter, from configuration. */
public interface Hosts {

    /**
     * All that are connected.
     *
     * @return in the order of configuration; empty when none is
     */
    List<Host> connected();

    /**
     * One of them.
     *
     * @param id Polku's name for it
     * @return absent when it is not connected, or no longer
     */
    default Optional<Host> find(String id) {
        return connected().stream().filter(host -> host.id().equals(id)).findFirst();
    }
}
