package fi.polku.run.http;

import fi.polku.run.http.ready.ReadyAnswers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The web application of ready-made answers, packed when the answers are known. */
final class ReadyWar {
    private static final String CLASSES = "WEB-INF/classes/";
    /** By name, as what they are made of is on the server alone. */
    private static final List<String> CLASS_FILES =
            List.of("ready/ReadyApplication.class", "ready/ReadyAnswers.class", "ready/ReadyAnswers$Kept.class");

    private ReadyWar() {}

    /** Writes it with those answers, which it gives by their names. */
    static Path write(Path file, Map<String, Answer> answers) throws IOException {
        try (ZipOutputStream war = new ZipOutputStream(Files.newOutputStream(file))) {
            String folder = ReadyWar.class.getPackageName().replace('.', '/') + "/";
            for (String name : CLASS_FILES) {
                put(war, CLASSES + folder + name, bytes(name));
            }
            for (Map.Entry<String, Answer> answer : answers.entrySet()) {
                put(
                        war,
                        CLASSES + ReadyAnswers.FOLDER + answer.getKey(),
                        answer.getValue().kept());
            }
        }
        return file;
    }

    /** Where the application gives the answer of that name. */
    static String path(String name) {
        return "/ready/" + name;
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream stream = ReadyWar.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("Not packaged: " + resource);
            }
            return stream.readAllBytes();
        }
    }

    private static void put(ZipOutputStream war, String name, byte[] content) throws IOException {
        war.putNextEntry(new ZipEntry(name));
        war.write(content);
        war.closeEntry();
    }
}
