package fi.polku.mentoring.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class DeviceHangsTest {
    private static final byte[] ANSWER = {1};

    private final Patience patience = new Patience("test", Duration.ofMillis(100));
    private final CountDownLatch mended = new CountDownLatch(1);

    @AfterEach
    void end() {
        mended.countDown();
        patience.close();
    }

    @Test
    void what_answers_is_heard() throws Exception {
        assertThat(patience.call(() -> ANSWER)).isEqualTo(ANSWER);
    }

    @Test
    void what_fails_fails_as_it_did() {
        assertThatThrownBy(() -> patience.call(() -> {
                    throw new GeneralSecurityException("wrong key");
                }))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessage("wrong key");
    }

    @Test
    void nobody_waits_longer_than_agreed() {
        assertThatThrownBy(() -> patience.call(this::hang))
                .isInstanceOf(Patience.Lost.class)
                .hasMessageContaining("no answer in");
    }

    @Test
    void while_every_thread_hangs_nobody_waits_and_when_they_are_free_it_works_again() throws Exception {
        for (int i = 0; i < Patience.AT_ONCE; i++) {
            assertThatThrownBy(() -> patience.call(this::hang)).isInstanceOf(Patience.Lost.class);
        }
        assertThatThrownBy(() -> patience.call(() -> ANSWER))
                .isInstanceOf(Patience.Lost.class)
                .hasMessage("it does not answer");
        mended.countDown();
        while (true) {
            try {
                assertThat(patience.call(() -> ANSWER)).isEqualTo(ANSWER);
                return;
            } catch (Patience.Lost e) {
                Thread.onSpinWait();
            }
        }
    }

    /** No interrupt reaches a library that hangs. */
    private byte[] hang() {
        while (mended.getCount() > 0) {
            try {
                mended.await();
            } catch (InterruptedException e) {
                continue;
            }
        }
        return ANSWER;
    }
}
