package fi.polku.mentoring.learninglog;

import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.learninglog.LogEntryView.LinkNames;
import fi.polku.mentoring.learninglog.LogEntryView.Seen;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.sharing.ReadersQuery;
import fi.polku.mentoring.sharing.Right;
import fi.polku.mentoring.sharing.SharedKind;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What entries look like as rows of a query: their columns and joins, and how a row is read and opened. */
final class LogEntryRows {
    static final String WHAT_HAPPENED = "log_entry.what_happened";
    static final String INSIGHT = "log_entry.insight";
    static final String NEXT = "log_entry.next";

    /** An entry with the name of its owner, of what it is linked to, and of who may read it, in one trip. */
    static final String VIEW =
            "select e.id, e.owner, e.day, e.source, e.what_happened, e.insight, e.next, e.goal, e.step,"
                    + " e.created_at, e.changed_at, e.version, o.given_name || ' ' || o.family_name as owner_name, g.title as goal_title,"
                    + " t.title_fi as step_fi, t.title_sv as step_sv, t.title_en as step_en, "
                    + ReadersQuery.COLUMNS
                    + " from polku.log_entry e left join polku.person o on o.id = e.owner left join polku.goal g on g.id = e.goal"
                    + " left join polku.path_step t on t.id = e.step "
                    + ReadersQuery.join(SharedKind.LOG_ENTRY, "e");

    private LogEntryRows() {}

    static LogEntryView entry(Tuple row, Vault vault) {
        UUID id = row.get("id", UUID.class);
        UUID owner = row.get("owner", UUID.class);
        WriteEntry content = new WriteEntry(
                day(row),
                source(row),
                open(row, "what_happened", vault, new Place(owner, WHAT_HAPPENED, id))
                        .orElseThrow(),
                open(row, "insight", vault, new Place(owner, INSIGHT, id)),
                open(row, "next", vault, new Place(owner, NEXT, id)),
                Optional.ofNullable(row.get("goal", UUID.class)),
                Optional.ofNullable(row.get("step", UUID.class)));
        String ownerName =
                Optional.ofNullable(row.get("owner_name", String.class)).orElse("");
        return new LogEntryView(
                id,
                owner,
                content,
                new LinkNames(Optional.ofNullable(row.get("goal_title", String.class)), stepName(row)),
                row.get("created_at", Instant.class),
                row.get("changed_at", Instant.class),
                row.get("version", Number.class).intValue(),
                new Seen(Right.OWN, ownerName, ReadersQuery.of(row)));
    }

    private static Optional<Localized> stepName(Tuple row) {
        return Optional.ofNullable(row.get("step_fi", String.class))
                .map(fi -> new Localized(fi, row.get("step_sv", String.class), row.get("step_en", String.class)));
    }

    private static Optional<String> open(Tuple row, String column, Vault vault, Place place) {
        byte @Nullable [] sealed = row.get(column, byte[].class);
        return vault.open(place, sealed);
    }

    static LocalDate day(Tuple row) {
        return row.get("day", Date.class).toLocalDate();
    }

    static LogSource source(Tuple row) {
        return LogSource.of(row.get("source", String.class)).orElseThrow();
    }
}
