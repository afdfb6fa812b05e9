package fi.polku.tests.security;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.run.ProjectFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/asvs.md}: complete, and what it names is there. */
class AsvsIsKeptTest {
    private static final Path ROOT = ProjectFiles.root();
    private static final Pattern ROW = Pattern.compile(
            "\\| (V[0-9.]+) \\| ([^|]+) \\| (met|by configuration of the agency|not applicable|gap) \\| ([^|]+) \\|");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");

    private final String document = text(ROOT.resolve("docs/asvs.md"));
    private final List<Row> rows = rows(document);
    private final Map<String, List<Path>> classes = classes();

    private record Row(String id, String state, String why) {
        List<String> named() {
            return NAMED.matcher(why).results().map(match -> match.group(1)).toList();
        }
    }

    @Test
    void every_requirement_of_levels_1_and_2_is_there_once() throws IOException {
        try (InputStream ids = Objects.requireNonNull(getClass().getResourceAsStream("asvs-5.0.0-level-2.txt"))) {
            assertThat(rows.stream().map(Row::id))
                    .containsExactlyElementsOf(new String(ids.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList())
                    .hasSize(253);
        }
        assertThat(document.lines().filter(line -> line.startsWith("| V"))).hasSameSizeAs(rows);
    }

    @Test
    void what_is_met_or_configured_names_by_what() {
        assertThat(rows.stream()
                        .filter(row -> row.state().equals("met") || row.state().startsWith("by"))
                        .filter(row -> row.named().isEmpty()))
                .isEmpty();
    }

    @Test
    void everything_that_is_named_exists() {
        List<String> missing = new ArrayList<>();
        for (Row row : rows) {
            for (String name : row.named()) {
                problem(name).ifPresent(problem -> missing.add(row.id() + ": " + problem));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void what_does_not_exist_is_noticed() {
        assertThat(Stream.of(
                        "AsvsIsKeptTest#no_such_test",
                        "NoSuchTest",
                        "docs/none.md",
                        "polku.no.such.setting",
                        "no name"))
                .allMatch(name -> problem(name).isPresent());
        assertThat(problem("AsvsIsKeptTest#what_does_not_exist_is_noticed")).isEmpty();
    }

    @Test
    void numbers_at_the_top_are_those_of_the_table() {
        Map<String, Long> states = rows.stream().collect(groupingBy(Row::state, counting()));
        assertThat(document)
                .contains(rows.size() + " requirements: " + states.get("met") + " met, "
                        + states.get("by configuration of the agency") + " by configuration of the agency, "
                        + states.get("not applicable") + " not applicable, " + states.get("gap") + " gaps.");
    }

    @Test
    void it_is_led_to() {
        assertThat(text(ROOT.resolve("docs/security.md"))).contains("(asvs.md)", "(threat-model.md)");
    }

    /** A setting, a file, a class, or a member of one. */
    private Optional<String> problem(String name) {
        if (name.startsWith("polku.")) {
            return when(!text(ROOT.resolve("docs/operations.md")).contains("`" + name + "`"), name + " is no setting");
        }
        if (name.matches("\\w+#\\w+")) {
            String[] parts = name.split("#", -1);
            Pattern member = Pattern.compile("\\b" + parts[1] + "\\(");
            return when(
                    classes.getOrDefault(parts[0], List.of()).stream()
                            .noneMatch(file -> member.matcher(text(file)).find()),
                    "there is no " + name);
        }
        if (name.matches("[A-Z]\\w+")) {
            return when(!classes.containsKey(name), "there is no class " + name);
        }
        return when(!Files.exists(ROOT.resolve(name)), "there is no file " + name);
    }

    private static Optional<String> when(boolean wrong, String problem) {
        return wrong ? Optional.of(problem) : Optional.empty();
    }

    private static List<Row> rows(String document) {
        return document.lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(match -> new Row(match.group(1), match.group(3), match.group(4)))
                .toList();
    }

    /** By simple name; of two with one name either will do, as the table is for people. */
    private static Map<String, List<Path>> classes() {
        Map<String, List<Path>> classes = new HashMap<>();
        for (String module : List.of("mentoring-module", "osaava-adapter", "tests")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> classes.computeIfAbsent(
                                        file.getFileName().toString().replace(".java", ""), name -> new ArrayList<>())
                                .add(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return classes;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
