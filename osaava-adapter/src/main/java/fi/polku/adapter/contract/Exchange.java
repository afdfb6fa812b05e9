package fi.polku.adapter.contract;

import fi.polku.adapter.BoundedStream;
import fi.polku.adapter.Line;
import fi.polku.mentoring.host.FaultReason;
import fi.polku.mentoring.host.HostFault;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One request and its answer, and which bodies are looked at.
 *
 * @param connection to the host
 * @param line the same
 * @param settings of this host
 */
record Exchange(Connection connection, Line line, ContractSettings settings) {

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
        return line.send(what, sent(request), response -> document(what, response, reader));
    }

    /**
     * Asks for a document that may not be there.
     *
     * @param what named in messages
     * @param request sends it
     * @param reader reads the body; called anew for each attempt
     * @return what the reader made of it, absent when the host has no such thing
     * @throws HostFault when there is no answer or not one of the contract
     */
    <T> Optional<T> find(String what, Function<ContractClient, Response> request, Function<InputStream, T> reader) {
        return line.find(what, sent(request), response -> document(what, response, reader));
    }

    /**
     * Sends a message whose answer has no body worth reading.
     *
     * @param what named in messages
     * @param request sends it
     * @throws HostFault when the host did not take it
     */
    void tell(String what, Function<ContractClient, Response> request) {
        line.send(what, sent(request), Response::getStatus);
    }

    private Supplier<Response> sent(Function<ContractClient, Response> request) {
        return () -> request.apply(connection.client());
    }

    private <T> T document(String what, Response response, Function<InputStream, T> reader) {
        requireXml(what, response);
        long promised = promised(response);
        if (promised > settings.pageBytes()) {
            throw new HostFault.Misspoke(
                    FaultReason.TOO_LONG, what + ": the page is longer than " + settings.pageBytes() + " bytes");
        }
        return reader.apply(new BoundedStream(
                response.readEntity(InputStream.class), promised, settings.pageBytes(), settings.pageTime()));
    }

    /** How long the body says it is; unlike {@link Response#getLength()} also beyond two gigabytes. Negative when it does not. */
    private static long promised(Response response) {
        String length = response.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : -1;
    }

    private static void requireXml(String what, Response response) {
        MediaType type = response.getMediaType();
        if (type == null || !"application".equals(type.getType()) || !"xml".equals(type.getSubtype())) {
            throw new HostFault.Misspoke(
                    FaultReason.WRONG_TYPE, what + ": the answer is " + type + ", not application/xml");
        }
    }
}
