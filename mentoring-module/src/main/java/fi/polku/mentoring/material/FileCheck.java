package fi.polku.mentoring.material;

import fi.polku.mentoring.shared.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Whether a file is what its name says. Its name decides what it has to be, its content whether it is: each kind is looked at by its own rule, and what is two
 * things at once is refused. Nothing of a document is read here but what tells its kind.
 */
public final class FileCheck {
    /** The field of forms and the API that all of this is about. */
    public static final String FIELD = "file";

    private static final MimeTypes KINDS = MimeTypes.getDefaultMimeTypes();
    private static final int HEAD = 4 * 1024;
    private static final int TAIL = 64 * 1024 + 22;
    private static final byte[] END_OF_ARCHIVE = {'P', 'K', 5, 6};
    private static final Pattern MACROS =
            Pattern.compile(".*\\.(docm|dotm|xlsm|xltm|xlam|xlsb|pptm|potm|ppsm|ppam|sldm)");
    private static final Pattern PAGE =
            Pattern.compile("<\\s*(!doctype|html|head|body|script|svg|iframe|object|embed|img|style|meta|a\\s|\\?xml)");
    /** The last is what nothing is known of, as of a short text in another encoding than UTF-8. */
    private static final Set<String> TEXTS = Set.of("text/plain", "text/csv", "application/octet-stream");

    private FileCheck() {}

    /**
     * Looks at a file.
     *
     * @param sent its name as it was sent
     * @param content on disk
     * @param size in bytes
     * @param sha256 of the content
     * @return the same, with its name cleaned and its type known
     * @throws Problem.Invalid naming {@value #FIELD} and what is wrong with it
     */
    public static CheckedFile check(String sent, Path content, long size, byte[] sha256) {
        String name = FileName.clean(sent);
        if (size == 0) {
            throw wrong("material.file.empty");
        }
        if (MACROS.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            throw wrong("material.file.macros");
        }
        FileType type = FileType.claimedBy(name)
                .filter(claimed -> name.lastIndexOf('.') > 0)
                .orElseThrow(() -> wrong("material.file.type", FileType.list()));
        try {
            check(type, content, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CheckedFile(name, type, content, size, sha256);
    }

    private static void check(FileType type, Path content, long size) throws IOException {
        switch (type.family()) {
            case PDF -> {
                is(content, type);
                String head = head(content);
                require(head.startsWith("%PDF-") && !isPage(head) && !endsAsArchive(content, size));
            }
            case PICTURE -> {
                is(content, type);
                require(!endsAsArchive(content, size));
            }
            case TEXT -> require(TEXTS.contains(kind(content)) && isText(content) && !isPage(head(content)));
            case OFFICE_OPEN, OPEN_DOCUMENT -> DocumentPackage.check(content, type);
        }
    }

    private static void is(Path content, FileType type) throws IOException {
        require(type.media().equals(kind(content)));
    }

    /** By its content alone: the name has had its say. */
    private static String kind(Path content) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(content), HEAD)) {
            return KINDS.detect(in, new Metadata()).toString();
        }
    }

    private static String head(Path content) throws IOException {
        try (InputStream in = Files.newInputStream(content)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }

    /** Whether a browser that guesses would take it for a page, also with a zero after each letter, as in UTF-16. */
    private static boolean isPage(String head) {
        return PAGE.matcher(head.replace("\u0000", "").toLowerCase(Locale.ROOT)).find();
    }

    /** An archive is found by its end, so anything can stand before it. */
    private static boolean endsAsArchive(Path content, long size) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(content.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(size, TAIL)];
            file.seek(size - tail.length);
            file.readFully(tail);
            for (int i = 0; i + 22 <= tail.length; i++) {
                if (tail[i] == END_OF_ARCHIVE[0]
                        && tail[i + 1] == END_OF_ARCHIVE[1]
                        && tail[i + 2] == END_OF_ARCHIVE[2]
                        && tail[i + 3] == END_OF_ARCHIVE[3]) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Of any encoding that has a byte of its own for a line's end: no other controls than for lines and tabs. */
    private static boolean isText(Path content) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(content), HEAD)) {
            int each;
            while ((each = in.read()) >= 0) {
                if (each < ' ' && "\n\r\t\f".indexOf(each) < 0) {
                    return false;
                }
            }
            return true;
        }
    }

    static void require(boolean asItSays) {
        if (!asItSays) {
            throw wrong("material.file.disguised");
        }
    }

    static Problem.Invalid wrong(String key, Object... arguments) {
        return new Problem.Invalid(FIELD, key, arguments);
    }
}
