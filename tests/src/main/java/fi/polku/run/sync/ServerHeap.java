package fi.polku.run.sync;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * The heap of the server as its collector logs it: what it holds before each collection is the most it ever held, what it
 * holds after a full one is what really lives. Full collections are asked for all the while, as few would come by themselves.
 */
final class ServerHeap implements AutoCloseable {
    private static final Pattern COLLECTION = Pattern.compile("Pause (Full|Young).* (\\d+)M->(\\d+)M\\(");

    private final Path log;
    private final JMXConnector connection;
    private final MemoryMXBean memory;

    /**
     * Connects.
     *
     * @param process the server's
     * @param log where {@link #option} put it
     */
    @SuppressWarnings("BanJNDI") // the address is what our own server has just told
    ServerHeap(long process, Path log) throws IOException {
        this.log = log;
        try {
            VirtualMachine server = VirtualMachine.attach(String.valueOf(process));
            connection = JMXConnectorFactory.connect(new JMXServiceURL(server.startLocalManagementAgent()));
            server.detach();
        } catch (AttachNotSupportedException e) {
            throw new IOException(e);
        }
        memory = ManagementFactory.newPlatformMXBeanProxy(
                connection.getMBeanServerConnection(), ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
    }

    /** The JVM's option to write that log. */
    static String option(Path log) {
        return "-Xlog:gc:file=" + log;
    }

    /**
     * What the heap held in some time, in MB.
     *
     * @param live the most that a full collection left
     * @param peak the most there ever was, garbage included
     */
    record Held(int live, int peak) {}

    /** What lives now. */
    int live() {
        int from = lines().size();
        collect();
        return since(from).live();
    }

    /** Leaves nothing but what lives. */
    void collect() {
        memory.gc();
    }

    /** Looks until it is told to stop. */
    Watch watch(Duration every) {
        return new Watch(every);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Held since(int line) {
        return held(lines().subList(line, lines().size()));
    }

    static Held held(List<String> lines) {
        int live = 0;
        int peak = 0;
        for (String line : lines) {
            Matcher collection = COLLECTION.matcher(line);
            if (collection.find()) {
                peak = Math.max(peak, Integer.parseInt(collection.group(2)));
                if (collection.group(1).equals("Full")) {
                    live = Math.max(live, Integer.parseInt(collection.group(3)));
                }
            }
        }
        return new Held(live, peak);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }

    /** A time in which the heap is looked at. */
    final class Watch {
        private final int from = lines().size();
        private final Thread thread;

        private Watch(Duration every) {
            thread = new Thread(
                    () -> {
                        while (!Thread.currentThread().isInterrupted()) {
                            LockSupport.parkNanos(every.toNanos());
                            if (!Thread.currentThread().isInterrupted()) {
                                collect();
                            }
                        }
                    },
                    "heap-watch");
            thread.setDaemon(true);
            thread.start();
        }

        /** Ends it. */
        Held stop() {
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return since(from);
        }
    }
}
