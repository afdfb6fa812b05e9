package fi.polku.mentoring.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All message bundles that a class loader holds, found by trying every language there is: a bundle that is added is a language that is added. */
final class Bundles {

    static final Bundles SHIPPED = from(Bundles.class.getClassLoader());

    /** The language that fills the gaps of the others and answers where the asked one does not exist. */
    private static final String FIRST = "fi";

    private static final String PATH = "fi/polku/mentoring/messages_%s.properties";

    private final Map<String, Texts> byLanguage;
    private final Texts first;

    private Bundles(Map<String, Texts> byLanguage) {
        this.byLanguage = byLanguage;
        Texts texts = byLanguage.get(FIRST);
        if (texts == null) {
            throw new IllegalStateException("There is no " + PATH.formatted(FIRST));
        }
        this.first = texts;
    }

    static Bundles from(ClassLoader loader) {
        Map<String, Properties> read = new TreeMap<>();
        for (String language : languages()) {
            Properties bundle = read(loader, PATH.formatted(language));
            if (!bundle.isEmpty()) {
                read.put(language, bundle);
            }
        }
        Properties base = read.getOrDefault(FIRST, new Properties());
        Map<String, Texts> texts = new HashMap<>();
        read.forEach((language, bundle) -> texts.put(language, texts(language, bundle, base)));
        return new Bundles(texts);
    }

    /** ISO's two-letter codes and those the platform has more of, such as Inari Sámi; Skolt Sámi it does not know, Finland does. */
    private static TreeSet<String> languages() {
        return Stream.of(
                        Arrays.stream(Locale.getISOLanguages()),
                        Arrays.stream(Locale.getAvailableLocales()).map(Locale::getLanguage),
                        Stream.of("smn", "sms"))
                .flatMap(codes -> codes)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(ClassLoader loader, String path) {
        Properties bundle = new Properties();
        try (InputStream stream = loader.getResourceAsStream(path)) {
            if (stream != null) {
                bundle.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
        return bundle;
    }

    private static Texts texts(String language, Properties bundle, Properties base) {
        Map<String, String> words = new HashMap<>();
        Stream.of(base, bundle)
                .forEach(
                        source -> source.stringPropertyNames().forEach(key -> words.put(key, source.getProperty(key))));
        Locale locale = Locale.forLanguageTag(bundle.getProperty("language.tag", language));
        Map<String, String> patterns = new HashMap<>();
        Map<String, MessageFormat> messages = new HashMap<>();
        words.forEach((key, text) -> {
            if (key.startsWith("pattern.")) {
                patterns.put(key, text);
            } else {
                messages.put(key, message(key, text, locale));
            }
        });
        return new Texts(language, locale, Map.copyOf(messages), patterns);
    }

    private static MessageFormat message(String key, String text, Locale locale) {
        try {
            return new MessageFormat(text, locale);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalStateException("Malformed message " + key + ": " + text, malformed);
        }
    }

    Texts texts(Locale locale) {
        return byLanguage.getOrDefault(locale.getLanguage(), first);
    }

    List<Texts> all() {
        return byLanguage.values().stream()
                .sorted(Comparator.comparing(texts -> texts.get("language.order") + texts.language()))
                .toList();
    }
}
