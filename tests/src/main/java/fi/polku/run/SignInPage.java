package fi.polku.run;

import static fi.polku.run.Html.escaped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * The page on which one picks who to be: a button for each demo role, a search among everybody, and any id by hand. It
 * needs no JavaScript. Everything the sign-in asked for stays in the page's own address, so each form sends it along.
 */
final class SignInPage {
    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");
    private static final int MOST_FOUND = 20;
    private static final int SHORTEST_SEARCH = 2;
    private static final String LANGUAGE = "lang";
    private static final String SEARCH = "q";

    private final People people;

    SignInPage(People people) {
        this.people = people;
    }

    /** The page; with the form that named nobody, once one was sent. */
    OAuth2HttpResponse show(OAuth2HttpRequest request, Optional<Form> refused) {
        HttpUrl url = request.getUrl();
        String language = language(request);
        ResourceBundle texts = ResourceBundle.getBundle("fi.polku.run.sign-in", Locale.forLanguageTag(language));
        String search =
                Optional.ofNullable(url.queryParameter(SEARCH)).orElse("").strip();
        String html = Html.filled(
                resource("sign-in.html"),
                key -> texts.containsKey(key)
                        ? escaped(texts.getString(key))
                        : switch (key) {
                            case "language" -> language;
                            case "languages" -> languages(url, language);
                            case "here" -> escaped("?" + url.encodedQuery());
                            case "refused" -> refused.isPresent() ? alert(texts.getString("named-nobody")) : "";
                            case "roles" -> roles(texts);
                            case "kept" -> kept(url);
                            case "search" -> escaped(search);
                            case "found" -> search.isEmpty() ? "" : found(search, texts);
                            case "unfolded" -> refused.isPresent() ? "open" : "";
                            default -> throw new IllegalArgumentException("No text for " + key);
                        });
        return answer(refused.isPresent() ? 400 : 200, "text/html", html);
    }

    OAuth2HttpResponse style() {
        return answer(200, "text/css", resource("sign-in.css"));
    }

    private String roles(ResourceBundle texts) {
        return Arrays.stream(DemoRole.values())
                .map(role -> {
                    Person person = people.in(role);
                    return """
                    <li><button class="person" name="person" value="%s">
                      <span class="role">%s</span>
                      <span class="name">%s</span>
                      <span class="does">%s</span>
                    </button></li>
                    """.formatted(
                                    escaped(person.id()),
                                    escaped(texts.getString("role." + role.word())),
                                    escaped(person.name()),
                                    escaped(texts.getString("does." + role.word())));
                })
                .collect(Collectors.joining());
    }

    private String found(String search, ResourceBundle texts) {
        List<Person> found = search.length() < SHORTEST_SEARCH ? List.of() : people.search(search, MOST_FOUND);
        if (found.isEmpty()) {
            return "<p role=\"status\">"
                    + escaped(texts.getString("found-nobody").formatted(search)) + "</p>";
        }
        String count = texts.getString(found.size() < MOST_FOUND ? "found-some" : "found-many")
                .formatted(found.size());
        return "<p role=\"status\">" + escaped(count) + "</p><ul class=\"found\">"
                + found.stream().map(SignInPage::hit).collect(Collectors.joining()) + "</ul>";
    }

    private static String hit(Person person) {
        String about = Stream.concat(Stream.of(person.id(), person.organisation()), person.roles().stream())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
        return """
                <li><button class="person" name="person" value="%s">
                  <span class="name">%s</span> <span class="does">%s</span>
                </button></li>
                """.formatted(escaped(person.id()), escaped(person.name()), escaped(about));
    }

    /** A search is a GET form, which drops the query of its address: so the query travels in hidden fields. */
    private static String kept(HttpUrl url) {
        return url.queryParameterNames().stream()
                .filter(name -> !name.equals(SEARCH))
                .map(name -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(escaped(name), escaped(url.queryParameter(name))))
                .collect(Collectors.joining());
    }

    private static String languages(HttpUrl url, String current) {
        return LANGUAGES.stream()
                .map(language -> {
                    String query = url.newBuilder()
                            .setQueryParameter(LANGUAGE, language)
                            .build()
                            .encodedQuery();
                    String name = Locale.forLanguageTag(language).getDisplayLanguage(Locale.forLanguageTag(language));
                    return "<a href=\"%s\" lang=\"%s\" hreflang=\"%s\"%s>%s</a>"
                            .formatted(
                                    escaped("?" + query),
                                    language,
                                    language,
                                    language.equals(current) ? " aria-current=\"true\"" : "",
                                    escaped(name));
                })
                .collect(Collectors.joining("\n"));
    }

    /** As chosen here, else as Polku asked, else as the browser prefers. */
    private static String language(OAuth2HttpRequest request) {
        HttpUrl url = request.getUrl();
        String accepted =
                Optional.ofNullable(request.getHeaders().get("Accept-Language")).orElse("");
        return Stream.of(url.queryParameter(LANGUAGE), url.queryParameter("ui_locales"), ranges(accepted))
                .filter(wish -> wish != null && !wish.isBlank())
                .flatMap(wish -> Arrays.stream(wish.split("[ ,]+")))
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse("fi");
    }

    private static String ranges(String accepted) {
        try {
            return Locale.LanguageRange.parse(accepted).stream()
                    .map(Locale.LanguageRange::getRange)
                    .collect(Collectors.joining(" "));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String alert(String text) {
        return "<p class=\"alert\" role=\"alert\">" + escaped(text) + "</p>";
    }

    private static OAuth2HttpResponse answer(int status, String type, String body) {
        Headers headers = Headers.of(
                "Content-Type", type + ";charset=UTF-8",
                "Cache-Control", "no-store",
                "Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
        return new OAuth2HttpResponse(headers, status, body, null);
    }

    private static String resource(String name) {
        try (InputStream stream = SignInPage.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("Not packaged: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
