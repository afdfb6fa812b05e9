package fi.polku.run.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 connection, kept as long as the server keeps it and it is used. It does no more than sending a request and reading the
 * answer to its end, as it takes from the cores it shares with what it measures.
 */
public final class KeptConnection implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int PATIENCE_MS = 60_000;
    // a server ends what nobody uses, and may be doing so while one asks
    private static final long IDLE_NANOS = Duration.ofSeconds(5).toNanos();
    private static final String LENGTH = "\r\ncontent-length:";

    private final URI server;
    private final byte[] buffer = new byte[BUFFER];
    private @Nullable Socket socket;
    private long usedAt;
    private String head = "";
    private int from;
    private int to;

    /**
     * Not connected before something is asked.
     *
     * @param server on this machine
     */
    public KeptConnection(URI server) {
        this.server = server;
    }

    /** Sends the request and gives the whole answer. */
    Answer ask(Request request) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head = exchange(request.bytes(server), Optional.of(body));
        List<String> lines = head.lines().filter(line -> !line.isEmpty()).toList();
        return new Answer(status(head), lines.subList(1, lines.size()), body.toByteArray());
    }

    /** Sends the bytes of a request, reads the answer to its end and gives its status. */
    public int ask(byte[] request) throws IOException {
        return status(exchange(request, Optional.empty()));
    }

    /** Status line and headers of the last answer. */
    String head() {
        return head;
    }

    private String exchange(byte[] request, Optional<ByteArrayOutputStream> body) throws IOException {
        Socket open = connected();
        open.getOutputStream().write(request);
        String head = head(open);
        String lower = head.toLowerCase(Locale.ROOT);
        int length = lower.indexOf(LENGTH);
        if (lower.contains("\r\ntransfer-encoding: chunked")) {
            chunks(open, body);
        } else if (length >= 0) {
            int start = length + LENGTH.length();
            String bytes = lower.substring(start, lower.indexOf('\r', start)).strip();
            pass(open, Integer.parseInt(bytes), body);
        }
        if (lower.contains("\r\nconnection: close")) {
            close();
        }
        usedAt = System.nanoTime();
        this.head = head;
        return head;
    }

    private static int status(String head) {
        return Integer.parseInt(head, 9, 12, 10);
    }

    private Socket connected() throws IOException {
        if (System.nanoTime() - usedAt > IDLE_NANOS) {
            close();
        }
        Socket open = socket;
        if (open == null) {
            open = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
            open.setTcpNoDelay(true);
            open.setSoTimeout(PATIENCE_MS);
            socket = open;
        }
        return open;
    }

    /** Status line and headers, with the line ends. */
    private String head(Socket open) throws IOException {
        int seen = from;
        while (true) {
            for (; seen + 3 < to; seen++) {
                if (buffer[seen] == '\r' && buffer[seen + 2] == '\r' && buffer[seen + 3] == '\n') {
                    String head = new String(buffer, from, seen + 2 - from, StandardCharsets.ISO_8859_1);
                    from = seen + 4;
                    return head;
                }
            }
            int before = from;
            more(open);
            seen -= before - from;
        }
    }

    private void chunks(Socket open, Optional<ByteArrayOutputStream> body) throws IOException {
        int size;
        do {
            String line = line(open);
            int end = line.indexOf(';');
            size = Integer.parseInt(end < 0 ? line : line.substring(0, end), 16);
            pass(open, size, body);
            line(open);
        } while (size > 0);
    }

    private String line(Socket open) throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            if (from == to) {
                more(open);
            }
            char next = (char) buffer[from++];
            if (next == '\n') {
                return line.toString().strip();
            }
            line.append(next);
        }
    }

    private void pass(Socket open, int bytes, Optional<ByteArrayOutputStream> body) throws IOException {
        int left = bytes;
        while (left > 0) {
            if (from == to) {
                more(open);
            }
            int now = Math.min(left, to - from);
            if (body.isPresent()) {
                body.get().write(buffer, from, now);
            }
            from += now;
            left -= now;
        }
    }

    /** Reads on; what has not been used yet moves to the beginning of the buffer. */
    private void more(Socket open) throws IOException {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        int read = open.getInputStream().read(buffer, to, buffer.length - to);
        if (read < 1) {
            throw new EOFException(server + " ended the connection in the middle of an answer");
        }
        to += read;
    }

    @Override
    public void close() throws IOException {
        Socket open = socket;
        socket = null;
        from = 0;
        to = 0;
        if (open != null) {
            open.close();
        }
    }
}
