package fi.polku.run.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The load's own client, against a server that sends what it is told, a byte at a time. */
class AnswerIsReadTest {
    private static final Request REQUEST = Request.get("/page", "Accept: text/html");
    private static final String END = "GET /page HTTP/1.1\r\nHost: localhost:%d\r\nAccept: text/html\r\n\r\n";

    private final ExecutorService threads = Executors.newSingleThreadExecutor();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void answers_follow_each_other_on_one_connection() throws Exception {
        String chunked =
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nPolk\r\n0a;x=y\r\nu and more\r\n0\r\n\r\n";
        String sized = "HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\ncontent-length: 4\r\n\r\nnone";
        String empty = "HTTP/1.1 204 No Content\r\n\r\n";
        try (ServerSocket server = server();
                KeptConnection client = client(server)) {
            Future<Integer> served = serve(server, List.of(chunked, sized, empty, chunked));
            assertThat(client.ask(REQUEST).text()).isEqualTo("Polku and more");
            Answer missing = client.ask(REQUEST);
            assertThat(missing.status()).isEqualTo(404);
            assertThat(missing.header("content-type")).contains("text/plain");
            assertThat(missing.text()).isEqualTo("none");
            assertThat(client.ask(REQUEST.bytes(uri(server)))).isEqualTo(204);
            assertThat(client.ask(REQUEST.bytes(uri(server)))).isEqualTo(200);
            assertThat(served.get()).as("connections").isEqualTo(1);
        }
    }

    @Test
    void a_server_that_closes_is_asked_anew() throws Exception {
        String last = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 1\r\n\r\nx";
        try (ServerSocket server = server();
                KeptConnection client = client(server)) {
            Future<Integer> served = serve(server, List.of(last, last));
            assertThat(client.ask(REQUEST).text()).isEqualTo("x");
            assertThat(client.ask(REQUEST).text()).isEqualTo("x");
            assertThat(served.get()).as("connections").isEqualTo(2);
        }
    }

    @Test
    void half_an_answer_is_a_failure() throws Exception {
        try (ServerSocket server = server();
                KeptConnection client = client(server)) {
            serve(server, List.of("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"));
            assertThatThrownBy(() -> client.ask(REQUEST)).isInstanceOf(EOFException.class);
        }
    }

    private Future<Integer> serve(ServerSocket server, List<String> answers) {
        return threads.submit((Callable<Integer>) () -> {
            int connections = 0;
            int next = 0;
            while (next < answers.size()) {
                try (Socket connection = server.accept()) {
                    connections++;
                    boolean kept = true;
                    while (kept && next < answers.size()) {
                        read(connection.getInputStream(), END.formatted(server.getLocalPort()));
                        kept = !answers.get(next).contains("Connection: close");
                        write(connection.getOutputStream(), answers.get(next++));
                    }
                }
            }
            return connections;
        });
    }

    private static void read(InputStream stream, String expected) throws IOException {
        assertThat(new String(stream.readNBytes(expected.length()), ISO_8859_1)).isEqualTo(expected);
    }

    private static void write(OutputStream stream, String answer) throws IOException {
        for (byte one : answer.getBytes(ISO_8859_1)) {
            stream.write(one);
            stream.flush();
        }
    }

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static KeptConnection client(ServerSocket server) {
        return new KeptConnection(uri(server));
    }

    private static URI uri(ServerSocket server) {
        return URI.create("http://localhost:" + server.getLocalPort());
    }
}
