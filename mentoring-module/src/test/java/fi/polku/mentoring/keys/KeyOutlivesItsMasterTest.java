package fi.polku.mentoring.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import fi.polku.mentoring.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyOutlivesItsMasterTest {
    private static final byte[] TEXT = "Oma ajatus".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLACE = new byte[] {1};
    private static final String FORMER = key(1);
    private static final String NEXT = key(2);

    private final UUID author = UUID.randomUUID();
    private final WrappedKey key = with(FORMER).wrap(author, PredefinedAeadParameters.AES256_GCM);

    @Test
    void wrapped_anew_it_opens_what_it_sealed_without_the_former_master() throws GeneralSecurityException {
        byte[] sealed = with(FORMER).unwrap(key, Aead.class).encrypt(TEXT, PLACE);
        WrappedKey anew = with(NEXT, FORMER).anew(key, LocalKey.read(NEXT)).orElseThrow();
        assertThat(anew.master()).isEqualTo(LocalKey.read(NEXT).name());
        assertThat(with(NEXT).unwrap(anew, Aead.class).decrypt(sealed, PLACE)).isEqualTo(TEXT);
    }

    @Test
    void without_its_master_it_waits_for_it() {
        assertThatThrownBy(() -> with(NEXT).unwrap(key, Aead.class)).isInstanceOf(Problem.KeysUnavailable.class);
        assertThatThrownBy(() -> with(NEXT).anew(key, LocalKey.read(NEXT))).isInstanceOf(Problem.KeysUnavailable.class);
    }

    @Test
    void what_another_master_wrapped_under_this_ones_name_stays_as_it_is() {
        WrappedKey mistaken =
                new WrappedKey(author, key.wrapped(), LocalKey.read(NEXT).name());
        assertThat(with(NEXT).anew(mistaken, LocalKey.read(NEXT))).isEmpty();
        assertThatThrownBy(() -> with(NEXT).unwrap(mistaken, Aead.class)).isInstanceOf(Problem.KeysUnavailable.class);
    }

    @Test
    void it_is_nobody_elses() {
        WrappedKey moved = new WrappedKey(UUID.randomUUID(), key.wrapped(), key.master());
        assertThat(with(FORMER).anew(moved, LocalKey.read(FORMER))).isEmpty();
    }

    private static Wrapping with(String... masters) {
        KeyRing ring = new KeyRing();
        ring.setting = Optional.of(String.join(" ", masters));
        ring.fileName = Optional.empty();
        ring.token = new Pkcs11Token();
        ring.load();
        Wrapping wrapping = new Wrapping();
        wrapping.ring = ring;
        return wrapping;
    }

    private static String key(int number) {
        byte[] secret = new byte[32];
        secret[0] = (byte) number;
        return Base64.getEncoder().encodeToString(secret);
    }
}
