package fi.polku.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A server that is starting: it is up when its log says so and the product in it says that it is ready.
 *
 * @param url of the server, without a slash at the end
 * @param log where its output goes
 * @param up what it writes there when all is deployed; before that, a server without applications is ready, too
 */
record Startup(String url, Path log, Pattern up) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** What both servers write of a command that they could not carry out, or an application; they go on without. */
    private static final Pattern FAILED = Pattern.compile(
            "Boot Command \\S+ failed|Error occurred during deployment|Exception while (?:loading|deploying) the app");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    void await(Process process) throws IOException {
        boolean over = Await.until(PATIENCE, () -> !process.isAlive() || failed() || (booted() && ready()));
        if (!over || !process.isAlive() || failed()) {
            throw new Refusal("The server does not get ready; " + log + " says why" + lastError() + ".");
        }
    }

    private boolean booted() {
        return Await.succeeds(() -> up.matcher(Files.readString(log)).find());
    }

    private boolean failed() {
        return Await.succeeds(() -> FAILED.matcher(Files.readString(log)).find());
    }

    private boolean ready() {
        HttpRequest probe = HttpRequest.newBuilder(URI.create(url + "/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        return Await.succeeds(
                () -> HTTP.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == 200);
    }

    private String lastError() throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("Exception: ") || line.contains("Caused by: "))
                .reduce((first, last) -> last)
                .map(line -> " (" + line.strip() + ")")
                .orElse("");
    }
}
