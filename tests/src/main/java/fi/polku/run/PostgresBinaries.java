package fi.polku.run;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs for this platform, unpacked once into a folder. The programs are run by us rather than by
 * the library they come with, as that one switches fsync and passwords off and leaves the server to init.
 */
record PostgresBinaries(Path folder) {
    private static final int OWNER_EXECUTES = 0100;

    /** Those of this platform, unpacked under the given folder where they are not yet. */
    static PostgresBinaries in(Path parent) throws IOException {
        byte[] packed;
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), machine())) {
            packed = archive.readAllBytes();
        }
        Path folder = parent.resolve("postgresql-" + digest(packed));
        if (!Files.exists(folder)) {
            Files.createDirectories(parent);
            Path unfinished = Files.createTempDirectory(parent, "postgresql-unpacking-");
            unpack(new XZInputStream(new ByteArrayInputStream(packed)), unfinished);
            finish(unfinished, folder);
        }
        return new PostgresBinaries(folder);
    }

    /** By a rename, as another process may unpack the same at the same time. */
    private static void finish(Path unfinished, Path folder) throws IOException {
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Folders.delete(unfinished);
            if (!Files.exists(folder)) {
                throw e;
            }
        }
    }

    /** The first part of the version, which data directories depend on. */
    String majorVersion() throws IOException {
        Process process = command("postgres", List.of("--version")).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        return answer.replaceFirst("(?s)\\D*(\\d+).*", "$1");
    }

    /** A command line for one of them. PostgreSQL refuses to run as root, so there it gets a user namespace. */
    ProcessBuilder command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    private static void unpack(InputStream tar, Path folder) throws IOException {
        try (TarArchiveInputStream entries = new TarArchiveInputStream(tar)) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("Entry outside of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(folder.resolve(target).getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(entries, target, StandardCopyOption.REPLACE_EXISTING);
                    if ((entry.getMode() & OWNER_EXECUTES) != 0
                            && !target.toFile().setExecutable(true)) {
                        throw new IOException("Cannot make " + target + " executable");
                    }
                }
            }
        }
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(whole, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return "Darwin";
        }
        return name.contains("windows") ? "Windows" : "Linux";
    }

    private static String machine() {
        String architecture = System.getProperty("os.arch");
        return architecture.equals("amd64") ? "x86_64" : architecture;
    }
}
