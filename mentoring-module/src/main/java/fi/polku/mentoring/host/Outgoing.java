package fi.polku.mentoring.host;

import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import java.util.UUID;

/**
 * Where it is written down, in the transaction of a person's decision, what the host is to be told. What is written here is
 * what the person saw and decided to send, and as far as they were shown that, how it goes on; it is delivered afterwards, in the order of the decisions.
 */
public interface Outgoing {

    /**
     * Has the host told something, in the place of what it was told of the same before.
     *
     * @param actor whose it is, who decided
     * @param message what was decided; whose it is in the host is found when it is sent
     * @throws Problem.Refused when the actor's host does not take such messages
     */
    void put(Actor actor, HostMessage message);

    /**
     * Has the host told how something goes on of which its person has it told.
     *
     * @param actor the worker that follows it, under the role of the sync
     * @param person whose it is, who decided
     * @param message what they decided, as it stands now
     * @return whether their host takes such messages
     */
    boolean follow(Actor actor, UUID person, HostMessage message);

    /**
     * Takes something back: what has not begun to leave never leaves, what may have left is asked to be forgotten.
     *
     * @param actor whose it is, who decided
     * @param kind what it is
     * @param id Polku's id of it
     * @return whether nothing of it has left, so that the host need not be asked
     */
    boolean takeBack(Actor actor, HostMessage.Kind kind, UUID id);
}
