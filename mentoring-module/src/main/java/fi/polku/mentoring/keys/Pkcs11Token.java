package fi.polku.mentoring.keys;

import fi.polku.mentoring.shared.Problem;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.UnrecoverableKeyException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.crypto.AEADBadTagException;
import javax.security.auth.login.FailedLoginException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The device that holds master keys, spoken to through its PKCS#11 library by the JDK's own provider. Opened when first
 * needed, and opened anew after it failed; nobody waits longer for it than configured.
 */
@ApplicationScoped
class Pkcs11Token {
    private static final Logger LOG = Logger.getLogger(Pkcs11Token.class.getName());

    @Inject
    @ConfigProperty(name = "polku.keys.pkcs11.library")
    Optional<String> library;

    @Inject
    @ConfigProperty(name = "polku.keys.pkcs11.slot")
    Optional<Long> slot;

    @Inject
    @ConfigProperty(name = "polku.keys.pkcs11.pin")
    Optional<String> pin;

    @Inject
    @ConfigProperty(name = "polku.keys.pkcs11.pin-file")
    Optional<String> pinFile;

    @Inject
    @ConfigProperty(name = "polku.keys.timeout", defaultValue = "PT5S")
    Duration timeout;

    private Patience patience;
    private volatile @Nullable Opened opened;
    private volatile @Nullable String fault;
    private char @Nullable [] refusedPin;

    /** What is done with a key. */
    interface Use {
        byte[] with(Provider provider, Key key) throws GeneralSecurityException;
    }

    /** A session with the device, and the keys found in it by label. */
    private record Opened(Provider provider, KeyStore keys, Map<String, Key> found) {}

    @SuppressWarnings("NullAway.Init") // set in prepare, before anything else can be called
    Pkcs11Token() {}

    @PostConstruct
    void prepare() {
        patience = new Patience("polku-pkcs11", timeout);
    }

    @PreDestroy
    void end() {
        patience.close();
    }

    /**
     * Uses a key.
     *
     * @throws GeneralSecurityException when the key works and what it was given does not fit
     * @throws Problem.KeysUnavailable when the device, or a key of that label, is not there in time
     */
    byte[] use(String label, Use use) throws GeneralSecurityException {
        try {
            byte[] result = patience.call(() -> {
                Opened session = open();
                return use.with(session.provider(), key(session, label));
            });
            fault = null;
            return result;
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException | IOException | ProviderException | Patience.Lost e) {
            opened = null;
            String why = label + ": " + e + (e.getCause() == null ? "" : ", " + e.getCause());
            if (!why.equals(fault)) {
                LOG.log(Level.SEVERE, "The key device cannot be used: {0}", why);
            }
            fault = why;
            throw new Problem.KeysUnavailable();
        }
    }

    /** Why it could not be used the last time; absent when it could. */
    Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    private Opened open() throws GeneralSecurityException, IOException {
        Opened known = opened;
        return known == null ? openAnew() : known;
    }

    private synchronized Opened openAnew() throws GeneralSecurityException, IOException {
        Opened known = opened;
        if (known == null) {
            Provider provider = Security.getProvider("SunPKCS11").configure(configuration());
            KeyStore keys = KeyStore.getInstance("PKCS11", provider);
            signIn(keys);
            known = new Opened(provider, keys, new ConcurrentHashMap<>());
            opened = known;
        }
        return known;
    }

    /** A PIN that was refused is not tried again: a device locks itself after some wrong ones. */
    private void signIn(KeyStore keys) throws GeneralSecurityException, IOException {
        char[] secret = pin();
        if (Arrays.equals(secret, refusedPin)) {
            throw new ProviderException("the device has refused the PIN, which is not tried again until it is another");
        }
        try {
            keys.load(null, secret);
        } catch (IOException e) {
            if (e.getCause() instanceof FailedLoginException) {
                refusedPin = secret;
            }
            throw e;
        }
    }

    private String configuration() {
        String path = library.orElseThrow(() -> new ProviderException(
                "polku.keys.pkcs11.library must be set: the path of the device's PKCS#11 library"));
        String place = slot.map(number -> "slot = " + number).orElse("slotListIndex = 0");
        return "--name = polku\nlibrary = " + path + "\n" + place + "\n";
    }

    private char[] pin() throws IOException {
        if (pin.isPresent()) {
            return pin.get().toCharArray();
        }
        if (pinFile.isEmpty()) {
            throw new ProviderException("polku.keys.pkcs11.pin or polku.keys.pkcs11.pin-file must be set");
        }
        return Files.readString(Path.of(pinFile.get()), StandardCharsets.UTF_8)
                .strip()
                .toCharArray();
    }

    private static Key key(Opened session, String label) throws GeneralSecurityException {
        Key known = session.found().get(label);
        if (known != null) {
            return known;
        }
        Key key = session.keys().getKey(label, null);
        if (key == null) {
            throw new UnrecoverableKeyException("the device has no secret key of this label");
        }
        session.found().put(label, key);
        return key;
    }
}
