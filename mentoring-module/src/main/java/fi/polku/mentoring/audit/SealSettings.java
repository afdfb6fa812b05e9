package fi.polku.mentoring.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the audit is sealed, from configuration. The key comes from outside the database and has no default. */
@ApplicationScoped
public class SealSettings {
    private static final String KEY = "polku.audit.key";

    @Inject
    @ConfigProperty(name = KEY)
    Optional<String> key;

    @Inject
    @ConfigProperty(name = "polku.audit.key-file")
    Optional<String> keyFile;

    @Inject
    @ConfigProperty(name = "polku.keys.master")
    Optional<String> master;

    @Inject
    @ConfigProperty(name = "polku.keys.master-file")
    Optional<String> masterFile;

    @Inject
    @ConfigProperty(name = "polku.audit.head-file")
    Optional<String> head;

    @Inject
    @ConfigProperty(name = "polku.audit.seal-every", defaultValue = "PT1M")
    Duration every;

    @Inject
    @ConfigProperty(name = "polku.audit.verify-every", defaultValue = "P1D")
    Duration verification;

    @Inject
    @ConfigProperty(name = "polku.audit.behind-after", defaultValue = "PT1H")
    Duration behind;

    @Inject
    @ConfigProperty(name = "polku.audit.unready-when-behind", defaultValue = "false")
    boolean unready;

    /**
     * The keys.
     *
     * @return the first seals
     * @throws IllegalStateException when none is set, or one is no key, or the master key
     */
    SealKeys keys() {
        String text = key.or(() -> keyFile.map(file -> read(KEY + "-file", file)))
                .orElseThrow(() -> new IllegalStateException(
                        KEY + " or " + KEY + "-file must be set: 32 random bytes in base64, not the master key"));
        try {
            SealKeys keys = SealKeys.parse(text);
            // keys are taken from both
            Stream<String> others = Stream.concat(
                    master.stream(), masterFile.map(file -> read("polku.keys.master-file", file)).stream());
            if (others.anyMatch(secret -> SealKeys.shared(text, secret))) {
                throw new IllegalStateException(
                        KEY + " must be a key of its own: who may verify the audit must not open what people wrote");
            }
            return keys;
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(KEY + ": " + e.getMessage(), e);
        }
    }

    private static String read(String setting, String file) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new IllegalStateException(setting + " cannot be read: " + file, e);
        }
    }

    /** Where the head is written outside the database; absent: only into the log. */
    Optional<HeadFile> headFile() {
        return head.filter(file -> !file.isBlank()).map(file -> new HeadFile(Path.of(file)));
    }

    /** How often what waits is sealed. */
    Duration sealEvery() {
        return every;
    }

    /** How often everything is verified. */
    Duration verifyEvery() {
        return verification;
    }

    /**
     * After how long a record that waits to be sealed is a reason to worry.
     *
     * @return how long
     */
    public Duration behindAfter() {
        return behind;
    }

    /**
     * Whether a node whose audit is not sealed for so long shall get no requests.
     *
     * @return usually not
     */
    public boolean unreadyWhenBehind() {
        return unready;
    }
}
