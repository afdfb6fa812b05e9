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
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * The way from the product to its mail server. It can be closed, and it can hold up what passes at the moment in which a mail is handed over: before the server has
 * got its last line, or after, before the product hears that it has.
 */
final class MailWay implements AutoCloseable {
    private static final byte[] END = {'\r', '\n', '.', '\r', '\n'};
    private static final int PATIENCE_SECONDS = 60;

    /** Where a mail is held up. */
    enum Point {
        /** Nowhere. */
        NOWHERE,
        /** The server has not got the end of the mail. */
        BEFORE_THE_END,
        /** The server has taken the mail, and the product has not heard so. */
        BEFORE_THE_ANSWER
    }

    private final int port = Ports.free();
    private final IntSupplier server;
    private ServerSocket listening;
    private volatile Point point = Point.NOWHERE;
    private volatile boolean answerIsHeld;
    private volatile CountDownLatch reached = new CountDownLatch(1);
    private volatile CountDownLatch released = new CountDownLatch(0);

    MailWay(IntSupplier server) {
        this.server = server;
        this.listening = listen();
    }

    int port() {
        return port;
    }

    /** The next mail is held up there. */
    void holdUp(Point where) {
        reached = new CountDownLatch(1);
        released = new CountDownLatch(1);
        point = where;
    }

    boolean isReached() {
        return reached.getCount() == 0;
    }

    /** What is held up is let go, and nothing is held up any more. */
    void release() {
        point = Point.NOWHERE;
        released.countDown();
    }

    /** Nobody listens any more. */
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
            start("mail way", () -> accept(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) throws IOException {
        while (!socket.isClosed()) {
            Socket product = socket.accept();
            Socket behind = new Socket(InetAddress.getLoopbackAddress(), server.getAsInt());
            start("mail to server", () -> pass(product, behind, true));
            start("mail from server", () -> pass(behind, product, false));
        }
    }

    private void pass(Socket from, Socket to, boolean forth) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] octets = new byte[8192];
            byte[] tail = new byte[0];
            int read = in.read(octets);
            while (read >= 0) {
                tail = tail(tail, octets, read);
                boolean ends = forth && Arrays.equals(tail, END);
                if (ends && point == Point.BEFORE_THE_END) {
                    hold();
                    // the product died before it sent this
                    return;
                }
                if (ends && point == Point.BEFORE_THE_ANSWER) {
                    answerIsHeld = true;
                }
                if (!forth && answerIsHeld && point == Point.BEFORE_THE_ANSWER) {
                    answerIsHeld = false;
                    hold();
                }
                out.write(octets, 0, read);
                out.flush();
                read = in.read(octets);
            }
        } catch (SocketException e) {
            // one of the two has gone, which the other learns by this
        }
    }

    private static byte[] tail(byte[] before, byte[] octets, int read) {
        byte[] all = new byte[before.length + read];
        System.arraycopy(before, 0, all, 0, before.length);
        System.arraycopy(octets, 0, all, before.length, read);
        return all.length <= END.length ? all : Arrays.copyOfRange(all, all.length - END.length, all.length);
    }

    private void hold() {
        reached.countDown();
        try {
            if (!released.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody let the mail go");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
        release();
    }
}
