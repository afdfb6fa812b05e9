package fi.polku.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The processes of an installation, from the moment each is started. Closing ends them in reverse order and lets no new
 * one start, so a signal in the middle of starting leaves nothing behind. Their numbers are also kept in a file, into
 * which each writes itself before it does anything else: what a killed run (SIGKILL, power) left alive, the next one ends
 * first, whenever it was killed.
 */
final class Children implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** In which starts are told. */
    private static final Duration TICK = Duration.ofSeconds(1);
    /** Becomes the program that is asked for, in the same process, once its number is written down. */
    private static final List<String> WRITTEN_DOWN = List.of("/bin/sh", "-c", "echo $$ >> \"$0\" && exec \"$@\"");

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
            builder.command(Stream.of(WRITTEN_DOWN, List.of(record.toString()), builder.command())
                    .flatMap(List::stream)
                    .toList());
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
            Path next = record.resolveSibling(record.getFileName() + ".next");
            Files.writeString(next, text);
            Files.move(next, record, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + record, e);
        }
    }

    private void endLeftovers() {
        if (!Files.exists(record)) {
            return;
        }
        try {
            Instant lastWritten = Files.getLastModifiedTime(record).toInstant();
            for (String line : Files.readAllLines(record)) {
                String[] words = line.split(" ");
                ProcessHandle.of(Long.parseLong(words[0]))
                        .filter(handle -> words.length == 1
                                ? beganBefore(lastWritten, handle)
                                : startOf(handle).equals(words[1]))
                        .ifPresent(Children::endLeftover);
            }
            Files.delete(record);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + record, e);
        }
    }

    /** A number alone could meanwhile be another program's; one that began before the number was written is the same. */
    private static boolean beganBefore(Instant written, ProcessHandle handle) {
        return handle.info()
                .startInstant()
                .filter(start -> start.isBefore(written.plus(TICK)))
                .isPresent();
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
