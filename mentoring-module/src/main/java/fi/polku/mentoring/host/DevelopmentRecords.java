package fi.polku.mentoring.host;

import java.util.Optional;
import java.util.Set;

/** Takes what people choose to show beside their profile in the host. */
public non-sealed interface DevelopmentRecords extends Capability {

    /**
     * Which kinds of messages the host takes at present.
     *
     * @return none when it takes nothing
     * @throws HostFault when the host cannot be asked
     */
    Set<HostMessage.Kind> taken();

    @Override
    default boolean offered() {
        return !taken().isEmpty();
    }

    /**
     * Whether what was put can be taken back. Where it cannot, {@link #withdraw} is always refused.
     *
     * @param kind one that the host takes
     * @return false when the host keeps what it has taken
     */
    default boolean givesBack(HostMessage.Kind kind) {
        return true;
    }

    /**
     * Puts a message in the place of what the host had of the same.
     *
     * @param message of a kind it takes
     * @param key repeats of one message carry the same key and take effect once
     * @throws HostFault when the host did not take it
     */
    void put(HostMessage message, String key);

    /**
     * Takes something back; the host forgets it. Nothing happens when it has none.
     *
     * @param kind what it is
     * @param person the host's id of the owner
     * @param id Polku's id of it
     * @param key repeats of one message carry the same key and take effect once
     * @throws HostFault when the host did not answer, or cannot give it back any more
     */
    void withdraw(HostMessage.Kind kind, String person, String id, String key);

    /**
     * Asks what became of evidence.
     *
     * @param evidence as it was sent, but for its title and note: who asks cannot open them
     * @return absent when the host has no such evidence
     * @throws HostFault when the host did not answer
     */
    Optional<EvidenceAnswer> answer(Evidence evidence);
}
