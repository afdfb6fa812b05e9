package fi.polku.mentoring.keys;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The master keys that this node knows: the first wraps, all of them open. They are listed in a file, which is read again
 * when it changes, and in a setting; both hold a key a line or word, {@code #} begins a remark. A key is 32 bytes in base64, or
 * {@code pkcs11:} and the label of one that stays in its device. There is no default.
 */
@ApplicationScoped
class KeyRing {
    private static final Logger LOG = Logger.getLogger(KeyRing.class.getName());

    @Inject
    @ConfigProperty(name = "polku.keys.master")
    Optional<String> setting;

    @Inject
    @ConfigProperty(name = "polku.keys.master-file")
    Optional<String> fileName;

    @Inject
    Pkcs11Token token;

    private @Nullable KeyFile file;
    private volatile List<MasterKey> keys = List.of();
    private volatile @Nullable String fault;

    @PostConstruct
    void load() {
        file = fileName.map(name -> new KeyFile(Path.of(name))).orElse(null);
        refresh();
        if (keys.isEmpty()) {
            String why = fault;
            throw new IllegalStateException(
                    why != null
                            ? why
                            : "polku.keys.master or polku.keys.master-file must be set: 32 random bytes in base64, or pkcs11:LABEL");
        }
    }

    /** The one that wraps. */
    MasterKey primary() {
        return keys.get(0);
    }

    /** All of them, the one that wraps first. */
    List<MasterKey> keys() {
        return keys;
    }

    /** The key of that name; for one that is not known the file is looked at again. */
    Optional<MasterKey> find(String name) {
        return named(name).or(() -> {
            refresh();
            return named(name);
        });
    }

    private Optional<MasterKey> named(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    /** Why the list of keys cannot be read as it is now, so that the former one holds; absent when all is well. */
    Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    /** Reads the file again if it has changed. A list that cannot be read changes nothing. */
    synchronized void refresh() {
        try {
            Optional<String> text = file == null ? Optional.of("") : file.changed();
            if (text.isPresent() && (file != null || keys.isEmpty())) {
                use(read(text.get() + "\n" + setting.orElse("")));
            }
        } catch (IOException e) {
            broken("polku.keys.master-file cannot be read: " + e);
        } catch (IllegalArgumentException e) {
            broken(e.getMessage());
        }
    }

    private void use(List<MasterKey> read) {
        if (read.isEmpty()) {
            broken(file == null ? null : "polku.keys.master-file holds no key");
            return;
        }
        if (!keys.isEmpty()) {
            LOG.log(Level.INFO, "Master keys were read again: {0}", names(read));
        }
        keys = List.copyOf(read);
        fault = null;
    }

    private void broken(@Nullable String why) {
        if (why != null && !why.equals(fault)) {
            LOG.log(Level.SEVERE, "Master keys: {0}; those known before hold", why);
        }
        fault = why;
        if (file != null) {
            file.again();
        }
    }

    private List<MasterKey> read(String text) {
        List<MasterKey> read = new ArrayList<>();
        for (String line : text.lines().toList()) {
            for (String word : line.replaceFirst("#.*", "").split("[\\s,]+")) {
                if (!word.isEmpty()) {
                    MasterKey key = key(word);
                    if (!names(read).contains(key.name())) {
                        read.add(key);
                    }
                }
            }
        }
        return read;
    }

    private MasterKey key(String word) {
        return word.startsWith(Pkcs11Key.SCHEME)
                ? new Pkcs11Key(word.substring(Pkcs11Key.SCHEME.length()), token)
                : LocalKey.read(word);
    }

    private static List<String> names(List<MasterKey> keys) {
        return keys.stream().map(MasterKey::name).toList();
    }
}
