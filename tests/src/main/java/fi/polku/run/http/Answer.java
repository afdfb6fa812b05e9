package fi.polku.run.http;

import fi.polku.run.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * What a server answered.
 *
 * @param headers a line each
 * @param body as it was transferred, out of its chunks
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record Answer(int status, List<String> headers, byte[] body) {
    /** What the server makes itself of whatever is answered. */
    private static final Set<String> OF_THE_SERVER =
            Set.of("date", "connection", "keep-alive", "transfer-encoding", "content-encoding", "server");

    Answer {
        headers = List.copyOf(headers);
    }

    Optional<String> header(String name) {
        return headers.stream()
                .filter(line -> name(line).equals(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst();
    }

    /** The body without compression. */
    byte[] plainBody() {
        if (!header("content-encoding").equals(Optional.of("gzip"))) {
            return body;
        }
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return plain.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return new String(plainBody(), StandardCharsets.UTF_8);
    }

    /** This answer if it has that status. */
    Answer expect(int wished, String asked) {
        if (status != wished) {
            throw new Refusal(asked + " was answered with " + status + " instead of " + wished + ": " + text().strip());
        }
        return this;
    }

    /** As {@link fi.polku.run.http.ready.ReadyAnswers} reads it. */
    byte[] kept() {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        String head = headers.stream()
                .filter(line -> !OF_THE_SERVER.contains(name(line)))
                .collect(Collectors.joining("\n", status + "\n", "\n\n"));
        kept.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        kept.writeBytes(plainBody());
        return kept.toByteArray();
    }

    /** What must be alike where the same answer comes from elsewhere: status, names of headers, compression. */
    String shape() {
        return headers.stream()
                .map(line -> name(line) + (name(line).startsWith("content-") ? compression(line) : ""))
                .filter(name -> !name.equals("connection"))
                .sorted()
                .collect(Collectors.joining(", ", status + " ", ""));
    }

    private static String compression(String line) {
        return name(line).equals("content-length")
                ? ""
                : "=" + line.substring(line.indexOf(':') + 1).strip();
    }

    private static String name(String line) {
        return line.substring(0, Math.max(0, line.indexOf(':'))).toLowerCase(Locale.ROOT);
    }
}
