package fi.polku.run.http;

import com.nimbusds.jose.util.JSONObjectUtils;
import fi.polku.run.Installation;
import fi.polku.run.Person;
import fi.polku.run.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.ParseException;
import java.util.Map;
import java.util.stream.Collectors;

/** The running product, as people who have something to do there reach it. */
public final class Site implements AutoCloseable {
    private final Installation installation;
    private final KeptConnection connection;

    /**
     * The product of an installation that runs.
     *
     * @param installation not closed with this
     */
    public Site(Installation installation) {
        this.installation = installation;
        this.connection = new KeptConnection(url());
    }

    /** Where it is. */
    public URI url() {
        return URI.create(installation.url());
    }

    /** Statistics as a database has them that has been in use for a while. */
    public void analyse() {
        try (Connection database = installation.database().superuser().connect();
                Statement sql = database.createStatement()) {
            sql.execute("vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be analysed", e);
        }
    }

    /** The header that says who calls the API. */
    String bearer(Person person) {
        return "Authorization: Bearer " + installation.token(person);
    }

    /** The header that a browser sends after the person has signed in on the provider's page. */
    public String cookie(Person person) {
        CookieManager cookies = new CookieManager();
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        try {
            URI question = browser.send(
                            HttpRequest.newBuilder(url().resolve("/sign-in?to=/signed-out"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .uri();
            browser.send(
                    HttpRequest.newBuilder(question)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("person=" + person.id()))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Stopped while " + person.name() + " signed in.", e);
        }
        return cookies.getCookieStore().get(url()).stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; ", "Cookie: ", ""));
    }

    /** The answer, whatever it is. */
    Answer ask(Request request) {
        try {
            return connection.ask(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes something by the API and gives what it answers. */
    Map<String, Object> make(String path, Map<String, ?> content, String who) {
        Answer answer = ask(Request.post(path, JSONObjectUtils.toJSONString(content), who));
        try {
            int status = answer.status() == 200 ? 200 : 201;
            return JSONObjectUtils.parse(answer.expect(status, "POST " + path).text());
        } catch (ParseException e) {
            throw new IllegalStateException("POST " + path + " did not answer with JSON", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
