package fi.polku.mentoring.sharing;

import fi.polku.mentoring.shared.Localized;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.util.Optional;
import java.util.UUID;

/** What things are called, as part of a query that lists one's own, of whatever kind. Needs the parameter {@code me}. */
final class ThingQuery {
    static final String COLUMNS = "coalesce(g.title, st.title_fi) as title_fi, coalesce(st.title_sv, '') as title_sv,"
            + " coalesce(st.title_en, '') as title_en, e.day as thing_day";

    private ThingQuery() {}

    /** The joins of {@link #COLUMNS}, by what a row says of a thing's kind and id. */
    static String join(String kind, String id) {
        return """
                left join polku.goal g on %1$s = 'goal' and g.id = %2$s and g.owner = :me
                left join polku.log_entry e on %1$s = 'log-entry' and e.id = %2$s and e.owner = :me
                left join polku.path_step st on %1$s = 'step' and st.id = %2$s and st.owner = :me
                """.formatted(kind, id);
    }

    /** From columns {@code thing_kind} and {@code thing} and those above. */
    static NamedThing of(Tuple row) {
        return new NamedThing(
                row.get("thing_kind", String.class),
                Optional.ofNullable(row.get("thing", UUID.class)),
                Optional.ofNullable(row.get("title_fi", String.class))
                        .map(fi -> new Localized(
                                fi, row.get("title_sv", String.class), row.get("title_en", String.class))),
                Optional.ofNullable(row.get("thing_day", Date.class)).map(Date::toLocalDate));
    }
}
