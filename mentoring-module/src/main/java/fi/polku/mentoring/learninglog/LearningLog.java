package fi.polku.mentoring.learninglog;

import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Linked;
import fi.polku.mentoring.shared.Slice;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The learning log as a whole: what stands in one's own, and what others have shared; one entry is {@link LogEntries}. */
@UseCases
public class LearningLog implements Linked {
    /** How many entries one search opens at most; the cursor goes on behind them. */
    static final int OPENED = 500;

    private static final int MOST_LINKED = 50;

    @Inject
    LogEntryStore store;

    @Inject
    LogDraftStore drafts;

    /**
     * The actor's own entries, by date, newest first.
     *
     * @param actor the author
     * @param filter which
     * @param after where the page begins
     * @param size how many, 1–100
     * @return a page; when words are sought it may hold fewer than {@code size}, and none, and yet be followed by another
     */
    public Slice<LogEntryView> list(Actor actor, LogFilter filter, Cursor after, int size) {
        if (filter.words().isPresent()) {
            return search(actor, filter, filter.words().get(), after, size);
        }
        return Slice.of(store.own(actor.person(), filter, after, size + 1), size, LearningLog::cursor);
    }

    /** The database cannot read the texts: a bounded number of them is opened here, and the cursor says how far we came. */
    private Slice<LogEntryView> search(Actor actor, LogFilter filter, SearchWords words, Cursor after, int size) {
        List<LogEntryView> rows = store.own(actor.person(), filter, after, OPENED + 1);
        List<LogEntryView> found = new ArrayList<>();
        for (LogEntryView row : rows.subList(0, Math.min(rows.size(), OPENED))) {
            if (words.in(row.content())) {
                if (found.size() == size) {
                    return new Slice<>(found, Optional.of(cursor(found.get(size - 1))));
                }
                found.add(row);
            }
        }
        return new Slice<>(found, rows.size() > OPENED ? Optional.of(cursor(rows.get(OPENED - 1))) : Optional.empty());
    }

    private static String cursor(LogEntryView last) {
        return LogEntryStore.place(last.content().date(), last.id()).text();
    }

    /**
     * What the page of the learning log shows.
     *
     * @param actor the author
     * @param filter which entries
     * @param month the month to show at a glance
     * @param after where the page of entries begins
     * @param size how many entries, 1–100
     * @return entries, month, draft and what can be linked
     * @throws fi.polku.mentoring.shared.Problem.NotAllowed for a worker, who has no log
     */
    public LogFront front(Actor actor, LogFilter filter, YearMonth month, Cursor after, int size) {
        UUID owner = actor.person();
        return new LogFront(
                list(actor, filter, after, size),
                LogMonth.of(month, store.daysAround(owner, month)),
                drafts.find(owner, Optional.empty()),
                store.linkChoices(owner));
    }

    /**
     * Entries of others that are shared with the actor, by date, newest first. Not a word of them: to read is to open one.
     *
     * @param actor who looks
     * @param after where the page begins
     * @param size how many, 1–100
     * @return a page
     */
    public Slice<SharedEntry> sharedWithMe(Actor actor, Cursor after, int size) {
        return Slice.of(store.sharedWith(actor.person(), after, size + 1), size, SharedEntry::cursor);
    }

    @Override
    public List<Link> linkedTo(Actor actor, String kind, UUID id) {
        Optional<UUID> wanted = Optional.of(id);
        LogFilter filter = new LogFilter(
                Optional.empty(),
                wanted.filter(i -> "goal".equals(kind)),
                wanted.filter(i -> "step".equals(kind)),
                Optional.empty());
        if (!filter.narrows()) {
            return List.of();
        }
        return store.own(actor.person(), filter, Cursor.start(), MOST_LINKED).stream()
                .map(entry -> new Link(
                        "log-entry",
                        "log",
                        "/log/" + entry.id(),
                        entry.content().date(),
                        Excerpt.of(entry.content().whatHappened(), Excerpt.LINE)))
                .toList();
    }
}
