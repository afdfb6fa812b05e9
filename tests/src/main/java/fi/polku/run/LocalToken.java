package fi.polku.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** {@code ./polku token ROLE}: a bearer token, asked of the run that is up in this folder. */
final class LocalToken {
    private LocalToken() {}

    static String of(List<String> arguments) {
        String word = arguments.size() == 1 ? arguments.get(0) : "";
        DemoRole role = DemoRole.of(word)
                .orElseThrow(() -> new Refusal("\"token\" takes one role of " + DemoRole.words() + ", not \""
                        + String.join(" ", arguments) + "\"."));
        Path home = Launcher.state(ProjectFiles.root());
        Path note = LocalRun.noteIn(home);
        if (!Files.exists(note)) {
            throw nothingRuns();
        }
        try {
            return ask(Files.readAllLines(note).get(0), Secrets.in(home).password("sign-in.control"), role);
        } catch (IOException e) {
            throw nothingRuns();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw nothingRuns();
        }
    }

    private static String ask(String issuer, String control, DemoRole role) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/local-token"))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + control)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("role=" + role.word()))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new Refusal("The running Polku gives no token: " + response.body());
        }
        return response.body();
    }

    private static Refusal nothingRuns() {
        return new Refusal("No Polku runs in this folder, or it is not ready yet; start it with ./polku run.");
    }
}
