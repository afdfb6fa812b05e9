package fi.polku.mentoring.web;

import com.nimbusds.jwt.JWTClaimsSet;
import fi.polku.mentoring.shared.Texts;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** What just happened, on its way from the page that did it to the page that says it, in a sealed cookie. */
final class Flashes {
    private static final int SECONDS = 60;

    private Flashes() {}

    static JWTClaimsSet write(Done done, Instant now) {
        return new JWTClaimsSet.Builder()
                .claim("key", done.key())
                .claim("arguments", done.arguments())
                .claim("undo", done.undo().orElse(null))
                .expirationTime(Date.from(now.plusSeconds(SECONDS)))
                .build();
    }

    static Optional<Flash> read(Texts t, Optional<JWTClaimsSet> cookie) {
        return cookie.map(claims -> {
            try {
                List<String> arguments = claims.getStringListClaim("arguments");
                String text = t.get(claims.getStringClaim("key"), arguments.toArray());
                Optional<Flash.Undo> undo = Optional.ofNullable(claims.getStringClaim("undo"))
                        .map(action -> new Flash.Undo(t.get("common.undo"), action));
                return new Flash(text, undo);
            } catch (ParseException e) {
                throw new IllegalStateException("a flash cookie that we sealed does not read", e);
            }
        });
    }
}
