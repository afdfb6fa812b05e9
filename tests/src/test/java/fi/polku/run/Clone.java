package fi.polku.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder with the script and what it starts, as after {@code git clone}; and a PATH on which programs can be missing. */
final class Clone {
    private static final Path LAUNCHER = Path.of("tests/src/main/java/fi/polku/run/Launcher.java");
    private static final List<String> TOOLS = List.of("bash", "dirname", "sed", "head", "cat");

    private final Path folder;
    private final Path programs;
    private final Map<String, String> environment = new HashMap<>();

    /** What a command said and how it ended. */
    record Said(int exit, String out, String err) {}

    Clone(Path temporary) throws IOException {
        this.folder = temporary.resolve("clone");
        this.programs = Files.createDirectories(temporary.resolve("programs"));
        Path root = ProjectFiles.root();
        Files.createDirectories(folder.resolve(LAUNCHER).getParent());
        Files.copy(root.resolve("polku"), folder.resolve("polku"));
        Files.copy(root.resolve(LAUNCHER), folder.resolve(LAUNCHER));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(programs.resolve(tool), found(tool));
        }
        environment.put("PATH", programs.toString());
    }

    Path state() {
        return folder.resolve(".polku");
    }

    Clone withJava() throws IOException {
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        for (String program : List.of("java", "javac")) {
            Files.createSymbolicLink(programs.resolve(program), bin.resolve(program));
        }
        return this;
    }

    /** Puts a program on the PATH that says this and what it was given, and ends well. */
    Clone with(String program, String saying) throws IOException {
        Path file = programs.resolve(program);
        Files.writeString(file, "#!" + programs.resolve("bash") + "\necho '" + saying + "' \"$@\" >&2\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("Cannot make " + file + " executable");
        }
        return this;
    }

    /** Takes a program off the PATH again. */
    Clone without(String program) throws IOException {
        Files.delete(programs.resolve(program));
        return this;
    }

    Clone where(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Said polku(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(folder.resolve("polku").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return said(builder);
    }

    static Said said(ProcessBuilder builder) throws IOException, InterruptedException {
        Path err = Files.createTempFile("polku", "err");
        try {
            Process process = builder.redirectError(err.toFile()).start();
            process.getOutputStream().close();
            try (InputStream out = process.getInputStream()) {
                String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
                return new Said(process.waitFor(), said, Files.readString(err));
            }
        } finally {
            Files.delete(err);
        }
    }

    private static Path found(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(place -> Path.of(place, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
