package fi.polku.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of the loopback interface. */
public final class Ports {
    private Ports() {}

    /** Whether something listens on it already, on either of the addresses a browser takes {@code localhost} for. */
    public static boolean taken(int port) {
        return Launcher.portTaken(port);
    }

    /** The wished port, or any free one where it is taken or zero. */
    public static int freeNear(int wished) {
        return wished != 0 && !taken(wished) ? wished : free();
    }

    /** A port that nothing listens on now. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on the loopback interface", e);
        }
    }
}
