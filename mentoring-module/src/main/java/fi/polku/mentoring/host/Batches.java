package fi.polku.mentoring.host;

import java.util.List;
import java.util.Optional;

/**
 * The host gives what it holds at times of its own choosing, and the reading capabilities give what is in the batch that
 * was taken last. A batch stays taken until it is settled, also when Polku ends meanwhile.
 */
public non-sealed interface Batches extends Capability {

    /**
     * Takes the batch that comes next, or the one that was taken and never settled.
     *
     * @return absent when the host has given nothing new
     * @throws HostFault.Misspoke when the last that the host gave was not in order; it holds until something newer was
     * @throws HostFault.Away when it cannot be seen what the host gave
     */
    Optional<Batch> take();

    /**
     * Tells the host that all of a batch has been read.
     *
     * @param batch the one taken last
     * @param counts what became of it
     * @throws HostFault.Away when the host cannot be told; the batch stays taken
     */
    void applied(Batch batch, List<FeedCount> counts);

    /**
     * Tells the host that a batch cannot be used.
     *
     * @param batch the one taken last
     * @param reason a sentence for the host's administrators, without personal data
     * @throws HostFault.Away when the host cannot be told; the batch stays taken
     */
    void refused(Batch batch, String reason);
}
