package fi.polku.tests.security;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.run.ProjectFiles;
import fi.polku.tests.Written;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * After the last test of the last JVM: every log that the suite has left, of servers, databases and the tests' own runs, holds
 * nothing that the tests wrote about people, and no secret. Maven runs it by itself, see the module's pom.
 */
class LogsAfterAllTests {
    private static final Path TARGET = ProjectFiles.root().resolve("tests/target");
    /** No logs of a run: what was built, the servers as distributed, the databases' files. */
    private static final Set<String> PASSED_BY = Set.of(
            "server",
            "classes",
            "test-classes",
            "data",
            "failsafe-reports",
            "surefire-reports",
            "screenshots",
            "payara");

    private final List<Path> logs = new ArrayList<>();
    private final Map<String, String> secrets = new HashMap<>();

    @Test
    void no_log_holds_what_people_wrote_nor_any_secret() {
        look();
        Written.Texts written = Written.all();
        LogSearch search = new LogSearch().texts(written).secrets(secrets);
        Set<String> found = new TreeSet<>();
        logs.forEach(log -> found.addAll(search.in(log, isOfStatements(log))));
        assertThat(found)
                .as("of %s logs, searched for %s texts and secrets", logs.size(), search.size())
                .isEmpty();
        if (!secrets.isEmpty()) {
            assertThat(logs).as("where there was an installation").isNotEmpty();
        }
        System.out.printf("%d logs searched for %d texts and secrets%n", logs.size(), search.size());
    }

    private void look() {
        try {
            Files.walkFileTree(TARGET, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return PASSED_BY.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (file.endsWith("settings.properties")) {
                        read(file);
                    } else if (isLog(file)) {
                        logs.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLog(Path file) {
        String name = file.getFileName().toString();
        return name.contains(".log")
                || isOfStatements(file)
                || (String.valueOf(file.getParent()).endsWith("log") && !name.startsWith("classes-"));
    }

    /** The log of all statements with their parameters, which the tests have PostgreSQL keep to count them. */
    private static boolean isOfStatements(Path file) {
        return file.getFileName().toString().startsWith("statements.");
    }

    private void read(Path file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        properties.forEach((name, value) -> secrets.put(TARGET.relativize(file) + " " + name, value.toString()));
    }
}
