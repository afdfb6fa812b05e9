package fi.polku.mentoring.learninglog;

import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.OwnData;
import fi.polku.mentoring.shared.OwnThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** A person's log: entries, and what was typed and not saved. */
@ApplicationScoped
class OwnLog implements OwnData {
    private static final String ENTRIES = """
            select id, owner, day, source, what_happened, insight, next, goal, step, created_at, changed_at
              from polku.log_entry where owner = :me order by day desc, id desc""";

    private static final String DRAFTS = """
            select owner, entry, form, content, saved_at from polku.log_draft
             where owner = :me and not closed order by saved_at desc, form""";

    private static final List<String> TYPED = List.of("date", "whatHappened", "insight", "next");

    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    @Override
    public List<Part> parts() {
        return List.of(Part.of(30, "logEntries", this::entries), Part.of(31, "logDrafts", this::drafts));
    }

    private void entries(Actor actor, Consumer<OwnThing> to) {
        Row.each(
                database.createNativeQuery(ENTRIES, Tuple.class).setParameter("me", actor.person()),
                row -> to.accept(entry(row)));
    }

    private OwnThing entry(Row row) {
        return new OwnThing()
                .id("id", row.id("id"))
                .day("date", row.day("day"))
                .code("source", "log.source", row.text("source"))
                .text("whatHappened", open(row, LogEntryRows.WHAT_HAPPENED, "what_happened"))
                .text("insight", open(row, LogEntryRows.INSIGHT, "insight"))
                .text("next", open(row, LogEntryRows.NEXT, "next"))
                .id("goal", row.id("goal"))
                .id("step", row.id("step"))
                .moment("createdAt", row.moment("created_at"))
                .moment("changedAt", row.moment("changed_at"));
    }

    private Optional<String> open(Row row, String field, String column) {
        UUID owner = Objects.requireNonNull(row.id("owner"));
        return vault.open(new Place(owner, field, Objects.requireNonNull(row.id("id"))), row.bytes(column));
    }

    private void drafts(Actor actor, Consumer<OwnThing> to) {
        Row.each(
                database.createNativeQuery(DRAFTS, Tuple.class).setParameter("me", actor.person()),
                row -> to.accept(draft(row)));
    }

    /** A draft is read by the program as fields; of one that cannot be opened there is nothing to tell but that it was. */
    private OwnThing draft(Row row) {
        UUID owner = Objects.requireNonNull(row.id("owner"));
        OwnThing thing =
                new OwnThing().moment("savedAt", row.moment("saved_at")).id("entry", row.id("entry"));
        vault.find(LogDraftStore.place(owner, Optional.ofNullable(row.id("entry"))), row.bytes("content"))
                .map(LogDraftStore::fields)
                .ifPresent(fields -> TYPED.forEach(name -> thing.text(name, Optional.ofNullable(fields.get(name)))));
        return thing;
    }
}
