package fi.polku.tests.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules on what is written in the files below some folders; each gives what breaks it, a line each. */
final class SourceRules {
    private static final Set<String> TEXT =
            Set.of("java", "jte", "sql", "properties", "xml", "js", "css", "svg", "html", "txt", "json");
    private static final List<String> HOSTS = List.of("osaava", "moodle");
    private static final Pattern CATCHES_ALL = Pattern.compile("catch\\s*\\([^)]*\\b(Exception|Throwable)\\b");
    private static final Pattern JOB_AND_INVARIANT =
            Pattern.compile("(?s)\\A/\\*\\*.+\\S.+\\n \\* <p>.+\\*/.*@NullMarked");

    private final List<Path> files;

    SourceRules(Path... folders) {
        this.files =
                Stream.of(folders).flatMap(folder -> below(folder).stream()).toList();
    }

    /** All files that were looked at; none would be a mistake of the test. */
    int size() {
        return files.size();
    }

    /** Every package says its job and its invariant, and leaves no null unsaid. */
    List<String> packagesWithoutWords() {
        return files.stream()
                .filter(file -> file.toString().endsWith(".java"))
                .map(Path::getParent)
                .distinct()
                .map(folder -> folder.resolve("package-info.java"))
                .filter(info -> !Files.exists(info)
                        || !JOB_AND_INVARIANT.matcher(text(info)).find())
                .map(Path::toString)
                .toList();
    }

    /** No competence system's name, in no case of letters, not in the names of files either. */
    List<String> namesOfHosts() {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            String searched = (file.getFileName() + "\n" + text(file)).toLowerCase(Locale.ROOT);
            HOSTS.stream().filter(searched::contains).forEach(host -> found.add(file + " names " + host));
        }
        return found;
    }

    /** Nothing catches all there is, but for those files. */
    List<String> catchingAll(Collection<String> exempt) {
        return files.stream()
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> CATCHES_ALL.matcher(text(file)).find())
                .filter(file -> !exempt.contains(file.getFileName().toString()))
                .map(Path::toString)
                .toList();
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> TEXT.contains(ending(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
