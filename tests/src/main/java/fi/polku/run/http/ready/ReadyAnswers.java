package fi.polku.run.http.ready;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Answers by name, as they lie in the archive: a line with the status, a line for each header, an empty line, the body. */
@Path("ready/{name}")
public class ReadyAnswers {
    /** Where they lie in the archive. */
    public static final String FOLDER = "answers/";

    private static final Map<String, Kept> KEPT = new ConcurrentHashMap<>();

    private record Kept(int status, List<String> headers, byte[] body) {
        Response response() {
            Response.ResponseBuilder response = Response.status(status).entity(body);
            for (String header : headers) {
                int colon = header.indexOf(':');
                response.header(
                        header.substring(0, colon), header.substring(colon + 1).strip());
            }
            return response.build();
        }
    }

    /** The answer of that name. */
    @GET
    public Response get(@PathParam("name") String name) {
        return KEPT.computeIfAbsent(name, ReadyAnswers::read).response();
    }

    /** The answer of that name, once the request has been read. */
    @POST
    public Response post(@PathParam("name") String name, byte[] request) {
        return get(name);
    }

    private static Kept read(String name) {
        try (InputStream stream = ReadyAnswers.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new NotFoundException();
            }
            int status = Integer.parseInt(line(stream));
            List<String> headers = new ArrayList<>();
            for (String header = line(stream); !header.isEmpty(); header = line(stream)) {
                headers.add(header);
            }
            return new Kept(status, headers, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(InputStream stream) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = stream.read(); next >= 0 && next != '\n'; next = stream.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }
}
