package fi.polku.mentoring.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What a request carries, read once and never more than the limit. */
final class Bodies {
    /** More than the longest form there is, so that an over-long field is told by its name. */
    static final int LIMIT = 4 * 1024 * 1024;

    /** Many more than the longest form there is; each costs more than its bytes. */
    static final int MOST_FIELDS = 5_000;

    private static final long MOST_DRAINED = 32L * 1024 * 1024;

    private Bodies() {}

    static byte[] read(InputStream stream) throws IOException {
        byte[] body = stream.readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            drain(stream);
            throw new WebApplicationException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        return body;
    }

    /** A client that is still sending hears no answer; so what is too much is read, to a point, and thrown away. */
    static void drain(InputStream stream) throws IOException {
        byte[] waste = new byte[64 * 1024];
        long left = MOST_DRAINED;
        int read;
        while (left > 0 && (read = stream.read(waste)) >= 0) {
            left -= read;
        }
    }

    /** Strict UTF-8: what is not text is refused rather than mended. */
    static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new WebApplicationException(Response.Status.BAD_REQUEST);
        }
    }

    static MultivaluedMap<String, String> form(byte[] body) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        String[] pairs = text(body).split("&", MOST_FIELDS + 1);
        if (pairs.length > MOST_FIELDS) {
            throw new WebApplicationException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        for (String pair : pairs) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                form.add(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new WebApplicationException(e, Response.Status.BAD_REQUEST);
        }
    }
}
