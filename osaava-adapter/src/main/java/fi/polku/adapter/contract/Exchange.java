package fi.polku.adapter.contract;

import fi.polku.mentoring.host.HostFault;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * One request and its answer: what each status means, and which bodies are looked at.
 *
 * @param connection to the host
 * @param guard tries again
 * @param breaker of this host
 * @param settings of this host
 */
record Exchange(Connection connection, Guard guard, CircuitBreaker breaker, ContractSettings settings) {

    /**
     * Asks for a document.
     *
     * @param what named in messages
     * @param request sends it
     * @param reader reads the body; called anew for each attempt
     * @return what the reader made of it
     * @throws HostFault when there is no answer or not one of the contract
     */
    <T> T read(String what, Function<ContractClient, Response> request, Function<InputStream, T> reader) {
        return send(what, request, response -> {
            requireXml(what, response);
            return reader.apply(new BoundedStream(
                    response.readEntity(InputStream.class),
                    response.getLength(),
                    settings.pageBytes(),
                    settings.pageTime()));
        });
    }

    /**
     * Sends a message whose answer has no body worth reading.
     *
     * @param what named in messages
     * @param request sends it
     * @throws HostFault when the host did not take it
     */
    void tell(String what, Function<ContractClient, Response> request) {
        send(what, request, Response::getStatus);
    }

    private <T> T send(String what, Function<ContractClient, Response> request, Function<Response, T> answer) {
        try {
            return guard.attempt(breaker, () -> attempt(what, request, answer));
        } catch (Guard.Final e) {
            throw e.fault();
        } catch (CallNotPermittedException | FaultToleranceException e) {
            throw new HostFault.Away(
                    what + ": the host is left alone for a while, as it failed repeatedly or was too slow", e);
        }
    }

    private <T> T attempt(String what, Function<ContractClient, Response> request, Function<Response, T> answer) {
        try (Response response = request.apply(connection.client())) {
            if (response.getStatus() / 100 != 2) {
                throw fault(what, response);
            }
            return answer.apply(response);
        } catch (ProcessingException e) {
            throw new HostFault.Away(what + ": no answer", e);
        }
    }

    private static RuntimeException fault(String what, Response response) {
        int status = response.getStatus();
        String message = what + ": the host answered " + status;
        Optional<Duration> wait = retryAfter(response);
        if ((status == 429 || status == 503) && wait.isPresent()) {
            return new Guard.Final(new HostFault.Away(message, wait));
        }
        if (status == 429 || status == 408 || status >= 500) {
            return new HostFault.Away(message, wait);
        }
        if (status == 410) {
            return new HostFault.Forgot(message);
        }
        return status == 404 || status == 409 || status == 422
                ? new HostFault.Refused(message)
                : new HostFault.Misspoke(message);
    }

    private static Optional<Duration> retryAfter(Response response) {
        String seconds = response.getHeaderString(HttpHeaders.RETRY_AFTER);
        if (seconds == null || !seconds.matches("\\d{1,6}")) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(Long.parseLong(seconds)));
    }

    private static void requireXml(String what, Response response) {
        MediaType type = response.getMediaType();
        if (type == null || !"application".equals(type.getType()) || !"xml".equals(type.getSubtype())) {
            throw new HostFault.Misspoke(what + ": the answer is " + type + ", not application/xml");
        }
    }
}
