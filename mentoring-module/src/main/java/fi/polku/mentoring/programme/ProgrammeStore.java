package fi.polku.mentoring.programme;

import fi.polku.mentoring.programme.ProgrammeView.Standing;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Programmes in the database, without their rounds and people. Policies show them to those who run them and those whom they reach. */
@ApplicationScoped
class ProgrammeStore {
    /** The columns of the content, each named like its parameter. */
    private static final List<String> CONTENT = List.of(
            "name_fi",
            "name_sv",
            "name_en",
            "reach",
            "across",
            "cadence",
            "minutes",
            "preparation",
            "endorsed",
            "in_rounds",
            "purpose_fi",
            "purpose_sv",
            "purpose_en",
            "audience_fi",
            "audience_sv",
            "audience_en",
            "asked_fi",
            "asked_sv",
            "asked_en",
            "commitment_fi",
            "commitment_sv",
            "commitment_en",
            "strategy",
            "funding",
            "retention");

    /** What the acting person has to do with programme p, and its places as {@link Places#parse} reads them. */
    static final String STANDING = """
            p.id = any (polku.programmes_i_run()) as run, p.id = any (polku.programmes_to_join()) as asked,
            (select string_agg(s.role || ' ' || s.least || '-' || s.most || ' ' || s.who || case when s.guests then ' guests' else '' end, ';')
               from polku.programme_places s where s.programme = p.id) as places,
            -- between names and languages what nobody can write into them
            (select string_agg(h.name_fi || chr(31) || h.name_sv || chr(31) || h.name_en, chr(30) order by h.place, h.id)
               from polku.programme_theme h where h.programme = p.id) as themes
            """;

    @PersistenceContext
    EntityManager database;

    void add(UUID id, UUID lead, String template, ProgrammeContent content, Instant now) {
        Query insert = database.createNativeQuery(
                        "insert into polku.programme (id, lead, template, created_at, changed_at, version, languages, "
                                + String.join(", ", CONTENT)
                                + ") values (:id, :lead, :template, :now, :now, 1, string_to_array(:languages, ' '), "
                                + CONTENT.stream().map(column -> ":" + column).collect(Collectors.joining(", ")) + ")")
                .setParameter("id", id)
                .setParameter("lead", lead)
                .setParameter("template", template)
                .setParameter("now", now);
        set(insert, content).executeUpdate();
    }

    /** Places and themes of a new programme: once its organisation owns it, as only owners write them. */
    void addParts(UUID id, ProgrammeContent content) {
        addPlaces(id, content.form());
        addThemes(id, content.basics().themes());
    }

    /** Refuses when the newest version is another than the one the change was made on. */
    void change(UUID id, int version, ProgrammeContent before, ProgrammeContent content, Instant now) {
        Query update = database.createNativeQuery("update polku.programme set version = version + 1, changed_at = :now,"
                        + " languages = string_to_array(:languages, ' '), "
                        + CONTENT.stream()
                                .map(column -> column + " = :" + column)
                                .collect(Collectors.joining(", "))
                        + " where id = :id and version = :version")
                .setParameter("id", id)
                .setParameter("version", version)
                .setParameter("now", now);
        if (set(update, content).executeUpdate() == 0) {
            throw new Problem.Stale();
        }
        if (!before.form().equals(content.form())) {
            delete("delete from polku.programme_places where programme = :id", id);
            addPlaces(id, content.form());
        }
        if (!before.basics().themes().equals(content.basics().themes())) {
            changeThemes(id, content.basics().themes());
        }
    }

    private static Query set(Query query, ProgrammeContent content) {
        Rows.localized(query, "name", content.basics().name());
        Rows.localized(query, "purpose", content.words().purpose());
        Rows.localized(query, "audience", content.words().audience());
        Rows.localized(query, "asked", content.words().asked());
        Rows.localized(query, "commitment", content.words().commitment());
        return query.setParameter("reach", content.basics().reach().code())
                .setParameter("languages", String.join(" ", content.basics().languages()))
                .setParameter("across", content.form().across())
                .setParameter("cadence", content.habits().cadence().code())
                .setParameter("minutes", content.habits().minutes())
                .setParameter("preparation", content.habits().preparation())
                .setParameter("endorsed", content.habits().endorsed())
                .setParameter("in_rounds", content.inRounds())
                .setParameter("strategy", content.keeping().strategy())
                .setParameter("funding", content.keeping().funding())
                .setParameter("retention", content.keeping().retentionMonths());
    }

    private void addPlaces(UUID id, GroupForm form) {
        for (Places places : form.places()) {
            database.createNativeQuery("insert into polku.programme_places (programme, role, least, most, who, guests)"
                            + " values (:id, :role, :least, :most, :who, :guests)")
                    .setParameter("id", id)
                    .setParameter("role", places.role().code())
                    .setParameter("least", places.min())
                    .setParameter("most", places.max())
                    .setParameter("who", places.who().code())
                    .setParameter("guests", places.guests())
                    .executeUpdate();
        }
    }

    private void addThemes(UUID id, List<Localized> themes) {
        for (int place = 0; place < themes.size(); place++) {
            Query insert = database.createNativeQuery(
                            "insert into polku.programme_theme (programme, place, name_fi, name_sv, name_en)"
                                    + " values (:id, :place, :name_fi, :name_sv, :name_en)"
                                    + " on conflict (programme, name_fi) do update"
                                    + " set place = excluded.place, name_sv = excluded.name_sv, name_en = excluded.name_en")
                    .setParameter("id", id)
                    .setParameter("place", place);
            Rows.localized(insert, "name", themes.get(place)).executeUpdate();
        }
    }

    /** A theme that stays by its Finnish name keeps its id. */
    private void changeThemes(UUID id, List<Localized> themes) {
        database.createNativeQuery("delete from polku.programme_theme"
                        + " where programme = :id and not name_fi = any (string_to_array(:kept, chr(10)))")
                .setParameter("id", id)
                .setParameter("kept", themes.stream().map(Localized::fi).collect(Collectors.joining("\n")))
                .executeUpdate();
        addThemes(id, themes);
    }

    /** Another status; absent when nobody but others may say so, or it is that already. */
    boolean status(UUID id, ProgrammeStatus status, Instant now) {
        return database.createNativeQuery(
                                "update polku.programme set status = :status, version = version + 1, changed_at = :now"
                                        + " where id = :id and status <> :status")
                        .setParameter("id", id)
                        .setParameter("status", status.code())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    boolean discard(UUID id) {
        return delete("delete from polku.programme where id = :id and status = 'draft'", id) == 1;
    }

    private int delete(String sql, UUID id) {
        return database.createNativeQuery(sql).setParameter("id", id).executeUpdate();
    }

    /** Two statements; owners, people and rounds are for others to add. */
    Optional<ProgrammeView> find(UUID id) {
        return Rows.of(database.createNativeQuery(
                                "select p.id, p.status, p.template, p.changed_at, p.version,"
                                        + " array_to_string(p.languages, ' ') as languages, "
                                        + CONTENT.stream()
                                                .map(column -> "p." + column)
                                                .collect(Collectors.joining(", "))
                                        + ", "
                                        + STANDING + " from polku.programme p where p.id = :id",
                                Tuple.class)
                        .setParameter("id", id))
                .map(row -> view(row, themes(row)))
                .findFirst();
    }

    private static List<Localized> themes(Tuple row) {
        return Stream.ofNullable(row.get("themes", String.class))
                .flatMap(all -> Stream.of(all.split("\u001e", -1)))
                .map(theme -> theme.split("\u001f", -1))
                .map(names -> new Localized(names[0], names[1], names[2]))
                .toList();
    }

    private static ProgrammeView view(Tuple row, List<Localized> themes) {
        ProgrammeContent content = new ProgrammeContent(
                new Basics(
                        Rows.localized(row, "name"),
                        Reach.of(row.get("reach", String.class)).orElseThrow(),
                        List.of(row.get("languages", String.class).split(" ", -1)),
                        themes),
                form(row),
                new Habits(
                        Cadence.of(row.get("cadence", String.class)).orElseThrow(),
                        Rows.number(row, "minutes"),
                        Rows.number(row, "preparation"),
                        Rows.truth(row, "endorsed")),
                Rows.truth(row, "in_rounds"),
                new ProgrammeWords(
                        Rows.localized(row, "purpose"),
                        Rows.localized(row, "audience"),
                        Rows.localized(row, "asked"),
                        Rows.localized(row, "commitment")),
                new Keeping(
                        row.get("strategy", String.class),
                        row.get("funding", String.class),
                        Rows.number(row, "retention")));
        return new ProgrammeView(
                row.get("id", UUID.class),
                ProgrammeStatus.of(row.get("status", String.class)).orElseThrow(),
                row.get("template", String.class),
                content,
                List.of(),
                List.of(),
                List.of(),
                standing(row),
                row.get("changed_at", Instant.class),
                Rows.number(row, "version"));
    }

    static GroupForm form(Tuple row) {
        return new GroupForm(Places.parse(row.get("places", String.class)), Rows.truth(row, "across"));
    }

    static Standing standing(Tuple row) {
        if (Rows.truth(row, "run")) {
            return Standing.RUNS;
        }
        return Rows.truth(row, "asked") ? Standing.ASKED : Standing.READS;
    }
}
