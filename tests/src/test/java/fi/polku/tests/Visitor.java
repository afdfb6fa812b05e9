package fi.polku.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Somebody who visits pages as a browser without JavaScript does: keeps cookies, follows redirects, sends forms. */
public final class Visitor {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String root;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Visitor(String root) {
        this.root = root;
    }

    /** Signs in through the provider, whose page asks who one is. */
    public Visitor signIn(Someone someone) {
        Sheet question = get("/sign-in?to=/signed-out");
        String roles = someone.account().roles().stream()
                .map(role -> "&" + role + "=on")
                .collect(Collectors.joining());
        String choice = "id=" + someone.account().id() + "&organisation="
                + someone.account().organisation() + roles;
        Sheet arrived = sheet(HttpRequest.newBuilder(question.answer().address())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(choice)));
        assertThat(cookies.getCookieStore().get(URI.create(root)))
                .as("the session's cookie, after %s", arrived.answer())
                .anyMatch(cookie -> cookie.getName().equals("polku-session"));
        return this;
    }

    /**
     * Signs in by an invitation's link, as somebody whom no host need know.
     *
     * @param link the address that human resources handed over
     * @param id by which the provider finds the person
     * @return the page that it leads to, which may be a refusal
     */
    public Sheet accept(String link, String id) {
        Sheet offer = get(URI.create(link).getPath()).expect(200);
        String way = offer.document().select("main a.primary").attr("href");
        return comeBy(way, "person=" + id);
    }

    /** Tries to sign in without one. */
    public Sheet come(String id) {
        return comeBy("/sign-in", "person=" + id);
    }

    /** The same by an address that leads to the provider. */
    public Sheet comeBy(String way, String choice) {
        return sheet(HttpRequest.newBuilder(get(way).answer().address())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(choice)));
    }

    /** The value of Polku's cookie of that name, as a thief would take it along; absent where there is none. */
    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().get(URI.create(root)).stream()
                .filter(cookie -> cookie.getName().equals("polku-" + name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Has a cookie of Polku's from elsewhere. */
    public void plant(String name, String value) {
        try {
            cookies.put(URI.create(root), Map.of("Set-Cookie", List.of("polku-" + name + "=" + value + "; Path=/")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page, after redirects. */
    public Sheet get(String path) {
        return sheet(HttpRequest.newBuilder(URI.create(root + path)).header("Sec-Fetch-Site", "same-origin"));
    }

    /**
     * Fills in the form that has the button, and presses it.
     *
     * @param sheet the page as it was shown
     * @param button its words
     * @param fields by name, in place of what stands there; a field that the form does not have is a failure
     * @return the page it leads to
     */
    public Sheet press(Sheet sheet, String button, Map<String, String> fields) {
        FormElement form = sheet.formOf(button);
        Element pressed = form.select("button").stream()
                .filter(each -> each.text().equals(button))
                .findFirst()
                .orElseThrow();
        if (!pressed.hasAttr("formaction")) {
            return send(form, form.absUrl("action"), fields);
        }
        Map<String, String> said = new LinkedHashMap<>(fields);
        if (pressed.hasAttr("name")) {
            form.appendElement("input").attr("type", "hidden").attr("name", pressed.attr("name"));
            said.put(pressed.attr("name"), pressed.attr("value"));
        }
        return send(form, pressed.absUrl("formaction"), said);
    }

    /**
     * Fills in the form that has the button and goes away without pressing it, as a browser with JavaScript saves what is
     * typed.
     *
     * @param sheet the page as it was shown
     * @param button the form's words
     * @param fields by name, in place of what stands there
     * @return what the draft's address answers
     */
    public Sheet type(Sheet sheet, String button, Map<String, String> fields) {
        FormElement form = sheet.formOf(button);
        return send(form, form.absUrl("data-autosave"), fields);
    }

    private Sheet send(FormElement form, String address, Map<String, String> fields) {
        Written.form(fields);
        List<KeyVal> filled = form.formData();
        assertThat(form.elements().eachAttr("name"))
                .as("the fields of the form that leads to %s", address)
                .containsAll(fields.keySet());
        String body = filled.stream()
                        .filter(field -> !fields.containsKey(field.key()))
                        .map(field -> pair(field.key(), field.value()))
                        .collect(Collectors.joining("&"))
                + fields.entrySet().stream()
                        .map(field -> "&" + pair(field.getKey(), field.getValue()))
                        .collect(Collectors.joining());
        return sheet(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(body)));
    }

    /**
     * Fills in the form that has the button, chooses a file, and presses it.
     *
     * @param sheet the page as it was shown
     * @param button its words
     * @param fields by name, in place of what stands there
     * @param fileName of the file that is chosen
     * @param content of it
     * @return the page it leads to
     */
    public Sheet upload(Sheet sheet, String button, Map<String, String> fields, String fileName, byte[] content) {
        Written.form(fields);
        FormElement form = sheet.formOf(button);
        assertThat(form.attr("enctype")).isEqualTo("multipart/form-data");
        Map<String, String> all = new LinkedHashMap<>();
        form.formData().forEach(field -> all.put(field.key(), field.value()));
        all.remove("file");
        all.putAll(fields);
        return sheet(HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                .header("Content-Type", Parts.TYPE)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofByteArray(Parts.of(all, "file", fileName, content))));
    }

    private Sheet sheet(HttpRequest.Builder request) {
        HttpRequest built = request.timeout(PATIENCE)
                .header("Accept", "text/html")
                .header("Accept-Language", "fi")
                .build();
        return new Sheet(new Answer(built.method() + " " + built.uri(), Caller.send(http, built)));
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
