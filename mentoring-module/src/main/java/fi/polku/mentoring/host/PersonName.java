package fi.polku.mentoring.host;

/**
 * A person's name.
 *
 * @param given what the person is called by
 * @param family the family name
 */
public record PersonName(String given, String family) {

    public PersonName {
        given = Border.name("givenName", given);
        family = Border.name("familyName", family);
    }
}
