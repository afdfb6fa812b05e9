package fi.polku.tests.host;

import fi.polku.reference.Names;
import fi.polku.reference.Person;
import fi.polku.reference.Profile;
import fi.polku.reference.Records;
import fi.polku.reference.Unit;
import fi.polku.tests.Database;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole copy beside the whole host, line by line as text: who is in it, under whom, in which unit, with which levels;
 * all units, competences and scales. What the host has wrong is as the report says: left out or left loose.
 */
final class CopyAndHost {
    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");
    private static final int HIGHEST = 5;

    private final Records host;
    private final Database copy;

    CopyAndHost(HostSite polku) {
        this.host = polku.host().records();
        this.copy = polku.site().database();
    }

    /** What is in one of them and not in the other; empty when they agree exactly. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        compare("person", people(), copiedPeople(), differences);
        compare("unit", units(), copiedUnits(), differences);
        compare("agency", agencies(), copiedAgencies(), differences);
        compare("competence", competences(), copiedCompetences(), differences);
        compare("scale", scales(), copiedScales(), differences);
        compare("profile", profiles(), copiedProfiles(), differences);
        return differences;
    }

    private static void compare(String what, Set<String> host, Set<String> copy, List<String> differences) {
        Stream.concat(
                        host.stream()
                                .filter(line -> !copy.contains(line))
                                .map(line -> what + " of the host alone: " + line),
                        copy.stream()
                                .filter(line -> !host.contains(line))
                                .map(line -> what + " of the copy alone: " + line))
                .limit(5)
                .forEach(differences::add);
    }

    private Set<String> people() {
        LocalDate today = LocalDate.now(FINLAND);
        // nobody is deleted from the copy: who has left can still be referred to, and who was merged by who they became
        Map<String, String> everybody = rows("""
                        select p.host_id, coalesce(s.host_id, p.host_id) as became
                          from polku.person p left join polku.person s on s.id = p.merged_into where p.host = 'osaava'""")
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.get("host_id")), row -> String.valueOf(row.get("became"))));
        return believed(host.people().all())
                .map(person -> line(
                        person.id(),
                        person.givenName(),
                        person.familyName(),
                        person.email(),
                        person.language(),
                        person.unit(),
                        host.units().find(person.unit()).map(Unit::id),
                        above(person),
                        above(person)
                                .flatMap(supervisor -> Optional.ofNullable(everybody.get(supervisor)))
                                .filter(supervisor -> !supervisor.equals(person.id())),
                        person.employedFrom(),
                        person.employedTo(),
                        !person.employedFrom().isAfter(today)
                                && person.employedTo()
                                        .map(last -> !last.isBefore(today))
                                        .orElse(true)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whose name holds an identity code is not taken over; the copy keeps what it had. */
    private static Stream<Person> believed(List<Person> people) {
        return people.stream().filter(person -> !person.name().matches(".*\\d{6}-\\d{3}.*"));
    }

    private static Optional<String> above(Person person) {
        return person.supervisor().filter(supervisor -> !supervisor.equals(person.id()));
    }

    private Set<String> copiedPeople() {
        Set<String> wrong = host.people().all().stream().map(Person::id).collect(Collectors.toSet());
        believed(host.people().all()).map(Person::id).forEach(wrong::remove);
        return rows("""
                        select p.host_id, p.given_name, p.family_name, p.email, p.language, p.host_unit, u.host_id as unit,
                               p.host_supervisor, s.host_id as supervisor, p.employed_from::text as since, p.employed_to::text as until, p.active
                          from polku.person p
                          left join polku.unit u on u.id = p.unit left join polku.person s on s.id = p.supervisor
                         where p.host = 'osaava' and not p.host_gone""")
                .filter(row -> !wrong.contains(String.valueOf(row.get("host_id"))))
                .map(row -> line(
                        row.get("host_id"),
                        row.get("given_name"),
                        row.get("family_name"),
                        row.get("email"),
                        row.get("language"),
                        row.get("host_unit"),
                        row.get("unit"),
                        row.get("host_supervisor"),
                        row.get("supervisor"),
                        row.get("since"),
                        row.get("until"),
                        row.get("active")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> units() {
        return host.units().all().stream()
                .map(unit -> line(
                        unit.id(),
                        unit.agency(),
                        host.units().find(unit.agency()).map(Unit::id),
                        unit.parent(),
                        unit.parent().flatMap(host.units()::find).map(Unit::id),
                        names(unit.name())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> copiedUnits() {
        return rows("""
                        select u.host_id, u.host_agency, o.host_id as agency, u.host_parent, p.host_id as parent, u.name_fi, u.name_sv, u.name_en
                          from polku.unit u
                          left join polku.organisation o on o.id = u.organisation left join polku.unit p on p.id = u.parent
                         where u.active""")
                .map(row -> line(
                        row.get("host_id"),
                        row.get("host_agency"),
                        row.get("agency"),
                        row.get("host_parent"),
                        row.get("parent"),
                        names(row)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> agencies() {
        return host.units().all().stream()
                .filter(unit -> unit.id().equals(unit.agency()))
                .map(unit -> line(unit.id(), names(unit.name())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> copiedAgencies() {
        return rows("select host_id, name_fi, name_sv, name_en from polku.organisation where active and host = 'osaava'")
                .map(row -> line(row.get("host_id"), names(row)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> competences() {
        return host.competences().all().stream()
                .map(one -> line(one.framework(), one.uri(), one.group(), names(one.name())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> copiedCompetences() {
        return rows("""
                        select f.host_id as framework, c.uri, c.group_id, c.name_fi, c.name_sv, c.name_en
                          from polku.competence c join polku.framework f on f.id = c.framework
                         where c.active and f.active""")
                .map(row -> line(row.get("framework"), row.get("uri"), row.get("group_id"), names(row)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> scales() {
        return host.scales().all().stream()
                .flatMap(scale -> scale.levels().stream()
                        .map(level -> line(scale.id(), level.value(), names(level.name()), names(level.description()))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> copiedScales() {
        return rows("""
                        select s.host_id, l.value, l.name_fi, l.name_sv, l.name_en, l.text_fi, l.text_sv, l.text_en
                          from polku.scale_level l join polku.scale s on s.id = l.scale where s.active""")
                .map(row -> line(
                        row.get("host_id"),
                        row.get("value"),
                        names(row),
                        line(row.get("text_fi"), row.get("text_sv"), row.get("text_en"))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> profiles() {
        Set<String> known = host.competences().all().stream()
                .map(one -> one.framework() + " " + one.uri())
                .collect(Collectors.toSet());
        Map<String, Set<String>> lines = new TreeMap<>();
        Set<String> people = host.people().all().stream().map(Person::id).collect(Collectors.toSet());
        for (Profile profile : host.profiles().all()) {
            if (people.contains(profile.person())) {
                lines.put(
                        profile.person(),
                        profile.entries().stream()
                                .filter(entry -> known.contains(entry.framework() + " " + entry.competence()))
                                .filter(CopyAndHost::isOnScale)
                                .map(entry -> entry(profile.person(), entry))
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
        }
        return lines.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOnScale(Profile.Entry entry) {
        return Stream.of(entry.level(), entry.target())
                .flatMap(Optional::stream)
                .allMatch(level -> level <= HIGHEST);
    }

    private static String entry(String person, Profile.Entry entry) {
        return line(
                person,
                entry.framework(),
                entry.competence(),
                entry.level(),
                entry.target(),
                entry.assessment().map(by -> line(by.role().wire(), by.by(), by.on())));
    }

    private Set<String> copiedProfiles() {
        return rows("""
                        select p.host_id, f.host_id as framework, c.uri, e.level, e.target, e.assessor, a.host_id as by, e.assessed_on::text as day
                          from polku.profile_entry e
                          join polku.person p on p.id = e.person
                          join polku.competence c on c.id = e.competence join polku.framework f on f.id = c.framework
                          left join polku.person a on a.id = e.assessed_by
                         where p.host = 'osaava' and not p.host_gone""")
                .map(row -> line(
                        row.get("host_id"),
                        row.get("framework"),
                        row.get("uri"),
                        row.get("level"),
                        row.get("target"),
                        row.get("assessor") == null ? null : line(row.get("assessor"), row.get("by"), row.get("day"))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Map<String, Object>> rows(String sql) {
        return copy.rows(sql).stream();
    }

    private static String names(Names names) {
        return line(names.fi(), names.sv(), names.en());
    }

    private static String names(Map<String, Object> row) {
        return line(row.get("name_fi"), row.get("name_sv"), row.get("name_en"));
    }

    private static String line(@Nullable Object... values) {
        return Stream.of(values).map(CopyAndHost::text).collect(Collectors.joining(" · "));
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(CopyAndHost::text).orElse("–");
        }
        return value == null ? "–" : value.toString();
    }
}
