package fi.polku.mentoring.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern USE = Pattern.compile("\\b(?:t|texts|t\\(\\))\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");

    /** Keys that travel in problems and in what was done, and are looked up elsewhere. */
    private static final Pattern KEY = Pattern.compile(
            "(?:(?:Refused|NotAllowed|Done\\.of)\\(\\s*|(?=\"(?:problem|field)\\.))\"([a-z.-]+[a-z])\"");

    @Test
    void every_language_of_the_house_is_there() {
        assertThat(Texts.all()).extracting(Texts::language).containsExactly("fi", "sv", "en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void has_the_same_keys_as_finnish(String language) {
        assertThat(new TreeSet<>(bundle(language).stringPropertyNames()))
                .isEqualTo(new TreeSet<>(bundle("fi").stringPropertyNames()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void takes_the_same_arguments_as_finnish(String language) {
        Properties finnish = bundle("fi");
        Properties other = bundle(language);
        for (String key : finnish.stringPropertyNames()) {
            assertThat(arguments(other.getProperty(key)))
                    .as("%s in %s", key, language)
                    .isEqualTo(arguments(finnish.getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void says_something_for_every_key(String language) {
        Properties bundle = bundle(language);
        assertThat(bundle.stringPropertyNames())
                .allSatisfy(key -> assertThat(bundle.getProperty(key)).as(key).isNotBlank());
    }

    /** In MessageFormat the straight apostrophe swallows what follows it. */
    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void quotes_nothing_by_mistake(String language) {
        Properties bundle = bundle(language);
        assertThat(bundle.stringPropertyNames())
                .filteredOn(key -> !key.startsWith("pattern."))
                .allSatisfy(key -> assertThat(bundle.getProperty(key)).as(key).doesNotContain("'"));
    }

    /** A key that is there twice would say the second thing and hide the first. */
    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void has_each_key_once(String language) throws IOException {
        Set<String> seen = new HashSet<>();
        try (Stream<String> lines = Files.lines(resource(language))) {
            assertThat(lines.filter(line -> line.matches("[\\w.-]+=.*"))
                            .map(line -> line.substring(0, line.indexOf('=')))
                            .filter(key -> !seen.add(key)))
                    .isEmpty();
        }
    }

    @Test
    void holds_every_message_that_a_page_or_class_asks_for() throws IOException {
        Set<String> known = bundle("fi").stringPropertyNames();
        Set<String> missing = new TreeSet<>();
        for (Path source : sources()) {
            for (Pattern pattern : List.of(USE, KEY)) {
                Matcher use = pattern.matcher(Files.readString(source));
                while (use.find()) {
                    if (!known.contains(use.group(1))) {
                        missing.add(source.getFileName() + ": " + use.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void a_fourth_language_is_one_file(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("fi/polku/mentoring/messages_se.properties");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                language.tag=se-FI
                language.name=davvisámegiella
                language.mark=SE
                language.order=4
                nav.today=Odne
                """);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, Bundles.class.getClassLoader())) {
            Bundles bundles = Bundles.from(loader);
            assertThat(bundles.all()).extracting(Texts::language).containsExactly("fi", "sv", "en", "se");
            Texts sami = bundles.texts(Locale.forLanguageTag("se-FI"));
            assertThat(sami.get("nav.today")).isEqualTo("Odne");
            assertThat(sami.get("language.name")).isEqualTo("davvisámegiella");
            assertThat(sami.get("nav.log")).as("what it lacks").isEqualTo("Oppimispäiväkirja");
        }
    }

    @Test
    void a_package_without_finnish_does_not_start(@TempDir Path folder) throws IOException {
        try (URLClassLoader empty = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            assertThatThrownBy(() -> Bundles.from(empty)).hasMessageContaining("messages_fi.properties");
        }
    }

    private static Set<String> arguments(String message) {
        Set<String> found = new TreeSet<>();
        Matcher argument = ARGUMENT.matcher(message);
        while (argument.find()) {
            found.add(argument.group(1));
        }
        return found;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> jte = Files.walk(Path.of("src/main/jte"));
                Stream<Path> java = Files.walk(Path.of("src/main/java"))) {
            return Stream.concat(jte, java)
                    .filter(path -> path.toString().matches(".*\\.(jte|java)"))
                    .toList();
        }
    }

    private static Path resource(String language) {
        return Path.of("src/main/resources/fi/polku/mentoring/messages_" + language + ".properties");
    }

    private static Properties bundle(String language) {
        Properties bundle = new Properties();
        try (InputStream stream = Files.newInputStream(resource(language))) {
            bundle.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bundle;
    }
}
