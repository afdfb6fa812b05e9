package fi.polku.tests.keys;

import fi.polku.run.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;

/** A device that speaks PKCS#11: SoftHSM, as Debian packages it, with one token and as many AES keys as are asked for. */
final class SoftHsm {
    private static final String PIN = "4711-polku";
    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/softhsm/libsofthsm2.so"),
            Path.of("/usr/lib64/libsofthsm2.so"),
            Path.of("/usr/lib64/pkcs11/libsofthsm2.so"),
            Path.of("/opt/homebrew/lib/softhsm/libsofthsm2.so"),
            Path.of("/usr/local/lib/softhsm/libsofthsm2.so"));

    private final Path folder;

    private SoftHsm(Path folder) {
        this.folder = folder;
    }

    /** A new one. */
    static SoftHsm in(Path folder) throws IOException {
        Folders.delete(folder);
        Files.createDirectories(folder.resolve("tokens"));
        SoftHsm device = new SoftHsm(folder);
        Files.writeString(
                device.configuration(),
                "directories.tokendir = " + folder.resolve("tokens")
                        + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        device.pin(PIN);
        device.tool("--init-token", "--free", "--label", "polku", "--pin", PIN, "--so-pin", PIN);
        return device;
    }

    /** Where its library is. */
    static Path library() {
        return LIBRARIES.stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "These tests need SoftHSM: install softhsm2 with the system's package manager"));
    }

    Path configuration() {
        return folder.resolve("softhsm2.conf");
    }

    Path pinFile() {
        return folder.resolve("pin");
    }

    /** What stands in the file of the PIN. */
    void pin(String pin) throws IOException {
        Files.writeString(pinFile(), pin + "\n");
    }

    void rightPin() throws IOException {
        pin(PIN);
    }

    /** Makes a key, and says how it is listed among master keys. */
    String newKey(String label) throws IOException {
        Path file = Files.write(folder.resolve("secret"), secret());
        tool(
                "--import",
                file.toString(),
                "--aes",
                "--token",
                "polku",
                "--pin",
                PIN,
                "--label",
                label,
                "--id",
                id(label));
        Files.delete(file);
        return "pkcs11:" + label;
    }

    /** The tool reads a line of text: a key with a zero or a line's end in it would be shorter, and of no use, in a fifth of all cases. */
    private static byte[] secret() {
        byte[] secret = new byte[32];
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) random.nextInt('\n' + 1, 256);
        }
        return secret;
    }

    /** Takes it away, as when its cable is pulled. */
    void takeAway() throws IOException {
        Files.move(folder.resolve("tokens"), folder.resolve("away"));
    }

    void bringBack() throws IOException {
        if (Files.exists(folder.resolve("away"))) {
            Files.move(folder.resolve("away"), folder.resolve("tokens"));
        }
    }

    private static String id(String label) {
        return "%08x".formatted(label.hashCode());
    }

    private void tool(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of("softhsm2-util"), Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true);
        builder.environment().put("SOFTHSM2_CONF", configuration().toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("softhsm2-util: " + said);
        }
    }
}
