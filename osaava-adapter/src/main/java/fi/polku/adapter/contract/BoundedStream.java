package fi.polku.adapter.contract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** A body that may be neither longer nor slower than agreed, whatever its headers said. */
final class BoundedStream extends FilterInputStream {

    /** The body is longer than a page may be. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;

        TooLong(long most) {
            super("longer than " + most + " bytes");
        }
    }

    /** The body trickles. */
    static final class TooSlow extends IOException {
        private static final long serialVersionUID = 1;

        TooSlow(Duration longest) {
            super("not complete within " + longest);
        }
    }

    private final long most;
    private final Duration longest;
    private final long end;
    private long read;

    BoundedStream(InputStream body, long most, Duration longest) {
        super(body);
        this.most = most;
        this.longest = longest;
        this.end = System.nanoTime() + longest.toNanos();
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int octets = super.read(buffer, offset, length);
        count(Math.max(0, octets));
        return octets;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int octets) throws IOException {
        read += octets;
        if (read > most) {
            throw new TooLong(most);
        }
        if (System.nanoTime() - end > 0) {
            throw new TooSlow(longest);
        }
    }
}
