package fi.polku.mentoring.keys;

import com.google.crypto.tink.Parameters;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Role;
import jakarta.inject.Inject;
import java.util.UUID;

/** The key that belongs to nobody. */
@UseCases
class HouseKey {
    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    DataKeyStore store;

    @Inject
    Wrapping wrapping;

    /** Opens it; made on first use. */
    public <T> T open(Actor actor, Parameters kind, Class<T> use) {
        actor.require(Role.KEYS);
        if (store.of(NOBODY).isEmpty()) {
            store.add(wrapping.wrap(NOBODY, kind));
        }
        return wrapping.unwrap(store.own(NOBODY), use);
    }
}
