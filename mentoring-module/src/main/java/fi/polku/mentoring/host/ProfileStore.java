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

/** Profiles in the database: one statement for the entries, one for where they are from and the scales on which they are. */
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
    record Origin(Optional<String> host, String id, CopyAge age) {
        private static final Origin NOWHERE = new Origin(Optional.empty(), "", new CopyAge(Optional.empty(), false));
    }

    /**
     * What entries are understood by.
     *
     * @param scales by framework, those on which the person has any entry
     */
    record Ground(Origin origin, Map<String, List<ScaleStep>> scales) {}

    List<ProfileView.Group> groups(UUID person, Map<String, List<ScaleStep>> scales) {
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

    Ground ground(UUID person) {
        List<Tuple> rows = CompetenceStore.rows(
                        database.createNativeQuery("""
                                select l.f_host_id, l.value, l.name_fi, l.name_sv, l.name_en, l.text_fi, l.text_sv, l.text_en,
                                       s.as_of, s.fault is not null, s.host, p.host_id
                                  from polku.person p
                                  left join polku.host_sync s on s.host = p.host
                                  left join (select f.id, f.host_id as f_host_id, level.* from polku.framework f join polku.scale_level level on level.scale = f.scale) l
                                    on l.id in (select c.framework from polku.profile_entry e join polku.competence c on c.id = e.competence where e.person = p.id)
                                 where p.id = :person
                                 order by l.f_host_id, l.value""", Tuple.class).setParameter("person", person))
                .toList();
        Map<String, List<ScaleStep>> scales = new LinkedHashMap<>();
        rows.forEach(row -> Optional.ofNullable(row.get(0, String.class))
                .ifPresent(framework -> scales.computeIfAbsent(framework, key -> new ArrayList<>())
                        .add(new ScaleStep(
                                row.get(1, Integer.class),
                                CompetenceStore.text(row, 2),
                                CompetenceStore.optionalText(row, 5)))));
        return new Ground(
                rows.stream().findFirst().flatMap(ProfileStore::origin).orElse(Origin.NOWHERE), scales);
    }

    private static Optional<Origin> origin(Tuple row) {
        return Optional.ofNullable(row.get(10, String.class))
                .map(host -> new Origin(
                        Optional.of(host),
                        row.get(11, String.class),
                        new CopyAge(Optional.ofNullable(row.get(8, Instant.class)), row.get(9, Boolean.class))));
    }
}
