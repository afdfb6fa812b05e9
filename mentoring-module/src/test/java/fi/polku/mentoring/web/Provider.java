package fi.polku.mentoring.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** An identity provider of a test's own: metadata and keys, which can change or be gone. */
final class Provider implements AutoCloseable {
    private static final int BITS = 2048;

    private final HttpServer server;
    private final RSAKey key = key("known");
    private volatile String tokens = "/token";
    private volatile boolean away;
    private final AtomicInteger readings = new AtomicInteger();

    Provider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/.well-known/openid-configuration", () -> {
            readings.incrementAndGet();
            return """
                    {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s%2$s",
                     "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"]}""".formatted(issuer(), tokens);
        });
        answer("/keys", () -> new JWKSet(key.toPublicJWK()).toString());
        server.start();
    }

    URI issuer() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** From now on its token endpoint is there. */
    void moveTokens(String path) {
        tokens = path;
    }

    /** Answers 500 to everything, or as before. */
    void away(boolean is) {
        away = is;
    }

    /** How often its metadata has been read. */
    int readings() {
        return readings.get();
    }

    /** A token for that audience, signed with its key. */
    String token(String audience) {
        return token(audience, key);
    }

    /** The same by somebody else, who names a key of that id. */
    String forged(String audience, String keyId) {
        return token(audience, key(keyId));
    }

    private String token(String audience, RSAKey with) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(with.getKeyID())
                            .build(),
                    new JWTClaimsSet.Builder()
                            .issuer(issuer().toString())
                            .subject("p-000001")
                            .audience(audience)
                            .issueTime(new Date())
                            .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                            .build());
            token.sign(new RSASSASigner(with));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(BITS).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(String path, Supplier<String> document) {
        server.createContext(path, request -> {
            try (request) {
                byte[] body = document.get().getBytes(StandardCharsets.UTF_8);
                request.getResponseHeaders().set("Content-Type", "application/json");
                request.sendResponseHeaders(away ? 500 : 200, body.length);
                request.getResponseBody().write(body);
            }
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
