package fi.polku.run;

import fi.polku.reference.DemoPeople;
import fi.polku.reference.Records;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Everybody whom the reference host knows; the roles that a sign-in gives are those of its demo people. */
final class HostPeople implements People {
    /** A mentor of a town, who is in no agency's records. */
    private static final Person GUEST =
            new Person("guest-1", "Ritva Vierailija", "ritva.vierailija@kaupunki.example.org", "", List.of());

    private final Records records;

    HostPeople(Records records) {
        this.records = records;
    }

    @Override
    public Person in(DemoRole role) {
        return role == DemoRole.GUEST ? GUEST : of(DemoPeople.valueOf(role.name()));
    }

    @Override
    public Optional<Person> find(String id) {
        return id.startsWith("guest-")
                ? Optional.of(guest(id))
                : records.people().find(id).map(this::person);
    }

    @Override
    public List<Person> search(String text, int atMost) {
        String sought = text.toLowerCase(Locale.ROOT);
        return records.people().all().stream()
                .filter(person -> (person.id() + " " + person.name())
                        .toLowerCase(Locale.ROOT)
                        .contains(sought))
                .limit(atMost)
                .map(this::person)
                .toList();
    }

    /** As the provider knows them even if the host has removed them since. */
    static Person of(DemoPeople demo) {
        String address = demo.givenName() + "." + demo.familyName() + "@" + demo.agency() + ".example.org";
        return new Person(demo.id(), demo.fullName(), address.toLowerCase(Locale.ROOT), demo.agency(), demo.roles());
    }

    /** The provider knows any number of them. */
    private static Person guest(String id) {
        return id.equals(GUEST.id()) ? GUEST : new Person(id, id, id + "@kaupunki.example.org", "", List.of());
    }

    private Person person(fi.polku.reference.Person person) {
        String agency =
                records.units().find(person.unit()).map(unit -> unit.agency()).orElse("");
        List<String> roles = Arrays.stream(DemoPeople.values())
                .filter(demo -> demo.id().equals(person.id()))
                .findFirst()
                .map(DemoPeople::roles)
                .orElse(List.of());
        return new Person(person.id(), person.name(), person.email(), agency, roles);
    }
}
