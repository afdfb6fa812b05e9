package fi.polku.tests.telling;

import fi.polku.run.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntSupplier;

/** The way from the product to its mailbox. It can be shut, and it can swallow the command by which a mail is marked as read. */
final class BoxWay implements AutoCloseable {
    private final int port = Ports.free();
    private final IntSupplier server;
    private volatile boolean swallows;
    private volatile CountDownLatch swallowed = new CountDownLatch(1);
    private ServerSocket listening;

    BoxWay(IntSupplier server) {
        this.server = server;
        this.listening = listen();
    }

    int port() {
        return port;
    }

    /** From now on no mark gets through. */
    void swallowMarks() {
        swallowed = new CountDownLatch(1);
        swallows = true;
    }

    boolean hasSwallowed() {
        return swallowed.getCount() == 0;
    }

    void letThrough() {
        swallows = false;
    }

    void shut() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void open() {
        listening = listen();
    }

    private ServerSocket listen() {
        try {
            ServerSocket socket = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
            start("box way", () -> accept(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) throws IOException {
        while (!socket.isClosed()) {
            Socket product = socket.accept();
            Socket behind = new Socket(InetAddress.getLoopbackAddress(), server.getAsInt());
            start("box to server", () -> pass(product, behind, true));
            start("box from server", () -> pass(behind, product, false));
        }
    }

    private void pass(Socket from, Socket to, boolean forth) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] octets = new byte[8192];
            int read = in.read(octets);
            while (read >= 0) {
                String command = new String(octets, 0, read, StandardCharsets.ISO_8859_1);
                if (forth && swallows && command.contains("STORE")) {
                    swallowed.countDown();
                } else {
                    out.write(octets, 0, read);
                    out.flush();
                }
                read = in.read(octets);
            }
        } catch (SocketException e) {
            // one of the two has gone, which the other learns by this
        }
    }

    /** Something that goes on until a connection ends. */
    private interface Work {
        void go() throws IOException;
    }

    private static void start(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.go();
                    } catch (IOException e) {
                        // the socket is closed: the way ends, or is shut
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        shut();
    }
}
