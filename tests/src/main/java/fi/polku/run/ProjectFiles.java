package fi.polku.run;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the built project has its parts; a system property of the same name as the method moves each. */
public final class ProjectFiles {
    private ProjectFiles() {}

    /** The top of the project ({@code polku.root}, else found upwards from the working directory). */
    public static Path root() {
        String given = System.getProperty("polku.root");
        if (given != null) {
            return Path.of(given).toAbsolutePath();
        }
        Path at = Path.of("").toAbsolutePath();
        for (Path folder = at; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("polku")) && Files.isRegularFile(folder.resolve("pom.xml"))) {
                return folder;
            }
        }
        throw new Refusal("The folder " + at + " is not inside the Polku project.");
    }

    /** The product, as it is deployed ({@code polku.war}). */
    public static Path war() {
        return built("polku.war", "osaava-adapter/target/polku.war");
    }

    /** The same for the full server ({@code polku.ear}). */
    public static Path ear() {
        return built("polku.ear", "ear/target/polku.ear");
    }

    /** The server ({@code polku.payara-micro}). */
    public static Path payaraMicro() {
        return built("polku.payara-micro", "tests/target/server/payara-micro.jar");
    }

    /** The full server, unpacked ({@code polku.payara-server}); only the tests have it. */
    static Path payaraServer() {
        String given = System.getProperty("polku.payara-server");
        Path folder = given != null ? Path.of(given) : root().resolve("tests/target/server/payara6");
        if (!Files.isDirectory(folder)) {
            throw new Refusal("The folder " + folder + " is not there yet; mvn verify unpacks it.");
        }
        return folder.toAbsolutePath();
    }

    private static Path built(String property, String usual) {
        String given = System.getProperty(property);
        Path file = given != null ? Path.of(given) : root().resolve(usual);
        if (!Files.isRegularFile(file)) {
            throw new Refusal("The file " + file + " is not built yet; mvn package makes it.");
        }
        return file.toAbsolutePath();
    }
}
