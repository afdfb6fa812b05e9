package fi.polku.mentoring.application;

import fi.polku.mentoring.keys.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens what applicants typed, for a room that is given the sealed bytes because its reader may read them. */
@ApplicationScoped
public class SealedAnswers {
    @Inject
    Vault vault;

    /**
     * Says that answers of these applicants are about to be opened, so that their keys are asked for in one statement.
     *
     * @param owners whose
     */
    public void prepare(Collection<UUID> owners) {
        vault.prepare(owners);
    }

    /**
     * Opens an application's answers.
     *
     * @param owner whose
     * @param application which
     * @param sealed the bytes found there, null for none
     * @return what was typed; nothing where there are no bytes, or the key has been destroyed
     */
    public Typed open(UUID owner, UUID application, byte @Nullable [] sealed) {
        return vault.find(ApplicationStore.place(owner, application), sealed)
                .map(Typed::of)
                .orElse(Typed.NOTHING);
    }
}
