package fi.polku.mentoring.host;

import fi.polku.mentoring.shared.Localized;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Profiles in the database: one statement for the entries, one for the scales, one for the age. */
@ApplicationScoped
class ProfileStore {
    @PersistenceContext
    EntityManager database;

    /** What the entries of one heading have in common. */
    private record Heading(Optional<Localized> name, CompetenceView.FrameworkName framework) {}

    /**
     * Where a person's data come from.
     *
     * @param host Polku's name of the host; absent for somebody who is from none
     * @param id the host's id of the person; empty without a host
     * @param age how old the copy is
     */
    record Origin(Optional<String> host, String id, CopyAge age) {}

    List<ProfileView.Group> groups(UUID person) {
        Map<String, List<ScaleStep>> scales = scales(person);
        Map<Heading, List<ProfileView.Line>> lines = new LinkedHashMap<>();
        CompetenceStore.rows(database.createNativeQuery("""
                                select f.host_id, f.name_fi, f.name_sv, f.name_en, f.attribution_fi, f.attribution_sv, f.attribution_en,
                                       g.name_fi, g.name_sv, g.name_en, c.uri, c.name_fi, c.name_sv, c.name_en,
                                       e.level, e.target, e.assessor, a.given_name || ' ' || a.family_name, e.assessed_on
                                  from polku.profile_entry e
                                  join polku.competence c on c.id = e.competence
                                  join polku.framework f on f.id = c.framework
                                  left join polku.framework_group g on g.framework = c.framework and g.host_id = c.group_id
                                  left join polku.person a on a.id = e.assessed_by
                                 where e.person = :person
                                 order by f.host_id, g.place nulls last, c.sought_fi, c.id""", Tuple.class).setParameter("person", person))
                .forEach(row -> lines.computeIfAbsent(heading(row), key -> new ArrayList<>())
                        .add(line(row)));
        return lines.entrySet().stream()
                .map(entry -> new ProfileView.Group(
                        entry.getKey().name(),
                        entry.getKey().framework(),
                        scales.getOrDefault(entry.getKey().framework().id(), List.of()),
                        entry.getValue()))
                .toList();
    }

    private static Heading heading(Tuple row) {
        return new Heading(
                CompetenceStore.optionalText(row, 7),
                new CompetenceView.FrameworkName(
                        row.get(0, String.class), CompetenceStore.text(row, 1), CompetenceStore.optionalText(row, 4)));
    }

    private static ProfileView.Line line(Tuple row) {
        return new ProfileView.Line(
                row.get(10, String.class),
                CompetenceStore.text(row, 11),
                Optional.ofNullable(row.get(14, Integer.class)),
                Optional.ofNullable(row.get(15, Integer.class)),
                new ProfileView.Assessment(
                        Optional.ofNullable(row.get(16, String.class)).flatMap(Assessor::of),
                        Optional.ofNullable(row.get(17, String.class)),
                        Optional.ofNullable(row.get(18, java.sql.Date.class)).map(java.sql.Date::toLocalDate)),
                Optional.empty());
    }

    private Map<String, List<ScaleStep>> scales(UUID person) {
        Map<String, List<ScaleStep>> scales = new LinkedHashMap<>();
        CompetenceStore.rows(database.createNativeQuery("""
                                select f.host_id, l.value, l.name_fi, l.name_sv, l.name_en, l.text_fi, l.text_sv, l.text_en
                                  from polku.framework f join polku.scale_level l on l.scale = f.scale
                                 where f.id in (select c.framework from polku.profile_entry e join polku.competence c on c.id = e.competence
                                                 where e.person = :person)
                                 order by f.host_id, l.value""", Tuple.class).setParameter("person", person))
                .forEach(row -> scales.computeIfAbsent(row.get(0, String.class), key -> new ArrayList<>())
                        .add(new ScaleStep(
                                row.get(1, Integer.class),
                                CompetenceStore.text(row, 2),
                                CompetenceStore.optionalText(row, 5))));
        return scales;
    }

    Origin origin(UUID person) {
        return CompetenceStore.rows(database.createNativeQuery("""
                                select s.as_of, s.fault is not null, p.host, p.host_id
                                  from polku.person p join polku.host_sync s on s.host = p.host where p.id = :person""", Tuple.class).setParameter("person", person))
                .findFirst()
                .map(row -> new Origin(
                        Optional.of(row.get(2, String.class)),
                        row.get(3, String.class),
                        new CopyAge(Optional.ofNullable(row.get(0, Instant.class)), row.get(1, Boolean.class))))
                .orElseGet(() -> new Origin(Optional.empty(), "", new CopyAge(Optional.empty(), false)));
    }
}
