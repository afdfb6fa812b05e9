package fi.polku.tests.host;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Holds one request up at some point on its way, so that something can be done to the server just then. */
final class Held implements Interference.Fault {
    private static final int LONGEST_MINUTES = 3;

    /** Where on its way. */
    enum Point {
        /** The host does not know of it yet. */
        BEFORE_THE_HOST,
        /** The host has done what it asks, and its answer has not come back. */
        BEFORE_THE_ANSWER,
        /** Half of the answer has come back. */
        WITHIN_THE_ANSWER
    }

    private final Interference way;
    private final Predicate<HttpExchange> which;
    private final int number;
    private final Point point;
    private final AtomicInteger seen = new AtomicInteger();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    /**
     * Holds up one of many.
     *
     * @param which requests are counted
     * @param number which of them is held, from 1; those after it come no further either
     */
    Held(Interference way, Predicate<HttpExchange> which, int number, Point point) {
        this.way = way;
        this.which = which;
        this.number = number;
        this.point = point;
    }

    @Override
    public Interference.Outcome on(HttpExchange request) throws IOException {
        if (!which.test(request) || seen.incrementAndGet() < number) {
            return Interference.Outcome.LEFT_TO_HOST;
        }
        if (point == Point.BEFORE_THE_HOST) {
            hold();
            return Interference.Outcome.ANSWERED;
        }
        HttpResponse<byte[]> answer = way.ask(request);
        if (point == Point.WITHIN_THE_ANSWER && answer.body().length > 1) {
            Interference.typeOf(request, answer);
            request.sendResponseHeaders(answer.statusCode(), answer.body().length);
            request.getResponseBody().write(Arrays.copyOf(answer.body(), answer.body().length / 2));
            request.getResponseBody().flush();
        }
        hold();
        return Interference.Outcome.ANSWERED;
    }

    private void hold() {
        reached.countDown();
        try {
            released.await(LONGEST_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isReached() {
        return reached.getCount() == 0;
    }

    /** Lets go of it; whoever asked has gone. */
    void release() {
        released.countDown();
    }
}
