package fi.polku.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * The settings of one host. A key such as {@code sync.every} is looked for as {@code polku.host.<name>.sync.every}, then,
 * where only one host is connected, as {@code polku.host.sync.every}, then in the host's configuration profile.
 */
public final class HostSettings {
    private final String name;
    private final Config config;
    private final boolean alone;
    private final Map<String, String> profile;

    private HostSettings(String name, Config config, boolean alone, Map<String, String> profile) {
        this.name = name;
        this.config = config;
        this.alone = alone;
        this.profile = profile;
    }

    /** A host cannot be connected as it is configured. The message names the key and what to do, and holds no secret. */
    public static final class Missing extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        /**
         * Missing or unreadable.
         *
         * @param message which key, and what to do
         */
        public Missing(String message) {
            super(message);
        }
    }

    /**
     * The settings of a host.
     *
     * @param name Polku's name of the host
     * @param config where they are
     * @param alone whether it is the only host, whose name keys may leave out
     * @return its settings
     * @throws Missing when the configuration profile that it names does not exist
     */
    static HostSettings of(String name, Config config, boolean alone) {
        HostSettings bare = new HostSettings(name, config, alone, Map.of());
        return bare.text("profile")
                .map(profile -> new HostSettings(name, config, alone, profile(profile)))
                .orElse(bare);
    }

    private static Map<String, String> profile(String profile) {
        try (InputStream file = HostSettings.class.getResourceAsStream("profiles/" + profile + ".properties")) {
            if (file == null) {
                throw new Missing("there is no configuration profile " + profile
                        + "; leave polku.host.*.profile out or name one of docs/operations.md");
            }
            Properties entries = new Properties();
            entries.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return entries.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, entries::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Polku's name of the host.
     *
     * @return lower case
     */
    public String name() {
        return name;
    }

    /**
     * A setting as it is written.
     *
     * @param key without the prefix, such as {@code url}
     * @return absent when it is set nowhere
     */
    public Optional<String> text(String key) {
        Optional<String> own = config.getOptionalValue("polku.host." + name + "." + key, String.class);
        Optional<String> shared = alone ? config.getOptionalValue("polku.host." + key, String.class) : Optional.empty();
        return own.or(() -> shared)
                .or(() -> Optional.ofNullable(profile.get(key)))
                .map(String::strip);
    }

    /**
     * A setting that may be left out.
     *
     * @param key without the prefix
     * @param type such as {@link java.time.Duration}
     * @param otherwise what holds when it is left out
     * @param <T> the type
     * @return the value
     * @throws Missing when what is written is no such value
     */
    public <T> T value(String key, Class<T> type, T otherwise) {
        return value(key, type).orElse(otherwise);
    }

    /**
     * A setting that may be left out and has no usual value.
     *
     * @param key without the prefix
     * @param type such as {@link java.net.URI}
     * @param <T> the type
     * @return absent when it is set nowhere
     * @throws Missing when what is written is no such value
     */
    public <T> Optional<T> value(String key, Class<T> type) {
        return text(key).map(written -> {
            try {
                return config.getConverter(type).orElseThrow().convert(written);
            } catch (IllegalArgumentException e) {
                throw new Missing(key(key) + " is no " + type.getSimpleName());
            }
        });
    }

    /**
     * A setting without which there is no connection.
     *
     * @param key without the prefix
     * @param type such as {@link java.net.URI}
     * @param <T> the type
     * @return the value
     * @throws Missing when it is set nowhere, or is no such value
     */
    public <T> T required(String key, Class<T> type) {
        return value(key, type).orElseThrow(() -> new Missing(key(key) + " is not set"));
    }

    /**
     * Where the host answers.
     *
     * @return begins with https, unless it leads to this machine or the way is protected otherwise
     * @throws Missing when it is set nowhere, is no address, or tokens and people's data would go there unencrypted
     */
    public URI address() {
        URI address = required("url", URI.class);
        boolean here = Set.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(address.getHost()));
        boolean encrypted = "https".equalsIgnoreCase(address.getScheme());
        boolean elsewhere = text("tls").filter("elsewhere"::equals).isPresent();
        if (!encrypted && !("http".equalsIgnoreCase(address.getScheme()) && (here || elsewhere))) {
            throw new Missing(key("url") + " must begin with https; " + key("tls")
                    + "=elsewhere allows http where a tunnel or a security server beside it protects the whole way");
        }
        return address;
    }

    /**
     * A key as an administrator writes it.
     *
     * @param key without the prefix
     * @return with the prefix
     */
    public String key(String key) {
        return "polku.host." + name + "." + key;
    }
}
