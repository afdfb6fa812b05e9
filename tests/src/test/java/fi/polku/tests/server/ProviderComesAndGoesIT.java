package fi.polku.tests.server;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.run.Await;
import fi.polku.run.IdentityProvider;
import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.Sheet;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The server starts while the identity provider is down; the provider comes back, and later signs with other keys. */
class ProviderComesAndGoesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static Site polku;

    @BeforeAll
    static void start() {
        polku = Site.apart("provider-site", UnaryOperator.identity());
    }

    @AfterAll
    static void end() {
        polku.close();
    }

    @Test
    void server_that_starts_without_the_provider_says_so_and_works_once_it_is_there() {
        Someone expert = polku.people().fresh();
        Visitor inside = polku.signIn(expert);
        Caller caller = polku.as(expert);
        provider().stop();
        polku.installation().stopServer();
        polku.installation().startServerAgain();

        Answer health = polku.anonymous().get("/health/ready").expect(200);
        assertThat(health.body()).contains("\"provider.reached\":\"false\"");
        Sheet page = polku.visitor().get("/sign-in").expect(503);
        assertThat(page.heading()).isEqualTo("Kirjautuminen ei juuri nyt onnistu");
        assertThat(page.text()).contains("Tunnistuspalvelu ei vastaa");
        assertThat(page.answer().header("Retry-After")).contains("30");
        Answer refused = caller.get("/api/v1/me").expect(503);
        assertThat(refused.text("type")).isEqualTo("urn:polku:problem:sign-in-unavailable");
        polku.anonymous().get("/api/v1/me").expect(401);
        assertThat(inside.get("/development").expect(200).heading())
                .as("who is signed in")
                .isEqualTo("Oma kehittyminen");

        provider().restart();
        await(
                "sign-in does not come back",
                () -> polku.visitor().get("/sign-in").answer().status() == 200);
        polku.signIn(expert).get("/development").expect(200);
        caller.get("/api/v1/me").expect(200);
        await(
                "health does not notice",
                () -> polku.anonymous().get("/health/ready").body().contains("\"provider.reached\":\"true\""));
    }

    @Test
    void keys_of_the_provider_change_unnoticed() {
        Someone expert = polku.people().fresh();
        polku.as(expert).get("/api/v1/me").expect(200);
        provider().rotateKeys();
        polku.as(expert).get("/api/v1/me").expect(200);
        polku.signIn(expert).get("/development").expect(200);
    }

    @Test
    void token_signed_by_a_key_that_is_not_the_providers_opens_nothing() {
        Someone expert = polku.people().fresh();
        String[] parts = polku.installation().token(expert.account()).split("\\.");
        String forged = parts[0] + "." + parts[1] + "." + "A".repeat(parts[2].length());
        polku.anonymous()
                .with("Authorization", "Bearer " + forged)
                .get("/api/v1/me")
                .expect(401);
    }

    private static IdentityProvider provider() {
        return polku.installation().signIn();
    }

    private static void await(String otherwise, java.util.function.BooleanSupplier condition) {
        assertThat(Await.until(PATIENCE, condition)).as(otherwise).isTrue();
    }
}
