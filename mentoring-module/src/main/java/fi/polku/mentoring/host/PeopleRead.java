package fi.polku.mentoring.host;

/**
 * A host's people have been read to their end, and who the host said are one have been joined.
 *
 * @param host Polku's name of the host
 */
public record PeopleRead(String host) {}
