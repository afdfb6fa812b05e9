package fi.polku.mentoring.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Does not let the application start with settings that would leave people unprotected. */
@ApplicationScoped
public class SettingsCheck {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    @Inject
    WebSettings settings;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        check(settings);
    }

    /**
     * Looks at them.
     *
     * @throws IllegalStateException that names the setting and what to do
     */
    static void check(WebSettings settings) {
        encrypted("polku.base-url", settings.external("/"));
        encrypted("polku.oidc.issuer", settings.issuer());
        settings.framing().forEach(SettingsCheck::origin);
        if (settings.audience().equals(settings.clientId())) {
            throw new IllegalStateException("polku.oidc.audience must be another than polku.oidc.client-id:"
                    + " else whoever gets hold of an ID token could call the API with it");
        }
    }

    private static void encrypted(String key, URI address) {
        if (!isEncrypted(address)) {
            throw new IllegalStateException(
                    key + " must begin with https, as it does not lead to this machine; it is " + address);
        }
    }

    /** Nothing else than scheme, host and port; what stands in a header is ours to say. */
    private static void origin(String origin) {
        URI address = URI.create(origin);
        String host = address.getHost();
        boolean whole = host != null
                && origin.equals(address.getScheme() + "://" + address.getAuthority())
                && address.getUserInfo() == null;
        if (!whole || !isEncrypted(address)) {
            throw new IllegalStateException(
                    "polku.framed-by must list origins such as https://competence.example.org; it has " + origin);
        }
    }

    private static boolean isEncrypted(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return "https".equals(scheme)
                || ("http".equals(scheme) && THIS_MACHINE.contains(String.valueOf(address.getHost())));
    }
}
