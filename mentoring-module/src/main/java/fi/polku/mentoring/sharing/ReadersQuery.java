package fi.polku.mentoring.sharing;

import jakarta.persistence.Tuple;
import java.util.Optional;

/**
 * The readers of a thing as part of the query that reads the thing, so that a list needs no query for each row. Only the owner
 * learns them; another who reads the thing gets {@link Readers#NOBODY}.
 */
public final class ReadersQuery {
    /** Columns for the list of what is selected; needs {@link #join}. */
    public static final String COLUMNS =
            "readers.supervisor as read_by_supervisor, readers.deputy as read_by_deputy, readers.named as read_by_named,"
                    + " readers.name as read_by_name, readers.groups as read_by_groups, readers.host as read_by_host";

    private ReadersQuery() {}

    /**
     * The join that gives the columns.
     *
     * @param kind what the thing is
     * @param row the alias of its table, which has {@code id} and {@code owner}
     * @return to stand at the end of the from clause
     */
    public static String join(SharedKind kind, String row) {
        return """
                left join lateral (
                  select coalesce(bool_or(s.reader_kind = 'supervisor'), false) as supervisor,
                         coalesce(bool_or(s.reader_kind = 'supervisor'), false) and (select cardinality(polku.my_deputies()) > 0) as deputy,
                         count(s.reader) as named,
                         case when count(s.reader) = 1 then min(p.given_name || ' ' || p.family_name) end as name,
                         count(s.reader_group) as groups,
                         coalesce(bool_or(s.reader_kind = 'host'), false) as host
                    from polku.share s left join polku.person p on p.id = s.reader
                   where s.subject_kind = '%1$s' and s.subject = %2$s.id and s.owner = %2$s.owner and s.owner = polku.person()
                ) readers on true
                """.formatted(kind.code(), row);
    }

    /**
     * The readers that a row of the query tells.
     *
     * @param row with the columns
     * @return nobody where the thing is not the actor's own
     */
    public static Readers of(Tuple row) {
        return new Readers(
                row.get("read_by_supervisor", Boolean.class),
                row.get("read_by_deputy", Boolean.class),
                row.get("read_by_named", Number.class).intValue(),
                Optional.ofNullable(row.get("read_by_name", String.class)),
                row.get("read_by_groups", Number.class).intValue(),
                row.get("read_by_host", Boolean.class));
    }
}
