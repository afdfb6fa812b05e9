package fi.polku.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The processes of an installation, from the moment each is started. Closing ends them in reverse order and lets no new
 * one start, so a signal in the middle of starting leaves nothing behind. Their numbers are also kept in a file: what a
 * killed run (SIGKILL, power) left alive, the next one ends first.
 */
final class Children implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private record Child(String name, Process process, Consumer<Process> stop) {}

    private final Path record;
    private final Deque<Child> children = new ArrayDeque<>();
    private boolean closed;

    Children(Path record) {
        this.record = record;
        endLeftovers();
    }

    /**
     * Starts a process.
     *
     * @param stop asks it to end in its own way; it is waited for, and killed where it does not
     */
    synchronized Process start(String name, ProcessBuilder builder, Consumer<Process> stop) {
        if (closed) {
            throw new Refusal("Stopped before " + name + " was started.");
        }
        try {
            Process process = builder.start();
            children.push(new Child(name, process, stop));
            write();
            return process;
        } catch (IOException e) {
            throw new Refusal(name + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** Ends one process and waits for it. */
    synchronized void stop(Process process) {
        for (Iterator<Child> each = children.iterator(); each.hasNext(); ) {
            Child child = each.next();
            if (child.process().equals(process)) {
                end(child);
                each.remove();
            }
        }
        write();
    }

    /** The name of one that has ended though nobody asked it to. */
    synchronized Optional<String> fallen() {
        return children.stream()
                .filter(child -> !child.process().isAlive())
                .map(Child::name)
                .findFirst();
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!children.isEmpty()) {
            end(children.pop());
        }
        try {
            Files.deleteIfExists(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(Child child) {
        Process process = child.process();
        if (process.isAlive()) {
            var descendants = process.descendants().toList();
            child.stop().accept(process);
            endForSure(process);
            descendants.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static void endForSure(Process process) {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        String text = children.stream()
                .map(child -> child.process().toHandle())
                .map(handle -> handle.pid() + " " + startOf(handle) + "\n")
                .collect(Collectors.joining());
        try {
            Files.writeString(record, text);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + record, e);
        }
    }

    /** A number alone could meanwhile be another program's; number and start together are not. */
    private void endLeftovers() {
        if (!Files.exists(record)) {
            return;
        }
        try {
            for (String line : Files.readAllLines(record)) {
                String[] words = line.split(" ");
                ProcessHandle.of(Long.parseLong(words[0]))
                        .filter(handle -> startOf(handle).equals(words[1]))
                        .ifPresent(Children::endLeftover);
            }
            Files.delete(record);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + record, e);
        }
    }

    private static void endLeftover(ProcessHandle handle) {
        handle.destroy();
        if (!Await.until(PATIENCE, () -> !handle.isAlive())) {
            handle.destroyForcibly();
            Await.until(PATIENCE, () -> !handle.isAlive());
        }
    }

    private static String startOf(ProcessHandle handle) {
        return handle.info().startInstant().map(String::valueOf).orElse("unknown");
    }
}
