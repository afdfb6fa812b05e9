package fi.polku.run;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The demo people alone, for as long as there is nobody else to offer. */
final class FixedPeople implements People {
    private static final Map<DemoRole, Person> PEOPLE = new EnumMap<>(Map.of(
            DemoRole.EXPERT, person("p-000006", "Aino Koskela", DemoRole.EXPERT),
            DemoRole.MENTOR, person("p-000032", "Heikki Ojala", DemoRole.MENTOR),
            DemoRole.SUPERVISOR, person("p-000005", "Leena Harju", DemoRole.SUPERVISOR),
            DemoRole.HR, person("p-000002", "Mirja Laakso", DemoRole.HR),
            DemoRole.MATCHER, person("p-000058", "Camilla Nyholm", DemoRole.MATCHER),
            DemoRole.ADMIN, person("p-000004", "Jari Rautio", DemoRole.ADMIN)));

    @Override
    public Person in(DemoRole role) {
        return Optional.ofNullable(PEOPLE.get(role)).orElseThrow();
    }

    @Override
    public Optional<Person> find(String id) {
        return PEOPLE.values().stream().filter(person -> person.id().equals(id)).findFirst();
    }

    @Override
    public List<Person> search(String text, int atMost) {
        String sought = text.toLowerCase(Locale.ROOT);
        return PEOPLE.values().stream()
                .filter(person -> (person.id() + " " + person.name())
                        .toLowerCase(Locale.ROOT)
                        .contains(sought))
                .limit(atMost)
                .toList();
    }

    private static Person person(String id, String name, DemoRole role) {
        String address = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@agency-1.example";
        return new Person(id, name, address, "agency-1", role.claimed());
    }
}
