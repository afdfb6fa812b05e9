package fi.polku.mentoring.web;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the identity provider says of itself. It is read at first need and again each hour, or soon after something about the
 * provider has failed, as it may have moved; whoever comes meanwhile is served by what is known.
 */
final class Discovery {
    private static final Logger LOG = System.getLogger(Discovery.class.getName());
    private static final int TIMEOUT_MS = 10_000;
    private static final Duration LASTS = Duration.ofHours(1);
    /** After something has failed, it is read again, but not more often than this. */
    private static final Duration IN_DOUBT = Duration.ofMinutes(1);
    /** After it could not be reached and nothing is known, so long nobody asks again. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final URI issuer;
    private final Executor background;
    private final LongSupplier nanos;

    private volatile @Nullable Discovered discovered;
    private @Nullable Failed failed;
    /** When it was last read or tried, and when it is to be read again, by the clock of nanoseconds. */
    private long tried;

    private volatile long due;

    /** The metadata, and the keys that it leads to. */
    record Discovered(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys) {}

    private record Failed(SignInUnavailable failure, long at) {}

    Discovery(URI issuer, Executor background, LongSupplier nanos) {
        this.issuer = issuer;
        this.background = background;
        this.nanos = nanos;
    }

    /** Whether it has been read. Asks nobody. */
    boolean isKnown() {
        return discovered != null;
    }

    /**
     * What the provider says, as it was last read.
     *
     * @throws SignInUnavailable when it was never read and cannot be now
     */
    Discovered now() {
        Discovered known = discovered;
        if (known == null) {
            return ask();
        }
        if (isDue() && claim()) {
            background.execute(this::askAgain);
        }
        return known;
    }

    /** Something about the provider has failed. */
    synchronized void doubt() {
        long soon = tried + IN_DOUBT.toNanos();
        if (soon - due < 0) {
            due = soon;
        }
    }

    private boolean isDue() {
        return nanos.getAsLong() - due >= 0;
    }

    private synchronized boolean claim() {
        boolean mine = isDue();
        if (mine) {
            tried = nanos.getAsLong();
            due = tried + IN_DOUBT.toNanos();
        }
        return mine;
    }

    private void askAgain() {
        try {
            read();
        } catch (GeneralException | IOException e) {
            LOG.log(Level.INFO, "The identity provider's metadata cannot be read again; what is known is used: {0}", e);
        }
    }

    /** One asks, and all who have waited meanwhile share the answer: a provider that hangs would hold them up in turn. */
    private synchronized Discovered ask() {
        Discovered known = discovered;
        if (known != null) {
            return known;
        }
        Failed before = failed;
        if (before != null && nanos.getAsLong() - before.at() < PAUSE.toNanos()) {
            throw before.failure();
        }
        try {
            return read();
        } catch (GeneralException | IOException e) {
            SignInUnavailable failure = new SignInUnavailable(e);
            failed = new Failed(failure, nanos.getAsLong());
            throw failure;
        }
    }

    private Discovered read() throws GeneralException, IOException {
        OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(new Issuer(issuer), TIMEOUT_MS, TIMEOUT_MS);
        Discovered before = discovered;
        boolean sameKeys = before != null
                && metadata.getJWKSetURI().equals(before.metadata().getJWKSetURI());
        Discovered found = new Discovered(metadata, before != null && sameKeys ? before.keys() : keys(metadata));
        settle(found);
        return found;
    }

    private synchronized void settle(Discovered found) {
        discovered = found;
        tried = nanos.getAsLong();
        due = tried + LASTS.toNanos();
    }

    private static JWKSource<SecurityContext> keys(OIDCProviderMetadata metadata) throws IOException {
        return JWKSourceBuilder.create(metadata.getJWKSetURI().toURL())
                .retrying(true)
                .build();
    }
}
