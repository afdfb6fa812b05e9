package fi.polku.reference;

import java.time.LocalDate;
import java.util.Optional;

/** Someone in an agency's service. {@code employedTo} is the last day. */
public record Person(
        String id,
        String givenName,
        String familyName,
        String email,
        String language,
        String unit,
        Optional<String> supervisor,
        LocalDate employedFrom,
        Optional<LocalDate> employedTo) {

    /** Given name and family name, as people are called. */
    public String name() {
        return givenName + " " + familyName;
    }

    /** The same person with another supervisor. */
    public Person reportingTo(String newSupervisor) {
        return new Person(
                id, givenName, familyName, email, language, unit, Optional.of(newSupervisor), employedFrom, employedTo);
    }

    /** The same person in another unit. */
    public Person movedTo(String newUnit) {
        return new Person(id, givenName, familyName, email, language, newUnit, supervisor, employedFrom, employedTo);
    }

    /** The same person, served in that language. */
    public Person speaking(String newLanguage) {
        return new Person(id, givenName, familyName, email, newLanguage, unit, supervisor, employedFrom, employedTo);
    }

    /** The same person, whose service ends on that day. */
    public Person leaving(LocalDate lastDay) {
        return new Person(
                id, givenName, familyName, email, language, unit, supervisor, employedFrom, Optional.of(lastDay));
    }
}
