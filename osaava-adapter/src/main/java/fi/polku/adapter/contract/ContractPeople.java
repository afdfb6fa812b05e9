package fi.polku.adapter.contract;

import fi.polku.adapter.Complaints;
import fi.polku.adapter.contract.wire.Person;
import fi.polku.mentoring.host.Border;
import fi.polku.mentoring.host.Employment;
import fi.polku.mentoring.host.HostPage;
import fi.polku.mentoring.host.HostPerson;
import fi.polku.mentoring.host.PeopleDirectory;
import fi.polku.mentoring.host.PersonName;
import fi.polku.mentoring.host.ReadFrom;
import fi.polku.mentoring.host.RejectReason;
import java.util.Optional;

/**
 * People by the contract.
 *
 * @param exchange with the host
 * @param size elements asked for on a page
 */
record ContractPeople(Exchange exchange, int size) implements PeopleDirectory {
    static final Reading<Person, HostPerson, String> PEOPLE = new Reading<>(
            new PageReader<>("people", "person", Person.class),
            person -> person.id,
            ContractPeople::person,
            HostPerson::id,
            removed -> Border.id("id", removed.id));

    @Override
    public HostPage<HostPerson, String> people(ReadFrom from) {
        return PEOPLE.read(exchange, size, from);
    }

    static HostPerson person(Person person, Complaints complaints) {
        String id = Border.id("id", person.id);
        Optional<String> supervisor = complaints.optional("supervisor", person.supervisor, Border::id);
        if (supervisor.isPresent() && supervisor.get().equals(id)) {
            complaints.add(RejectReason.OWN_SUPERVISOR, "supervisor");
            supervisor = Optional.empty();
        }
        return new HostPerson(
                id,
                new PersonName(
                        Border.given("givenName", person.givenName), Border.given("familyName", person.familyName)),
                complaints.optional("email", person.email, Border::email),
                complaints.optional("language", person.language, Border::language),
                Optional.of(Border.id("unit", person.unit)),
                supervisor,
                employment(person),
                Complaints.moment("changed", person.changed));
    }

    /** A day that cannot be read costs the whole record: without it somebody who has left would seem to be there. */
    private static Employment employment(Person person) {
        return new Employment(
                Optional.ofNullable(person.employedFrom).map(day -> Complaints.day("employedFrom", day)),
                Optional.ofNullable(person.employedTo).map(day -> Complaints.day("employedTo", day)));
    }
}
