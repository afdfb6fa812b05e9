package fi.polku.mentoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Anybody can send tokens that name keys the provider does not have: such a token is nobody's, and the provider is spared. */
class TokenNamesAnUnknownKeyTest {
    private static final String POLKU = "polku";

    private final Provider at = new Provider();
    private final OpenIdProvider provider = new OpenIdProvider();

    TokenNamesAnUnknownKeyTest() throws IOException {
        provider.settings = new WebSettings() {
            @Override
            URI issuer() {
                return at.issuer();
            }

            @Override
            String clientId() {
                return POLKU;
            }

            @Override
            TokenDemands demands() {
                return new TokenDemands(Set.of(), Optional.empty());
            }
        };
        provider.start();
    }

    @AfterEach
    void end() {
        at.close();
    }

    @Test
    void however_often_that_is_tried() {
        assertThat(provider.idToken(at.token(POLKU))).isPresent();
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(provider.idToken(at.forged(POLKU, "unknown-" + attempt)))
                    .as("attempt %s", attempt)
                    .isEmpty();
        }
        assertThat(provider.idToken(at.token(POLKU))).isPresent();
    }

    @Test
    void but_while_no_keys_can_be_read_nothing_is_said_of_any() {
        provider.metadata();
        at.away(true);
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThatThrownBy(() -> provider.idToken(at.token(POLKU))).isInstanceOf(SignInUnavailable.class);
        }
    }
}
