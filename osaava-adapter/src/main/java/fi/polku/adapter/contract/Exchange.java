package fi.polku.adapter.contract;

import fi.polku.adapter.BoundedStream;
import fi.polku.adapter.Line;
import fi.polku.mentoring.host.HostFault;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.function.Function;

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
        return line.send(what, () -> request.apply(connection.client()), answer);
    }

    private static void requireXml(String what, Response response) {
        MediaType type = response.getMediaType();
        if (type == null || !"application".equals(type.getType()) || !"xml".equals(type.getSubtype())) {
            throw new HostFault.Misspoke(what + ": the answer is " + type + ", not application/xml");
        }
    }
}
