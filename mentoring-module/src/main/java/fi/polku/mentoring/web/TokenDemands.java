package fi.polku.mentoring.web;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a provider's token must say besides who somebody is.
 *
 * @param acr how strongly they were authenticated, one of these words of the provider's; empty where any will do
 * @param scope what an access token must be good for; absent where any will do
 */
record TokenDemands(Set<String> acr, Optional<String> scope) {

    /** Of an ID token: who signs in. */
    boolean metByIdToken(JWTClaimsSet claims) {
        return acr.isEmpty() || acr.contains(String.valueOf(claims.getClaim("acr")));
    }

    /** Of an access token: who calls the API. */
    boolean metByAccessToken(JWTClaimsSet claims) {
        return metByIdToken(claims)
                && scope.filter(wanted -> !scopes(claims).contains(wanted)).isEmpty();
    }

    /** Words with spaces between by RFC 9068; a list with some providers, or under the shorter name. */
    private static Collection<String> scopes(JWTClaimsSet claims) {
        for (String name : List.of("scope", "scp")) {
            if (claims.getClaim(name) instanceof String words) {
                return Arrays.asList(words.split(" ", -1));
            }
            if (claims.getClaim(name) instanceof List<?>) {
                try {
                    return claims.getStringListClaim(name);
                } catch (ParseException e) {
                    return List.of();
                }
            }
        }
        return List.of();
    }
}
