package fi.polku.mentoring.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the web side, each a MicroProfile Config key; {@code docs/operations.md} lists them. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // all injected
public class WebSettings {
    private static final int KEY_BYTES = 32;

    @Inject
    @ConfigProperty(name = "polku.base-url")
    private URI baseUrl;

    @Inject
    @ConfigProperty(name = "polku.session.key")
    private String sessionKey;

    @Inject
    @ConfigProperty(name = "polku.session.idle", defaultValue = "PT1H")
    private Duration idle;

    @Inject
    @ConfigProperty(name = "polku.session.max", defaultValue = "PT12H")
    private Duration longest;

    @Inject
    @ConfigProperty(name = "polku.oidc.issuer")
    private URI issuer;

    @Inject
    @ConfigProperty(name = "polku.oidc.client-id")
    private String clientId;

    @Inject
    @ConfigProperty(name = "polku.oidc.client-secret")
    private Optional<String> clientSecret;

    @Inject
    @ConfigProperty(name = "polku.oidc.audience")
    private String audience;

    @Inject
    @ConfigProperty(name = "polku.oidc.scope", defaultValue = "openid profile email")
    private String scope;

    @Inject
    @ConfigProperty(name = "polku.oidc.claim.person", defaultValue = "sub")
    private String personClaim;

    @Inject
    @ConfigProperty(name = "polku.oidc.claim.organisation", defaultValue = "organisation")
    private String organisationClaim;

    @Inject
    @ConfigProperty(name = "polku.oidc.claim.roles", defaultValue = "roles")
    private String rolesClaim;

    @Inject
    @ConfigProperty(name = "polku.oidc.role.hr", defaultValue = "hr")
    private String hrRole;

    @Inject
    @ConfigProperty(name = "polku.oidc.role.admin", defaultValue = "admin")
    private String adminRole;

    @Inject
    @ConfigProperty(name = "polku.oidc.claim.host", defaultValue = "host")
    private String hostClaim;

    @Inject
    @ConfigProperty(name = "polku.hosts", defaultValue = "host")
    private List<String> hosts;

    @Inject
    @ConfigProperty(name = "polku.framed-by")
    private Optional<String> framedBy;

    @Inject
    @ConfigProperty(name = "polku.oidc.acr")
    private Optional<String> acr;

    @Inject
    @ConfigProperty(name = "polku.oidc.api-scope")
    private Optional<String> apiScope;

    /** Whether browsers reach Polku by TLS; then cookies say so. */
    boolean secure() {
        return "https".equals(baseUrl.getScheme());
    }

    /**
     * The address of a page as browsers see it.
     *
     * @param path begins with a slash
     * @return absolute
     */
    public URI external(String path) {
        String base = baseUrl.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    /** The origin that a browser's own pages have, such as {@code https://polku.example.org}. */
    String origin() {
        return baseUrl.getScheme() + "://" + baseUrl.getAuthority();
    }

    /** The origins whose pages may show ours in a frame; usually none. */
    List<String> framing() {
        return listed(framedBy);
    }

    /** The same as a content security policy says it. */
    String framedBy() {
        return framing().isEmpty() ? "'none'" : String.join(" ", framing());
    }

    /** What the provider's tokens must say besides who it is. */
    TokenDemands demands() {
        return new TokenDemands(Set.copyOf(listed(acr)), apiScope.map(String::strip));
    }

    private static List<String> listed(Optional<String> words) {
        return words.stream()
                .flatMap(all -> Stream.of(all.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    byte[] sessionKeyBytes() {
        byte[] key = Base64.getDecoder().decode(sessionKey.strip());
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("polku.session.key must be 32 bytes in base64, not " + key.length);
        }
        return key;
    }

    /** How long a session lives without a request. */
    Duration idle() {
        return idle;
    }

    /** How long a session lives at most. */
    Duration longest() {
        return longest;
    }

    /** The identity provider. */
    URI issuer() {
        return issuer;
    }

    /** Polku at the identity provider. */
    String clientId() {
        return clientId;
    }

    /** Its secret there; absent for a public client. */
    Optional<String> clientSecret() {
        return clientSecret;
    }

    /** The audience that bearer tokens must name. */
    String audience() {
        return audience;
    }

    /** What sign-in asks for. */
    String scope() {
        return scope;
    }

    /** The claim that names the person. */
    String personClaim() {
        return personClaim;
    }

    /** The claim that names the organisation. */
    String organisationClaim() {
        return organisationClaim;
    }

    /** The claim that lists roles. */
    String rolesClaim() {
        return rolesClaim;
    }

    /** How the provider calls human resources. */
    String hrRole() {
        return hrRole;
    }

    /** How the provider calls administrators. */
    String adminRole() {
        return adminRole;
    }

    /** The claim that names the competence system a person comes from. */
    String hostClaim() {
        return hostClaim;
    }

    /** The competence system that people come from whose provider names none: the first that is configured. */
    String usualHost() {
        return hosts.get(0).strip();
    }
}
