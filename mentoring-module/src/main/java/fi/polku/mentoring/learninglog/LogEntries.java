package fi.polku.mentoring.learninglog;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.persistence.Idempotency;
import fi.polku.mentoring.persistence.IdempotencyKey;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Problem.FieldError;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.sharing.Right;
import fi.polku.mentoring.sharing.SharedKind;
import fi.polku.mentoring.sharing.Sharing;
import fi.polku.mentoring.sharing.Subject;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What people do with one entry of the learning log; the log as a whole is {@link LearningLog}. */
@UseCases
public class LogEntries {
    private static final String KIND = SharedKind.LOG_ENTRY.code();

    @Inject
    LogEntryStore store;

    @Inject
    LogDraftStore drafts;

    @Inject
    Vault vault;

    @Inject
    Sharing sharing;

    @Inject
    AuditTrail audit;

    @Inject
    Idempotency idempotency;

    @Inject
    Clock clock;

    /**
     * Writes an entry, private to the actor.
     *
     * @param actor the author
     * @param content what it says
     * @param form the form it was typed into, whose draft it replaces; absent for none
     * @param key when the client may repeat the call
     * @return the entry's id; with a repeated key, of the entry written the first time
     * @throws Problem.Invalid when its day is yet to come, or goal or step is not the actor's own
     */
    public UUID write(Actor actor, WriteEntry content, Optional<UUID> form, Optional<IdempotencyKey> key) {
        return key.map(k -> idempotency.once(actor, k, () -> add(actor, content, form)))
                .orElseGet(() -> add(actor, content, form));
    }

    private UUID add(Actor actor, WriteEntry content, Optional<UUID> form) {
        check(actor, content, Optional.empty());
        LogEntry entry = new LogEntry(EntryId.at(clock.instant()), actor.person(), clock.instant());
        entry.write(content, seal(entry, content), clock.instant());
        store.add(entry);
        form.ifPresent(f -> drafts.close(actor.person(), Optional.empty(), f, clock.instant()));
        audit.record(actor, "log-entry.write", thing(entry));
        return entry.id();
    }

    /** What is linked must be the author's own, unless it was linked before: what is gone since does not hinder writing. */
    private void check(Actor actor, WriteEntry content, Optional<WriteEntry> before) {
        List<FieldError> errors = new ArrayList<>();
        if (content.date().isAfter(latest())) {
            errors.add(FieldError.of("date", "log.date-to-come"));
        }
        content.goal()
                .filter(goal -> !before.flatMap(WriteEntry::goal).equals(content.goal()))
                .filter(goal -> !store.isGoalOf(actor.person(), goal))
                .ifPresent(goal -> errors.add(FieldError.of("goal", "log.unknown-goal")));
        content.step()
                .filter(step -> !before.flatMap(WriteEntry::step).equals(content.step()))
                .filter(step -> !store.isStepOf(actor.person(), step))
                .ifPresent(step -> errors.add(FieldError.of("step", "log.unknown-step")));
        if (!errors.isEmpty()) {
            throw new Problem.Invalid(errors);
        }
    }

    /** Tomorrow: somebody who travels may be a day ahead of Finland. */
    private LocalDate latest() {
        return LocalDate.ofInstant(clock.instant(), Texts.ZONE).plusDays(1);
    }

    private LogEntry.Sealed seal(LogEntry entry, WriteEntry content) {
        return new LogEntry.Sealed(
                vault.seal(place(entry, LogEntryRows.WHAT_HAPPENED), content.whatHappened()),
                vault.sealOptional(place(entry, LogEntryRows.INSIGHT), content.insight()),
                vault.sealOptional(place(entry, LogEntryRows.NEXT), content.next()));
    }

    private static Place place(LogEntry entry, String field) {
        return new Place(entry.owner(), field, entry.id());
    }

    private static AuditedThing thing(LogEntry entry) {
        return AuditedThing.of(KIND, entry.id(), entry.owner());
    }

    /**
     * Writes one's own entry anew.
     *
     * @param actor the author
     * @param id the entry
     * @param version the version the change was made on; absent when any will do
     * @param form the form it was typed into, whose draft it replaces; absent for none
     * @param change from what the entry says to what it shall say
     * @return the entry as it is now
     * @throws Problem.NotFound when it is not the actor's
     * @throws Problem.Stale when it was changed since that version
     * @throws Problem.Invalid as for writing
     */
    public LogEntryView change(
            Actor actor, UUID id, Optional<Integer> version, Optional<UUID> form, UnaryOperator<WriteEntry> change) {
        LogEntry entry = own(actor, id, version);
        WriteEntry before = store.view(id).orElseThrow().content();
        WriteEntry content = change.apply(before);
        check(actor, content, Optional.of(before));
        entry.write(content, seal(entry, content), clock.instant());
        store.flush();
        form.ifPresent(f -> drafts.close(actor.person(), Optional.of(id), f, clock.instant()));
        audit.record(actor, "log-entry.change", thing(entry));
        return store.view(id).orElseThrow();
    }

    /**
     * Removes one's own entry for good, with its draft and its shares.
     *
     * @param actor the author
     * @param id the entry
     * @param version the version that was looked at; absent when any will do
     * @throws Problem.NotFound when it is not the actor's
     * @throws Problem.Stale when it was changed since that version
     */
    public void remove(Actor actor, UUID id, Optional<Integer> version) {
        LogEntry entry = own(actor, id, version);
        sharing.revokeAll(actor, new Subject(SharedKind.LOG_ENTRY, id, actor.person()));
        store.remove(entry);
        audit.record(actor, "log-entry.remove", thing(entry));
    }

    private LogEntry own(Actor actor, UUID id, Optional<Integer> version) {
        LogEntry entry =
                store.find(id).filter(e -> e.owner().equals(actor.person())).orElseThrow(Problem.NotFound::new);
        if (version.isPresent() && version.get() != entry.version()) {
            throw new Problem.Stale();
        }
        return entry;
    }

    /**
     * Reads an entry, one's own or one that is shared with the actor; the latter is recorded.
     *
     * @param actor who reads
     * @param id the entry
     * @return the entry; of another's, without what only its author may know
     * @throws Problem.NotFound when it does not exist for the actor
     */
    public LogEntryView read(Actor actor, UUID id) {
        LogEntryView entry = store.view(id).orElseThrow(Problem.NotFound::new);
        Right right = sharing.read(actor, new Subject(SharedKind.LOG_ENTRY, id, entry.owner()));
        return right == Right.OWN ? entry : entry.asSeenBy(right);
    }

    /**
     * Reads one's own entry to change it, with what was typed and not saved.
     *
     * @param actor the author
     * @param id the entry
     * @return the entry and its draft
     * @throws Problem.NotFound when it is not the actor's
     */
    public LogEditing edit(Actor actor, UUID id) {
        LogEntryView entry =
                store.view(id).filter(e -> e.owner().equals(actor.person())).orElseThrow(Problem.NotFound::new);
        return new LogEditing(entry, drafts.find(actor.person(), Optional.of(id)), store.linkChoices(actor.person()));
    }
}
