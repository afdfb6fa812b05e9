package fi.polku.mentoring.learninglog;

import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is typed and not saved: one draft for a new entry and one for each entry being edited. Only its author ever meets it,
 * and no audit record tells of it: it is kept while one types.
 */
@UseCases
public class LogDrafts {
    @Inject
    LogDraftStore store;

    @Inject
    LogEntryStore entries;

    @Inject
    Clock clock;

    /**
     * Keeps what is typed.
     *
     * @param actor the author
     * @param entry the entry being edited; absent for a new one
     * @param form the form it is typed into
     * @param version of the entry when its editing began
     * @param fields by name, as typed
     * @throws Problem.NotFound when the entry is not the actor's
     * @throws Problem.Refused when this form was saved or thrown away: what comes late must not bring it back
     */
    public void keep(
            Actor actor, Optional<UUID> entry, UUID form, Optional<Integer> version, Map<String, String> fields) {
        ownOnly(actor, entry);
        LogDraft draft = new LogDraft(form, fields, version, clock.instant());
        if (!store.keep(actor.person(), entry, draft)) {
            throw new Problem.Refused("log.draft-closed");
        }
    }

    /**
     * Throws a draft away.
     *
     * @param actor the author
     * @param entry the entry being edited; absent for a new one
     * @param form the form it was typed into
     * @throws Problem.NotFound when the entry is not the actor's
     */
    public void discard(Actor actor, Optional<UUID> entry, UUID form) {
        ownOnly(actor, entry);
        store.close(actor.person(), entry, form, clock.instant());
    }

    private void ownOnly(Actor actor, Optional<UUID> entry) {
        if (entry.isPresent() && !entries.find(entry.get()).map(LogEntry::owner).equals(Optional.of(actor.person()))) {
            throw new Problem.NotFound();
        }
    }
}
