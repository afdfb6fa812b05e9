package fi.polku.mentoring.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The static files of the pages: a fixed list, read once; nothing else can be asked for. */
public final class Assets {

    private static final String HTMX = "META-INF/resources/webjars/htmx.org/%s/dist/htmx.min.js";
    private static final String HTMX_POM = "META-INF/maven/org.webjars.npm/htmx.org/pom.properties";

    private static final Map<String, Asset> ALL = load();

    private Assets() {}

    /**
     * The address of a static file, with the hash of its content in it.
     *
     * @throws IllegalArgumentException if there is no such file: a mistake in a template
     */
    public static String href(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("No asset " + name))
                .href();
    }

    static Optional<Asset> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static Map<String, Asset> load() {
        Map<String, Asset> assets = new LinkedHashMap<>();
        own(assets, "source-sans-3-latin.woff2", "font/woff2");
        own(assets, "source-sans-3-latin-ext.woff2", "font/woff2");
        own(assets, "icons.svg", "image/svg+xml");
        own(assets, "favicon.svg", "image/svg+xml");
        own(assets, "polku.js", "text/javascript; charset=utf-8");
        put(assets, "htmx.js", "text/javascript; charset=utf-8", read(HTMX.formatted(htmxVersion())));
        put(assets, "polku.css", "text/css; charset=utf-8", linked(read(path("polku.css")), assets));
        return Map.copyOf(assets);
    }

    /** Files that the style sheet names get the addresses that change with their content. */
    private static byte[] linked(byte[] css, Map<String, Asset> assets) {
        String text = new String(css, StandardCharsets.UTF_8);
        for (Map.Entry<String, Asset> asset : assets.entrySet()) {
            text = text.replace(
                    "url(\"" + asset.getKey() + "\")",
                    "url(\"" + asset.getValue().href() + "\")");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void own(Map<String, Asset> assets, String name, String type) {
        put(assets, name, type, read(path(name)));
    }

    private static void put(Map<String, Asset> assets, String name, String type, byte[] content) {
        assets.put(name, new Asset(name, type, content));
    }

    private static String path(String name) {
        return "fi/polku/mentoring/web/assets/" + name;
    }

    private static String htmxVersion() {
        try (InputStream stream = open(HTMX_POM)) {
            Properties pom = new Properties();
            pom.load(stream);
            return pom.getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] read(String path) {
        try (InputStream stream = open(path)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    private static InputStream open(String path) {
        InputStream stream = Assets.class.getClassLoader().getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException("Missing from the package: " + path);
        }
        return stream;
    }
}
