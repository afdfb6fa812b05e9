package fi.polku.mentoring.keys;

import java.io.IOException;
import java.io.Serial;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Waits for something that may hang where no interrupt reaches it, such as a device's library: only so long, and with only
 * so many threads. While all of them hang, nobody waits at all.
 */
final class Patience implements AutoCloseable {
    /** As many as work at once; a device is seldom quicker with more. */
    static final int AT_ONCE = 8;

    private static final int WAITING = 1000;
    private static final int IDLE_SECONDS = 60;

    private final ThreadPoolExecutor threads;
    private final Duration longest;
    private final AtomicInteger hanging = new AtomicInteger();

    /** There was no answer in time. */
    static final class Lost extends Exception {
        @Serial
        private static final long serialVersionUID = 1;

        Lost(String why) {
            super(why);
        }
    }

    /** What is waited for. */
    interface Task {
        byte[] call() throws GeneralSecurityException, IOException;
    }

    /**
     * Patience.
     *
     * @param name of the threads
     * @param longest how long is waited for one task, its turn included
     */
    Patience(String name, Duration longest) {
        this.longest = longest;
        this.threads = new ThreadPoolExecutor(
                AT_ONCE, AT_ONCE, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** One task on its way, which knows whether somebody has given it up. */
    private final class Attempt implements Callable<byte[]> {
        private final Task task;
        private boolean running;
        private boolean givenUp;

        Attempt(Task task) {
            this.task = task;
        }

        @Override
        public byte[] call() throws GeneralSecurityException, IOException {
            synchronized (this) {
                running = true;
            }
            try {
                return task.call();
            } finally {
                synchronized (this) {
                    running = false;
                    if (givenUp) {
                        hanging.decrementAndGet();
                    }
                }
            }
        }

        synchronized void giveUp() {
            if (running) {
                givenUp = true;
                hanging.incrementAndGet();
            }
        }
    }

    /**
     * Does it in another thread and waits.
     *
     * @throws Lost when it is not done in time
     */
    byte[] call(Task task) throws GeneralSecurityException, IOException, Lost {
        if (hanging.get() >= AT_ONCE) {
            throw new Lost("it does not answer");
        }
        Attempt attempt = new Attempt(task);
        Future<byte[]> result = begin(attempt);
        try {
            return result.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            attempt.giveUp();
            result.cancel(true);
            throw new Lost("no answer in " + longest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Lost("the server ends");
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        }
    }

    private Future<byte[]> begin(Attempt attempt) throws Lost {
        try {
            return threads.submit(attempt);
        } catch (RejectedExecutionException e) {
            throw new Lost("too many wait for it");
        }
    }

    private static RuntimeException thrown(@Nullable Throwable cause) throws GeneralSecurityException, IOException {
        if (cause instanceof GeneralSecurityException e) {
            throw e;
        } else if (cause instanceof IOException e) {
            throw e;
        } else if (cause instanceof RuntimeException e) {
            return e;
        }
        return new IllegalStateException(cause);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
