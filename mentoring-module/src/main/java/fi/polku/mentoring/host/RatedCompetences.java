package fi.polku.mentoring.host;

import fi.polku.mentoring.persistence.Statements;
import fi.polku.mentoring.persistence.Statements.Column;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The competences of a page's ratings, each looked up once, and which levels their scales have. */
final class RatedCompetences {
    private static final String FOUND = """
            select i.place, c.id, array(select l.value from polku.scale_level l where l.scale = f.scale) as levels
              from unnest(?, ?) with ordinality as i(framework, uri, place)
              join polku.framework f on f.host = ? and f.host_id = i.framework
              join polku.competence c on c.framework = f.id and c.uri = i.uri""";

    private final Map<HostCompetence.Key, Found> found = new HashMap<>();

    private record Found(long id, Set<Integer> levels) {}

    private RatedCompetences() {}

    static RatedCompetences of(Statements sql, Run run, List<HostProfileEntry> entries) throws SQLException {
        List<HostCompetence.Key> keys = new ArrayList<>(
                new HashSet<>(entries.stream().map(HostProfileEntry::competence).toList()));
        RatedCompetences competences = new RatedCompetences();
        sql.query(
                row -> competences.found.put(
                        keys.get(row.getInt("place") - 1), new Found(row.getLong("id"), Set.of((Integer[])
                                row.getArray("levels").getArray()))),
                FOUND,
                Column.of("text", keys, HostCompetence.Key::framework),
                Column.of("text", keys, HostCompetence.Key::uri),
                run.host());
        return competences;
    }

    /** Why an entry cannot be kept; absent when it can. */
    Optional<RejectReason> wrong(HostProfileEntry entry) {
        Found competence = found.get(entry.competence());
        if (competence == null) {
            return Optional.of(RejectReason.UNKNOWN_COMPETENCE);
        }
        boolean onScale = entry.level().map(competence.levels()::contains).orElse(true)
                && entry.target().map(competence.levels()::contains).orElse(true);
        return onScale ? Optional.empty() : Optional.of(RejectReason.OFF_SCALE);
    }

    /** Our id of a competence of which an entry can be kept. */
    long id(HostCompetence.Key key) {
        return Objects.requireNonNull(found.get(key)).id();
    }
}
