package fi.polku.mentoring.owndata;

import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.privacy.Kept;
import fi.polku.mentoring.shared.Actor;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The steps of a run, each a transaction of its own, as the worker that carries out retention. */
@UseCases
public class RetentionWork {
    @Inject
    RetentionStore store;

    @Inject
    Rules rules;

    @Inject
    Clock clock;

    /**
     * Of which organisations there may be something to do.
     *
     * @param worker the worker
     * @param open only those that have a run under way
     * @return also those people who are in none
     */
    public List<RetentionStore.Organisation> organisations(Actor worker, boolean open) {
        return store.organisations(open);
    }

    /**
     * The run to be gone on with; else, where anything is due on that day, a new one.
     *
     * @param worker the worker
     * @param organisation of which organisation
     * @param newOn the day; absent where none is to be begun
     * @return absent when there is nothing to do
     */
    public Optional<RetentionRun> open(
            Actor worker, RetentionStore.Organisation organisation, Optional<LocalDate> newOn) {
        Optional<RetentionRun> open = store.open(organisation.id());
        if (open.isPresent() || newOn.isEmpty()) {
            return open;
        }
        Map<Kept, LocalDate> upTo = rules.dueUpTo(organisation.hostId(), newOn.get());
        if (store.due(organisation.id(), upTo).stream().allMatch(due -> due.people() == 0)) {
            return Optional.empty();
        }
        store.begin(UUID.randomUUID(), organisation.id(), false, newOn.get(), clock.instant());
        return store.open(organisation.id());
    }

    /**
     * Destroys what is due of some people.
     *
     * @param worker the worker
     * @param run the run that is under way
     * @param organisation of which organisation
     * @param kind which kind of records
     * @param people of so many people at most
     * @return of how many it was
     */
    public int step(Actor worker, RetentionRun run, RetentionStore.Organisation organisation, Kept kind, int people) {
        LocalDate upTo = rules.dueUpTo(kind, organisation.hostId(), run.day());
        return store.destroy(run.id(), rules.of(kind, organisation.hostId()), upTo, people)
                .people();
    }

    /**
     * Ends a run, with how many were left out.
     *
     * @param worker the worker
     * @param run the run
     * @param organisation of which organisation
     */
    public void end(Actor worker, RetentionRun run, RetentionStore.Organisation organisation) {
        Map<Kept, LocalDate> upTo = rules.dueUpTo(organisation.hostId(), run.day());
        for (RetentionStore.Due due : store.due(organisation.id(), upTo)) {
            if (due.held() > 0) {
                upTo.entrySet().stream()
                        .filter(each -> each.getKey().code().equals(due.kind()))
                        .forEach(each -> store.held(
                                run.id(), rules.of(each.getKey(), organisation.hostId()), each.getValue(), due.held()));
            }
        }
        store.end(run.id(), clock.instant());
    }

    /**
     * Ends a run of which nothing more is to be destroyed.
     *
     * @param worker the worker
     * @param run the run
     */
    public void giveUp(Actor worker, RetentionRun run) {
        store.end(run.id(), clock.instant());
    }

    /**
     * Says why a run stands still.
     *
     * @param worker the worker
     * @param run the run
     * @param why in technical words
     */
    public void standsStill(Actor worker, RetentionRun run, String why) {
        store.standsStill(run.id(), why);
    }
}
