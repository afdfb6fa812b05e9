package fi.polku.mentoring.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Settings as a test has them: good ones, unless it says otherwise. */
class Settings extends WebSettings {
    private URI base = URI.create("https://polku.example.org");
    private URI issuer = URI.create("https://login.example.org/realm");
    private String audience = "polku-api";
    private List<String> framing = List.of();

    Settings at(String url) {
        base = URI.create(url);
        return this;
    }

    Settings issuedBy(String url) {
        issuer = URI.create(url);
        return this;
    }

    Settings tokensFor(String name) {
        audience = name;
        return this;
    }

    Settings framedBy(String... origins) {
        framing = List.of(origins);
        return this;
    }

    @Override
    boolean secure() {
        return "https".equals(base.getScheme());
    }

    @Override
    public URI external(String path) {
        return URI.create(base + path);
    }

    @Override
    URI issuer() {
        return issuer;
    }

    @Override
    String clientId() {
        return "polku";
    }

    @Override
    String audience() {
        return audience;
    }

    @Override
    List<String> framing() {
        return framing;
    }

    @Override
    TokenDemands demands() {
        return new TokenDemands(Set.of(), Optional.empty());
    }
}
