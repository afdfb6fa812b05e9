package fi.polku.tests.inside;

import fi.polku.run.Folders;
import fi.polku.run.Installation;
import fi.polku.run.Options;
import fi.polku.run.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

/**
 * Database, provider and host for the tests inside the server: there before Arquillian prepares the container, gone after
 * it has ended it. The container takes its arguments from a system property.
 */
public final class Surroundings implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Life.class);
    }

    /** Follows the life of Arquillian. */
    public static final class Life {
        private Optional<Installation> around = Optional.empty();
        private Set<Path> before = Set.of();

        /** Before all else that happens then. */
        public void start(@Observes(precedence = 1000) BeforeSuite begin) throws IOException {
            before = copies();
            Path home = ProjectFiles.root().resolve("tests/target/inside");
            Folders.delete(home.resolve("postgresql"));
            Installation installation = new Installation(Options.test(home), System.out::println);
            around = Optional.of(installation);
            System.setProperty(
                    "payara.extraMicroOptions",
                    installation.startAround().stream()
                            .map(argument -> argument.replace(" ", "\\ "))
                            .collect(Collectors.joining(" ")));
        }

        /** After all else. */
        public void end(@Observes(precedence = -1000) AfterSuite end) throws IOException {
            around.ifPresent(Installation::close);
            for (Path copy : copies()) {
                if (!before.contains(copy)) {
                    Folders.delete(copy);
                }
            }
        }

        /** Folders into which the container has copied a WAR; it leaves them behind. */
        private static Set<Path> copies() throws IOException {
            try (Stream<Path> folders = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
                return folders.filter(folder -> folder.getFileName().toString().startsWith("arquillian-payara-micro"))
                        .collect(Collectors.toSet());
            }
        }
    }
}
