package fi.polku.mentoring.telling;

import fi.polku.mentoring.calendar.Mailbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How mail is sent, from configuration. Without a mail server none is, and everything is told in Polku alone. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // all injected
class MailSettings {
    @Inject
    @ConfigProperty(name = "polku.mail.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "polku.mail.port")
    Optional<Integer> port;

    @Inject
    @ConfigProperty(name = "polku.mail.security", defaultValue = "starttls")
    String security;

    @Inject
    @ConfigProperty(name = "polku.mail.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "polku.mail.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "polku.mail.from")
    Optional<String> from;

    @Inject
    @ConfigProperty(name = "polku.mail.name", defaultValue = "Polku")
    String name;

    @Inject
    @ConfigProperty(name = "polku.mail.id-host")
    Optional<String> idHost;

    @Inject
    @ConfigProperty(name = "polku.mail.timeout", defaultValue = "PT30S")
    Duration timeout;

    @Inject
    @ConfigProperty(name = "polku.mail.claim", defaultValue = "PT30M")
    Duration claim;

    @Inject
    @ConfigProperty(name = "polku.mail.first-wait", defaultValue = "PT10S")
    Duration firstWait;

    @Inject
    @ConfigProperty(name = "polku.notice.remind-every", defaultValue = "PT15M")
    Duration remindEvery;

    @Inject
    @ConfigProperty(name = "polku.base-url")
    URI baseUrl;

    /** How the connection to the mail server is protected. */
    enum Security {
        /** Begins in the clear and is encrypted before anything is told; refused where the server cannot. */
        STARTTLS(587),
        /** Encrypted from the first octet. */
        TLS(465),
        /** In the clear: for a server on this machine, or behind what encrypts elsewhere. */
        NONE(25);

        private final int usualPort;

        Security(int usualPort) {
            this.usualPort = usualPort;
        }
    }

    /** What is written wrongly is told at the start, rather than when the first mail is due. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        security();
        if (sends() && from.filter(Mailbox::usable).isEmpty()) {
            throw new IllegalStateException("polku.mail.from must be an address when polku.mail.host is set");
        }
    }

    private Security security() {
        try {
            return Security.valueOf(security.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("polku.mail.security must be starttls, tls or none", e);
        }
    }

    /** Whether there is a mail server. */
    boolean sends() {
        return host.isPresent();
    }

    /** Who sends. */
    Mailbox sender() {
        return new Mailbox(from.orElseThrow(), name);
    }

    /** What stands behind the @ of a Message-ID, for ever: an installation that moves keeps it. */
    String idHost() {
        return idHost.orElseGet(() -> Optional.ofNullable(baseUrl.getHost()).orElse("localhost"));
    }

    /** The account at the mail server; absent where it wants none. */
    Optional<Account> account() {
        return user.map(who -> new Account(who, password.orElse("")));
    }

    /**
     * An account at the mail server.
     *
     * @param user its name
     * @param password its password
     */
    record Account(String user, String password) {}

    /** As Jakarta Mail wants it: protected as configured or not at all, the server's name checked, and nobody waited for without end. */
    Properties properties() {
        Security protection = security();
        Properties properties = new Properties();
        String protocol = protection == Security.TLS ? "smtps" : "smtp";
        String prefix = "mail." + protocol + ".";
        String patience = String.valueOf(timeout.toMillis());
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty(prefix + "host", host.orElseThrow());
        properties.setProperty(prefix + "port", String.valueOf(port.orElse(protection.usualPort)));
        properties.setProperty(prefix + "auth", String.valueOf(user.isPresent()));
        properties.setProperty(prefix + "starttls.enable", String.valueOf(protection == Security.STARTTLS));
        properties.setProperty(prefix + "starttls.required", String.valueOf(protection == Security.STARTTLS));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "connectiontimeout", patience);
        properties.setProperty(prefix + "timeout", patience);
        properties.setProperty(prefix + "writetimeout", patience);
        properties.setProperty(prefix + "quitwait", "false");
        properties.setProperty("mail.mime.charset", "UTF-8");
        return properties;
    }

    /** After how long a mail that is being handed over is anybody's again; longer than all attempts of one can take together. */
    Duration claim() {
        return claim;
    }

    /** How long after its first attempt a mail is tried again; later it is tried ever more rarely. */
    Duration firstWait() {
        return firstWait;
    }

    /** How often the database is asked for reminders. */
    Duration remindEvery() {
        return remindEvery;
    }
}
