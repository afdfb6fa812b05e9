package fi.polku.mentoring.host;

/**
 * An administrator wants a host to be read now.
 *
 * @param host Polku's name of the host
 */
record SyncAsked(String host) {}
