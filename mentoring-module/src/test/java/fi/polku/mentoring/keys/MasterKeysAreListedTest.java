package fi.polku.mentoring.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeysAreListedTest {
    private static final String FIRST = key(1);
    private static final String SECOND = key(2);
    private static final String THIRD = key(3);

    @TempDir
    Path folder;

    @Test
    void a_setting_names_one() {
        assertThat(names(ring(Optional.of(FIRST), Optional.empty()))).containsExactly(name(FIRST));
    }

    @Test
    void the_first_of_several_wraps_and_the_others_are_known() {
        KeyRing ring = ring(Optional.of(FIRST + ", " + SECOND), Optional.empty());
        assertThat(ring.primary().name()).isEqualTo(name(FIRST));
        assertThat(ring.find(name(SECOND))).isPresent();
        assertThat(ring.find(name(THIRD))).isEmpty();
    }

    @Test
    void what_a_file_lists_comes_before_the_setting_and_remarks_are_passed_over() throws IOException {
        write("# since May\n" + SECOND + "  # the new one\n\n" + THIRD + "\n" + FIRST + "\n");
        assertThat(names(ring(Optional.of(FIRST), Optional.of(file()))))
                .containsExactly(name(SECOND), name(THIRD), name(FIRST));
    }

    @Test
    void a_key_in_a_device_is_named_by_its_label() {
        assertThat(names(ring(Optional.of("pkcs11:polku-2027 " + FIRST), Optional.empty())))
                .containsExactly("pkcs11:polku-2027", name(FIRST));
    }

    @Test
    void a_file_that_changed_is_read_again() throws IOException {
        write(FIRST);
        KeyRing ring = ring(Optional.empty(), Optional.of(file()));
        write(SECOND + "\n" + FIRST);
        ring.refresh();
        assertThat(names(ring)).containsExactly(name(SECOND), name(FIRST));
    }

    @Test
    void a_file_is_read_again_for_a_key_that_is_not_known() throws IOException {
        write(FIRST);
        KeyRing ring = ring(Optional.empty(), Optional.of(file()));
        write(FIRST + "\n" + SECOND);
        assertThat(ring.find(name(SECOND))).isPresent();
    }

    @Test
    void a_file_that_is_broken_or_gone_changes_nothing_and_is_told_of_until_it_is_mended() throws IOException {
        write(FIRST);
        KeyRing ring = ring(Optional.empty(), Optional.of(file()));
        for (String broken : List.of("", "# none\n", "short", FIRST + " nonsense!")) {
            write(broken);
            ring.refresh();
            assertThat(names(ring)).containsExactly(name(FIRST));
            assertThat(ring.fault()).as(broken).isPresent();
        }
        Files.delete(file());
        ring.refresh();
        assertThat(ring.fault()).isPresent();
        write(SECOND);
        ring.refresh();
        assertThat(ring.fault()).isEmpty();
        assertThat(names(ring)).containsExactly(name(SECOND));
    }

    @Test
    void without_any_nothing_begins() {
        assertThatThrownBy(() -> ring(Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("polku.keys.master");
    }

    @Test
    void what_is_wrong_with_a_key_is_told_without_it() {
        for (String wrong : List.of("c2VjcmV0", "sec\"ret", key(1).substring(2))) {
            assertThatThrownBy(() -> ring(Optional.of(wrong), Optional.empty()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("a master key must be 32 bytes in base64")
                    .message()
                    .doesNotContain(wrong.substring(0, 3));
        }
    }

    private KeyRing ring(Optional<String> setting, Optional<Path> list) {
        KeyRing ring = new KeyRing();
        ring.setting = setting;
        ring.fileName = list.map(Path::toString);
        ring.token = new Pkcs11Token();
        ring.load();
        return ring;
    }

    /** A file of the same length and time as before would not be seen to have changed; a new one is. */
    private void write(String text) throws IOException {
        Path next = Files.writeString(folder.resolve("next"), text);
        Files.move(next, file(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file() {
        return folder.resolve("masters");
    }

    private static List<String> names(KeyRing ring) {
        return ring.keys().stream().map(MasterKey::name).toList();
    }

    private static String name(String key) {
        return LocalKey.read(key).name();
    }

    private static String key(int number) {
        byte[] secret = new byte[32];
        secret[0] = (byte) number;
        return Base64.getEncoder().encodeToString(secret);
    }
}
