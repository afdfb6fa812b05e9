package fi.polku.mentoring.sync;

import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.host.MessageContent;
import fi.polku.mentoring.host.Outgoing;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Writes down what people decide item by item, and how it goes on. */
@ApplicationScoped
class DecidedForHost implements Outgoing {
    @Inject
    DecidedStore decided;

    @Inject
    Event<Written> written;

    @Inject
    Clock clock;

    @Override
    public void put(Actor actor, HostMessage message) {
        if (!write(actor.person(), message)) {
            throw new Problem.Refused("sync.refused.host-takes-none");
        }
    }

    @Override
    public boolean follow(Actor actor, UUID person, HostMessage message) {
        actor.require(Role.SYNC);
        return write(person, message);
    }

    private boolean write(UUID person, HostMessage message) {
        UUID subject = UUID.fromString(message.id());
        boolean taken = decided.put(person, message.kind(), subject, MessageContent.write(message), clock.instant());
        if (taken) {
            written.fire(new Written());
        }
        return taken;
    }

    @Override
    public boolean takeBack(Actor actor, HostMessage.Kind kind, UUID id) {
        boolean neverLeft = decided.takeBack(actor.person(), kind, id, clock.instant());
        written.fire(new Written());
        return neverLeft;
    }
}
