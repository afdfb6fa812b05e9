package fi.polku.mentoring.host;

import fi.polku.mentoring.shared.Localized;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The catalogue in the database, as people look things up in it. */
@ApplicationScoped
class CompetenceStore {
    /** The host that the acting person is from; a guest, who is from none, looks in all. */
    private static final String OWN_HOST =
            "f.active and f.host = coalesce((select p.host from polku.person p where p.id = polku.person()), f.host)";

    private static final String SHOWN = """
            select h.uri, h.name_fi, h.name_sv, h.name_en, g.name_fi, g.name_sv, g.name_en,
                   f.host_id, f.name_fi, f.name_sv, f.name_en, f.attribution_fi, f.attribution_sv, f.attribution_en
              from hits h
              join polku.framework f on f.id = h.framework
              left join polku.framework_group g on g.framework = h.framework and g.host_id = h.group_id
            """;

    @PersistenceContext
    EntityManager database;

    /** A framework of a host. */
    record InHost(String host, String framework) {}

    /** What the levels of a framework are called, and by which host; none when there is no such framework. */
    record Scale(Optional<String> host, List<ScaleStep> steps) {}

    /**
     * Competences whose name holds every word, those first that begin with what was typed.
     *
     * @param words in lower case, at least one
     * @param language in which the names are searched
     * @param limit at most so many
     * @param first competences of these frameworks come before all others
     */
    List<CompetenceView> search(List<String> words, String language, int limit, List<InHost> first) {
        String isFirst = isFirst(first);
        StringBuilder holds = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            holds.append(" and c.sought_")
                    .append(language)
                    .append(" like :word")
                    .append(i);
        }
        Query query = database.createNativeQuery(
                "with hits as (select distinct on (c.uri) c.*, c.sought_" + language + " as sought"
                        + " from polku.competence c join polku.framework f on f.id = c.framework"
                        + " where c.active and " + OWN_HOST + holds + " order by c.uri, not " + isFirst
                        + ", c.group_id is null, f.id) " + SHOWN
                        + " order by not " + isFirst
                        + ", case when h.sought like :beginning then 0 when h.sought like :inner then 1 else 2 end,"
                        + " h.group_id is null, length(h.sought), h.sought, h.uri",
                Tuple.class);
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("word" + i, "%" + literal(words.get(i)) + "%");
        }
        for (int i = 0; i < first.size(); i++) {
            query.setParameter("host" + i, first.get(i).host())
                    .setParameter("framework" + i, first.get(i).framework());
        }
        String typed = literal(String.join(" ", words));
        query.setParameter("beginning", typed + "%").setParameter("inner", "% " + typed + "%");
        return views(query.setMaxResults(limit));
    }

    /** Whether a framework is one of those; one parameter pair each. */
    private static String isFirst(List<InHost> first) {
        return IntStream.range(0, first.size())
                .mapToObj(i -> " or (f.host = :host" + i + " and f.host_id = :framework" + i + ")")
                .collect(Collectors.joining("", "(false", ")"));
    }

    List<CompetenceView> named(Collection<String> uris) {
        // also what the host has taken out of its catalogue: goals still refer to it
        return views(database.createNativeQuery(
                        "with hits as (select distinct on (c.uri) c.* from polku.competence c join polku.framework f on f.id = c.framework"
                                + " where c.uri in (:uris) and f.host = coalesce((select p.host from polku.person p where p.id = polku.person()), f.host)"
                                + " order by c.uri, not c.active, c.group_id is null, f.id) " + SHOWN
                                + " order by h.uri",
                        Tuple.class)
                .setParameter("uris", uris));
    }

    Scale scale(String framework) {
        List<Tuple> levels = rows(database.createNativeQuery("""
                                select l.value, l.name_fi, l.name_sv, l.name_en, l.text_fi, l.text_sv, l.text_en, f.host
                                  from polku.framework f join polku.scale_level l on l.scale = f.scale
                                 where f.host_id = :framework
                                   and f.host = coalesce((select p.host from polku.person p where p.id = polku.person()), f.host)
                                 order by l.value""", Tuple.class).setParameter("framework", framework))
                .toList();
        return new Scale(
                levels.stream().findFirst().map(row -> row.get(7, String.class)),
                levels.stream()
                        .map(row -> new ScaleStep(row.get(0, Integer.class), text(row, 1), optionalText(row, 4)))
                        .toList());
    }

    private static List<CompetenceView> views(Query query) {
        return rows(query)
                .map(row -> new CompetenceView(
                        row.get(0, String.class),
                        text(row, 1),
                        optionalText(row, 4),
                        new CompetenceView.FrameworkName(row.get(7, String.class), text(row, 8), optionalText(row, 11)),
                        List.of()))
                .toList();
    }

    static Localized text(Tuple row, int column) {
        return new Localized(
                row.get(column, String.class), row.get(column + 1, String.class), row.get(column + 2, String.class));
    }

    static Optional<Localized> optionalText(Tuple row, int column) {
        return Optional.ofNullable(row.get(column, String.class))
                .filter(fi -> !fi.isEmpty())
                .map(fi -> text(row, column));
    }

    static Stream<Tuple> rows(Query query) {
        return ((List<?>) query.getResultList()).stream().map(Tuple.class::cast);
    }

    /** The words of what somebody typed. */
    static List<String> words(String typed, Locale locale) {
        return Stream.of(typed.strip().toLowerCase(locale).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(8)
                .toList();
    }

    private static String literal(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
