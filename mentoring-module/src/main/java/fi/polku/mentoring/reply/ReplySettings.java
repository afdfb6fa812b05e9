package fi.polku.mentoring.reply;

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

/** Where replies are read, from configuration. Without a mailbox none are. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // all injected
public class ReplySettings {
    @Inject
    @ConfigProperty(name = "polku.replies.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "polku.replies.port")
    Optional<Integer> port;

    @Inject
    @ConfigProperty(name = "polku.replies.security", defaultValue = "tls")
    String security;

    @Inject
    @ConfigProperty(name = "polku.replies.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "polku.replies.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "polku.replies.folder", defaultValue = "INBOX")
    String folder;

    @Inject
    @ConfigProperty(name = "polku.replies.authserv-id")
    Optional<String> authservId;

    @Inject
    @ConfigProperty(name = "polku.replies.every", defaultValue = "PT1M")
    Duration every;

    @Inject
    @ConfigProperty(name = "polku.replies.timeout", defaultValue = "PT30S")
    Duration timeout;

    @Inject
    @ConfigProperty(name = "polku.mail.id-host")
    Optional<String> idHost;

    @Inject
    @ConfigProperty(name = "polku.base-url")
    URI baseUrl;

    /** How the connection to the mailbox is protected. */
    private enum Security {
        /** Encrypted from the first octet. */
        TLS(993),
        /** Begins in the clear and is encrypted before anything is told; refused where the server cannot. */
        STARTTLS(143),
        /** In the clear: for a server on this machine, or behind what encrypts elsewhere. */
        NONE(143);

        private final int usualPort;

        Security(int usualPort) {
            this.usualPort = usualPort;
        }
    }

    /**
     * A way into the mailbox.
     *
     * @param protocol imap or imaps
     * @param user whose it is
     * @param password theirs
     */
    record Account(String protocol, String user, String password) {}

    /** What is written wrongly is told at the start. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        security();
        if (reads() && (user.isEmpty() || password.isEmpty())) {
            throw new IllegalStateException(
                    "polku.replies.user and polku.replies.password must be set when polku.replies.host is");
        }
        if (every.isNegative() || every.isZero()) {
            throw new IllegalStateException("polku.replies.every must be longer than nothing");
        }
    }

    private Security security() {
        try {
            return Security.valueOf(security.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("polku.replies.security must be tls, starttls or none", e);
        }
    }

    /** Whether there is a mailbox. */
    public boolean reads() {
        return host.isPresent();
    }

    Account account() {
        return new Account(security() == Security.TLS ? "imaps" : "imap", user.orElseThrow(), password.orElseThrow());
    }

    String folder() {
        return folder;
    }

    /** By which name the mail server says where a mail comes from (RFC 8601); absent where it does not. */
    Optional<String> authservId() {
        return authservId;
    }

    Duration every() {
        return every;
    }

    /** What stands behind the @ of what we have invited to. */
    String idHost() {
        return idHost.orElseGet(() -> Optional.ofNullable(baseUrl.getHost()).orElse("localhost"));
    }

    /** As Jakarta Mail wants it: protected as configured or not at all, the server's name checked, nobody waited for without end, and nothing marked as read by being read. */
    Properties properties() {
        Security protection = security();
        Properties properties = new Properties();
        String prefix = "mail." + account().protocol() + ".";
        String patience = String.valueOf(timeout.toMillis());
        properties.setProperty(prefix + "host", host.orElseThrow());
        properties.setProperty(prefix + "port", String.valueOf(port.orElse(protection.usualPort)));
        properties.setProperty(prefix + "starttls.enable", String.valueOf(protection == Security.STARTTLS));
        properties.setProperty(prefix + "starttls.required", String.valueOf(protection == Security.STARTTLS));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "connectiontimeout", patience);
        properties.setProperty(prefix + "timeout", patience);
        properties.setProperty(prefix + "writetimeout", patience);
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "fetchsize", String.valueOf(ReplyMail.MOST_OCTETS / 8));
        return properties;
    }
}
