package fi.polku.adapter;

import fi.polku.mentoring.host.FaultReason;
import fi.polku.mentoring.host.HostFault;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * The line to one host by HTTP: what is tried again, when the host is left alone, and what each status means.
 *
 * @param guard tries again
 * @param breaker of this host
 */
public record Line(Guard guard, CircuitBreaker breaker) {
    static final Duration USUAL_PAUSE = Duration.ofSeconds(5);

    /**
     * A line of its own.
     *
     * @param host how it is connected
     * @param guard tries again
     * @return the line
     * @throws HostSettings.Missing when what is written of the pause is no duration
     */
    public static Line to(HostSettings host, Guard guard) {
        return new Line(guard, Guard.breaker(host.name(), host.value("pause", Duration.class, USUAL_PAUSE)));
    }

    /**
     * Sends a request.
     *
     * @param what named in messages
     * @param request sends it; called anew for each attempt, as is the next
     * @param answer looks at an answer whose status is 2xx
     * @param <T> what is made of it
     * @return what was made of it
     * @throws HostFault when there is no answer, or another status
     */
    public <T> T send(String what, Supplier<Response> request, Function<Response, T> answer) {
        return exchange(what, request, response -> answer.apply(successful(what, response)));
    }

    /**
     * Asks for what may not be there.
     *
     * @param what named in messages
     * @param request sends it; called anew for each attempt, as is the next
     * @param answer looks at an answer whose status is 2xx
     * @param <T> what is made of it
     * @return what was made of it, absent when the host answers 404
     * @throws HostFault when there is no answer, or another status
     */
    public <T> Optional<T> find(String what, Supplier<Response> request, Function<Response, T> answer) {
        return exchange(
                what,
                request,
                response -> response.getStatus() == 404
                        ? Optional.empty()
                        : Optional.of(answer.apply(successful(what, response))));
    }

    private <T> T exchange(String what, Supplier<Response> request, Function<Response, T> answer) {
        try {
            return guard.attempt(breaker, () -> attempt(what, request, answer));
        } catch (Guard.Final e) {
            throw e.fault();
        } catch (CallNotPermittedException e) {
            throw new HostFault.Away(
                    FaultReason.LEFT_ALONE, what + ": the host is left alone for a while, as it failed repeatedly", e);
        } catch (FaultToleranceException e) {
            throw new HostFault.Away(FaultReason.TOO_SLOW, what + ": the host was too slow", e);
        }
    }

    /**
     * Sends a request that must not be repeated unseen, as the host would do it twice.
     *
     * @param what named in messages
     * @param request sends it
     * @param answer looks at an answer whose status is 2xx
     * @param <T> what is made of it
     * @return what was made of it
     * @throws HostFault when there is no answer, or another status
     */
    public <T> T sendOnce(String what, Supplier<Response> request, Function<Response, T> answer) {
        try {
            return breaker.executeSupplier(
                    () -> attempt(what, request, response -> answer.apply(successful(what, response))));
        } catch (Guard.Final e) {
            throw e.fault();
        } catch (CallNotPermittedException e) {
            throw new HostFault.Away(what + ": the host is left alone for a while, as it failed repeatedly", e);
        }
    }

    private static <T> T attempt(String what, Supplier<Response> request, Function<Response, T> answer) {
        try (Response response = request.get()) {
            return answer.apply(response);
        } catch (ProcessingException e) {
            throw new HostFault.Away(reason(e), what + ": no answer", e);
        }
    }

    private static FaultReason reason(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return FaultReason.TOO_SLOW;
            }
            if (cause instanceof SocketException && !(cause instanceof ConnectException)) {
                return FaultReason.BROKEN_OFF;
            }
        }
        return FaultReason.NO_ANSWER;
    }

    private static Response successful(String what, Response response) {
        if (response.getStatus() / 100 != 2) {
            throw fault(what, response);
        }
        return response;
    }

    private static RuntimeException fault(String what, Response response) {
        int status = response.getStatus();
        String message = what + ": the host answered " + status;
        Optional<Duration> wait = retryAfter(response);
        if ((status == 429 || status == 503) && wait.isPresent()) {
            return new Guard.Final(new HostFault.Away(FaultReason.BUSY, message, wait));
        }
        if (status == 429 || status == 408 || status >= 500) {
            return new HostFault.Away(status == 429 ? FaultReason.BUSY : FaultReason.SERVER_ERROR, message, wait);
        }
        if (status == 410) {
            return new HostFault.Forgot(message);
        }
        // what was sent is not to be had by this host as it is; the same again would be refused again
        if (Set.of(400, 404, 405, 409, 413, 422).contains(status)) {
            return new HostFault.Refused(message);
        }
        return new HostFault.Misspoke(
                status == 401 || status == 403 ? FaultReason.NOT_LET_IN : FaultReason.UNEXPECTED_ANSWER, message);
    }

    private static Optional<Duration> retryAfter(Response response) {
        String seconds = response.getHeaderString(HttpHeaders.RETRY_AFTER);
        if (seconds == null || !seconds.matches("\\d{1,6}")) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(Long.parseLong(seconds)));
    }
}
