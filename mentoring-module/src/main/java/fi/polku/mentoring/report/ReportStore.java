package fi.polku.mentoring.report;

import fi.polku.mentoring.shared.Localized;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What reports call things by. */
@ApplicationScoped
class ReportStore {
    @PersistenceContext
    EntityManager database;

    /** Names of templates and units, by id. */
    @SuppressWarnings("unchecked") // the query's result class is Tuple, which the API cannot say
    Map<String, Localized> names(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Stream<Tuple> rows = database.createNativeQuery("""
                        select cast(t.id as text) as id, v.name_fi, v.name_sv, v.name_en
                          from polku.path_template t
                          join polku.path_template_version v on v.template = t.id and v.version = t.version
                         where cast(t.id as text) in (:ids)
                        union all
                        select cast(u.id as text), u.name_fi, u.name_sv, u.name_en
                          from polku.unit u where cast(u.id as text) in (:ids)""", Tuple.class)
                .setParameter("ids", ids)
                .getResultStream();
        return rows.collect(Collectors.toMap(
                row -> row.get("id", String.class),
                row -> new Localized(
                        row.get("name_fi", String.class),
                        row.get("name_sv", String.class),
                        row.get("name_en", String.class))));
    }
}
