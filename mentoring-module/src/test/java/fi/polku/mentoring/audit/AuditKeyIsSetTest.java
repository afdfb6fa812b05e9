package fi.polku.mentoring.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditKeyIsSetTest {
    private static final String OURS = key((byte) 1);
    private static final String MASTER = key((byte) 2);

    @TempDir
    Path folder;

    private final SealSettings settings = new SealSettings();

    @BeforeEach
    void with_a_key_of_its_own() {
        settings.key = Optional.of(OURS);
        settings.keyFile = Optional.empty();
        settings.master = Optional.of(MASTER);
        settings.masterFile = Optional.empty();
    }

    private static String key(byte filling) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, filling);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void key_of_its_own_is_taken() {
        assertThat(settings.keys().current()).isNotNull();
    }

    @Test
    void master_key_is_refused_from_the_setting_and_from_the_file_also_when_both_are_set() throws IOException {
        settings.master = Optional.of(OURS);
        refused();
        settings.master = Optional.of(MASTER);
        settings.masterFile = Optional.of(
                Files.writeString(folder.resolve("masters"), "# since spring\n" + key((byte) 3) + "\n" + OURS + "\n")
                        .toString());
        refused();
    }

    private void refused() {
        assertThatThrownBy(settings::keys)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("polku.audit.key must be a key of its own")
                .hasMessageNotContaining(OURS);
    }

    @Test
    void no_key_is_refused_with_what_to_set() {
        settings.key = Optional.empty();
        assertThatThrownBy(settings::keys).hasMessageContaining("polku.audit.key or polku.audit.key-file must be set");
    }
}
