package fi.polku.mentoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TokenSaysMoreThanWhoTest {
    private static final TokenDemands ANY = new TokenDemands(Set.of(), Optional.empty());
    private static final TokenDemands STRONG = new TokenDemands(Set.of("loa2", "loa3"), Optional.empty());
    private static final TokenDemands SCOPED = new TokenDemands(Set.of(), Optional.of("polku"));

    @Test
    void nothing_is_asked_for_unless_configured() {
        assertThat(ANY.metByIdToken(claims("acr", null))).isTrue();
        assertThat(ANY.metByAccessToken(claims("scope", null))).isTrue();
    }

    @Test
    void sign_in_must_have_been_as_strong_as_configured() {
        assertThat(STRONG.metByIdToken(claims("acr", "loa3"))).isTrue();
        assertThat(STRONG.metByIdToken(claims("acr", "loa1"))).isFalse();
        assertThat(STRONG.metByIdToken(claims("acr", null))).isFalse();
        assertThat(STRONG.metByIdToken(claims("acr", 3))).isFalse();
        assertThat(STRONG.metByAccessToken(claims("acr", "loa1"))).isFalse();
    }

    @Test
    void access_token_must_be_good_for_the_api() {
        assertThat(SCOPED.metByAccessToken(claims("scope", "openid polku"))).isTrue();
        assertThat(SCOPED.metByAccessToken(claims("scope", "openid polku2"))).isFalse();
        assertThat(SCOPED.metByAccessToken(claims("scope", List.of("openid", "polku"))))
                .isTrue();
        assertThat(SCOPED.metByAccessToken(claims("scp", "polku"))).isTrue();
        assertThat(SCOPED.metByAccessToken(claims("scp", List.of(1, 2)))).isFalse();
        assertThat(SCOPED.metByAccessToken(claims("scope", null))).isFalse();
    }

    private static JWTClaimsSet claims(String name, @Nullable Object value) {
        return new JWTClaimsSet.Builder().subject("p-1").claim(name, value).build();
    }
}
