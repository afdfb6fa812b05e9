package fi.polku.adapter;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * A body that may be neither longer nor slower than agreed, and not shorter than its headers promised, which the client
 * underneath does not notice by itself.
 */
public final class BoundedStream extends FilterInputStream {

    /** The body is longer than a page may be. */
    public static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;

        TooLong(long most) {
            super("longer than " + most + " bytes");
        }
    }

    /** The body ends before its promised length. */
    static final class CutShort extends IOException {
        private static final long serialVersionUID = 1;

        CutShort(long read, long promised) {
            super("ended after " + read + " of " + promised + " bytes");
        }
    }

    /** The body trickles. */
    public static final class TooSlow extends IOException {
        private static final long serialVersionUID = 1;

        TooSlow(Duration longest) {
            super("not complete within " + longest);
        }
    }

    private final long promised;
    private final long most;
    private final Duration longest;
    private final long end;
    private long read;

    /**
     * A body within bounds.
     *
     * @param body what comes
     * @param promised how many bytes its headers promised, negative when they did not
     * @param most more bytes than this are refused
     * @param longest later bytes than this are refused
     */
    public BoundedStream(InputStream body, long promised, long most, Duration longest) {
        super(body);
        this.promised = promised;
        this.most = most;
        this.longest = longest;
        this.end = System.nanoTime() + longest.toNanos();
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        count(octet < 0 ? -1 : 1);
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int octets = super.read(buffer, offset, length);
        count(octets);
        return octets;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int octets) throws IOException {
        if (octets < 0 && read < promised) {
            throw new CutShort(read, promised);
        }
        read += Math.max(0, octets);
        if (read > most) {
            throw new TooLong(most);
        }
        if (System.nanoTime() - end > 0) {
            throw new TooSlow(longest);
        }
    }
}
