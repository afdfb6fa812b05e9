package fi.polku.tests.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where processes listen, as Linux tells it in {@code /proc}. */
final class Listeners {
    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");
    private static final String LISTENS = "0A";

    private Listeners() {}

    /** The local addresses, in hexadecimal as the kernel writes them, at which the process or one below it listens. */
    static List<String> of(ProcessHandle process) {
        Map<String, String> sockets = new HashMap<>();
        List<String> addresses = new ArrayList<>();
        try {
            for (String table : List.of("tcp", "tcp6")) {
                for (String line : Files.readAllLines(Path.of("/proc/net", table))) {
                    String[] words = line.strip().split("\\s+");
                    if (words[3].equals(LISTENS)) {
                        sockets.put(words[9], words[1]);
                    }
                }
            }
            for (ProcessHandle each :
                    Stream.concat(Stream.of(process), process.descendants()).toList()) {
                addresses.addAll(of(each.pid(), sockets));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return addresses;
    }

    private static List<String> of(long pid, Map<String, String> sockets) throws IOException {
        List<String> addresses = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            for (Path file : files.filter(Files::isSymbolicLink).toList()) {
                Matcher socket = SOCKET.matcher(Files.readSymbolicLink(file).toString());
                if (socket.matches() && sockets.containsKey(socket.group(1))) {
                    addresses.add(sockets.get(socket.group(1)));
                }
            }
        }
        return addresses;
    }

    /** Whether it can be reached from this machine alone. */
    static boolean isLoopback(String address) {
        return address.startsWith("0100007F:")
                || address.startsWith("0000000000000000FFFF00000100007F:")
                || address.startsWith("00000000000000000000000001000000:");
    }
}
