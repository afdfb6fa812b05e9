package fi.polku.mentoring.path;

import fi.polku.mentoring.shared.Localized;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What competences are called, from the local copy of the catalogue. */
@ApplicationScoped
class CompetenceNames {
    @PersistenceContext
    EntityManager database;

    /** Names by URI, in one query; without those the copy does not know. No query for none. */
    Map<String, Localized> of(Collection<String> uris) {
        if (uris.isEmpty()) {
            return Map.of();
        }
        return Rows.of(database.createNativeQuery("""
                                select distinct on (uri) uri, name_fi, name_sv, name_en
                                  from polku.competence
                                 where uri = any (string_to_array(:uris, ' '))
                                 order by uri, active desc, framework""", Tuple.class).setParameter("uris", Rows.joined(uris)))
                .collect(Collectors.toMap(row -> row.get("uri", String.class), row -> Rows.localized(row, "name")));
    }

    /** Names of all that these things mention. */
    <T> Map<String, Localized> of(Collection<T> things, Function<T, Collection<String>> uris) {
        return of(things.stream().flatMap(t -> uris.apply(t).stream()).collect(Collectors.toSet()));
    }

    /** Those of the URIs that the copy does not know. */
    Set<String> unknown(Collection<String> uris) {
        Set<String> unknown = new TreeSet<>(uris);
        unknown.removeAll(of(uris).keySet());
        return unknown;
    }
}
