package fi.polku.conform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

/** Asks the host, and holds every answer, whatever it is to, against the rules that hold for all of them. */
final class Caller {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int SMALL = 4 << 20;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final Target target;
    private final Report report;
    private final Manners manners;

    Caller(Target target, Report report) {
        this.target = target;
        this.report = report;
        this.manners = new Manners(report);
    }

    Report report() {
        return report;
    }

    /**
     * Asks for something small.
     *
     * @return the answer, whatever its status; what an answer of success holds is not looked at
     * @throws Unusable when the answer is a redirect or too long
     */
    Answer ask(Question question) {
        HttpResponse<InputStream> response = send(question);
        try (InputStream body = unpacked(question, response)) {
            byte[] bytes = body.readNBytes(SMALL + 1);
            if (bytes.length > SMALL) {
                throw new Unusable(question.words() + " was answered with more than " + SMALL + " bytes");
            }
            return manners.look(question, response, bytes);
        } catch (IOException e) {
            throw away(question, e);
        }
    }

    /**
     * Asks for a document of the contract.
     *
     * @param elements takes its elements as they come
     * @return the answer, without body
     * @throws Unusable when it cannot be read
     */
    Answer read(Question question, Elements elements) {
        HttpResponse<InputStream> response = send(question);
        try (InputStream body = unpacked(question, response)) {
            if (response.statusCode() != 200) {
                return manners.look(question, response, body.readNBytes(SMALL));
            }
            manners.document(question, response, body, elements);
            return new Answer(200, response.headers(), Optional.empty());
        } catch (IOException e) {
            throw away(question, e);
        }
    }

    private HttpResponse<InputStream> send(Question question) {
        try {
            HttpResponse<InputStream> response = client.send(request(question), BodyHandlers.ofInputStream());
            manners.head(question, response);
            return response;
        } catch (IOException e) {
            throw away(question, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unusable("stopped");
        }
    }

    private InputStream unpacked(Question question, HttpResponse<InputStream> response) {
        boolean packed = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        try {
            return packed ? new GZIPInputStream(response.body()) : response.body();
        } catch (IOException e) {
            report.broken(Rule.B9, question.words(), "Content-Encoding says gzip, but the body is none");
            throw new Unusable(question.words() + " was answered with what is no gzip");
        }
    }

    private HttpRequest request(Question question) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Contract-Version", "1.0");
        target.token().ifPresent(token -> headers.put("Authorization", "Bearer " + token));
        target.xRoadClient().ifPresent(name -> {
            headers.put("X-Road-Client", name);
            headers.put("X-Road-Id", UUID.randomUUID().toString());
        });
        if (question.method().equals("PUT") || question.method().equals("DELETE")) {
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (question.body().isPresent()) {
            headers.put("Content-Type", "application/xml");
        }
        headers.putAll(question.headers());
        BodyPublisher body = question.body().map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target.base() + question.path()))
                .timeout(LONGEST)
                .method(question.method(), body);
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        return request.build();
    }

    private static RuntimeException away(Question question, IOException e) {
        String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new UncheckedIOException("The host did not answer " + question.words() + ": " + why + ".", e);
    }
}
