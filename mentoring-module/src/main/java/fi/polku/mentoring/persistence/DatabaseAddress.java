package fi.polku.mentoring.persistence;

import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Where a database is, and whether others on the way there could read along.
 *
 * @param key the setting
 * @param url what it says
 */
record DatabaseAddress(String key, String url) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    /** Encrypted, and only with a server whose certificate is good; mere {@code require} takes anybody's. */
    private static final Set<String> CHECKED = Set.of("verify-ca", "verify-full");

    /**
     * Refuses a database on another machine to which the way is not encrypted.
     *
     * @throws IllegalStateException that names the setting and what to do
     */
    void refuseUnprotected() {
        @Nullable Properties parts = Driver.parseURL(url, null);
        if (parts == null) {
            throw new IllegalStateException(key + " must begin with jdbc:postgresql:");
        }
        String hosts = String.valueOf(PGProperty.PG_HOST.getOrDefault(parts));
        if (!Stream.of(hosts.split(",")).allMatch(THIS_MACHINE::contains) && !CHECKED.contains(mode(parts))) {
            throw new IllegalStateException(key + " leads to another machine without encryption that can be relied on:"
                    + " add sslmode=verify-full (and sslrootcert=…) to it, or set polku.db.tls=elsewhere"
                    + " where a tunnel or the like protects the whole way");
        }
    }

    /** {@code ssl=true} alone means the strictest. */
    private static String mode(Properties parts) {
        @Nullable String mode = PGProperty.SSL_MODE.getOrDefault(parts);
        boolean ssl = Set.of("", "true").contains(String.valueOf(PGProperty.SSL.getOrDefault(parts)));
        return mode == null ? (ssl ? "verify-full" : "") : mode.toLowerCase(Locale.ROOT);
    }
}
