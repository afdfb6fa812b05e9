package fi.polku.mentoring.host;

import java.util.List;

/** The competence systems that this installation is connected to. Answered by the adapter, from configuration. */
public interface Hosts {

    /**
     * All that are connected.
     *
     * @return in the order of configuration; empty when none is
     */
    List<Host> connected();
}
