package fi.polku.mentoring.audit;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The head of the chain outside the database: a text file to which a line is added for each seal, and which is on disk
 * before it counts. What a crash has left of a line is followed by the same line whole.
 */
public final class HeadFile {
    /** Of a remark, which tells what no seal does. */
    static final String REMARK = "#";
    /** More than a line, and what a crash may have left of another after it. */
    private static final int TAIL = 4_096;

    private final Path file;

    /**
     * A file, which may not exist yet.
     *
     * @param file where
     */
    public HeadFile(Path file) {
        this.file = file;
    }

    /**
     * Where it is.
     *
     * @return the path
     */
    public Path path() {
        return file;
    }

    /**
     * Whether there is one.
     *
     * @return false when nothing has been written yet, or it was taken away
     */
    public boolean exists() {
        return Files.exists(file);
    }

    /**
     * Reads it as it is now: what is added later is not seen. Opened before the database's snapshot is taken, so that the
     * file is never ahead of it.
     *
     * @return to be closed
     * @throws IOException when it cannot be read
     */
    public BufferedReader open() throws IOException {
        FileInputStream bytes = new FileInputStream(file.toFile());
        return new BufferedReader(
                new InputStreamReader(new UpTo(bytes, bytes.getChannel().size()), StandardCharsets.ISO_8859_1));
    }

    /** The first bytes of another. */
    private static final class UpTo extends FilterInputStream {
        private long left;

        UpTo(InputStream bytes, long left) {
            super(bytes);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = super.read(into, from, (int) Math.min(most, left));
            left -= Math.max(0, count);
            return count;
        }
    }

    /** The last line that can be read. */
    Optional<HeadLine> last() throws IOException {
        if (!exists()) {
            return Optional.empty();
        }
        List<HeadLine> lines =
                tail().lines().flatMap(line -> HeadLine.parse(line).stream()).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(lines.size() - 1));
    }

    /** Begins the file; what is in the database already it can only believe. */
    void begin(Instant now, long seals) throws IOException {
        write(REMARK + " begun " + now + ", when the database had " + seals + " seals\n");
    }

    void add(List<HeadLine> lines) throws IOException {
        String text = lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
        write(exists() && !tail().endsWith("\n") ? "\n" + text : text);
    }

    private void write(String text) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private String tail() throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(TAIL, bytes.length())];
            bytes.seek(bytes.length() - end.length);
            bytes.readFully(end);
            return new String(end, StandardCharsets.US_ASCII);
        }
    }
}
