package fi.polku.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A command of the built project as a process of its own, with a state folder of its own. */
final class RunningProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final Path output;

    private RunningProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Runs it to its end. */
    static Clone.Said polku(Path home, String... arguments) throws IOException, InterruptedException {
        return Clone.said(command(home, arguments));
    }

    /** Starts it. */
    static RunningProcess started(Path home, String... arguments) throws IOException {
        Path output = home.resolve("output.txt");
        Process process = command(home, arguments)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new RunningProcess(process, output);
    }

    /** Waits until it has said that. */
    void awaitSaying(String words) throws IOException {
        Await.until(PATIENCE, () -> !process.isAlive() || Await.succeeds(() -> said().contains(words)));
        if (!said().contains(words)) {
            throw new AssertionError("Never said \"" + words + "\" but: " + said());
        }
    }

    String said() throws IOException {
        return Files.readString(output);
    }

    /** The process with everything under it. */
    List<ProcessHandle> family() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    void term() {
        process.destroy();
    }

    void kill() {
        process.destroyForcibly();
    }

    int awaitExit() throws InterruptedException {
        return process.waitFor();
    }

    static boolean allGone(List<ProcessHandle> family) {
        return Await.until(PATIENCE, () -> family.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Override
    public void close() {
        List<ProcessHandle> family = family();
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
    }

    private static ProcessBuilder command(Path home, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("surefire.real.class.path", System.getProperty("java.class.path")));
        command.addAll(List.of("-Dpolku.root=" + ProjectFiles.root(), Polku.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("POLKU_STATE", home.toString());
        return builder;
    }
}
