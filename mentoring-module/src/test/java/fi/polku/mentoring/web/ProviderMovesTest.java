package fi.polku.mentoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the identity provider says of itself changes while Polku runs. */
class ProviderMovesTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Provider provider = new Provider();
    private final Discovery discovery = new Discovery(provider.issuer(), background::add, nanos::get);

    ProviderMovesTest() throws IOException {}

    @AfterEach
    void end() {
        provider.close();
    }

    @Test
    void it_is_asked_again_after_an_hour_and_nobody_waits_for_that() {
        assertThat(tokens()).endsWith("/token");
        provider.moveTokens("/new");
        pass(Duration.ofMinutes(59));
        assertThat(tokens()).endsWith("/token");
        assertThat(background).isEmpty();
        pass(Duration.ofMinutes(1));
        assertThat(tokens()).as("meanwhile").endsWith("/token");
        assertThat(tokens()).endsWith("/token");
        assertThat(background).as("one asks for all").hasSize(1);
        background.remove().run();
        assertThat(tokens()).endsWith("/new");
        assertThat(background).isEmpty();
    }

    @Test
    void it_is_asked_again_soon_after_a_failure_but_not_at_each() {
        tokens();
        provider.moveTokens("/new");
        discovery.doubt();
        tokens();
        assertThat(background).as("read a moment ago").isEmpty();
        pass(Duration.ofMinutes(1));
        discovery.doubt();
        tokens();
        discovery.doubt();
        tokens();
        assertThat(background).hasSize(1);
        background.remove().run();
        assertThat(tokens()).endsWith("/new");
    }

    @Test
    void what_is_known_stays_in_use_while_it_does_not_answer() {
        tokens();
        provider.away(true);
        pass(Duration.ofHours(2));
        tokens();
        background.remove().run();
        assertThat(tokens()).endsWith("/token");
        assertThat(background).as("not tried at once again").isEmpty();
        provider.away(false);
        provider.moveTokens("/new");
        pass(Duration.ofMinutes(1));
        tokens();
        background.remove().run();
        assertThat(tokens()).endsWith("/new");
    }

    @Test
    void who_comes_before_it_has_ever_answered_is_told_so_and_it_is_spared() {
        provider.away(true);
        assertThatThrownBy(this::tokens).isInstanceOf(SignInUnavailable.class);
        int asked = provider.readings();
        assertThatThrownBy(this::tokens).isInstanceOf(SignInUnavailable.class);
        assertThat(provider.readings()).isEqualTo(asked);
        provider.away(false);
        pass(Duration.ofSeconds(2));
        assertThat(tokens()).endsWith("/token");
    }

    private String tokens() {
        return discovery.now().metadata().getTokenEndpointURI().toString();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
