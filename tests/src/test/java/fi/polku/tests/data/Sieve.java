package fi.polku.tests.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Looks for markers in bytes of any origin, in every form of {@link Marker#forms} and inside of what is compressed. */
final class Sieve {
    private static final int CHUNK = 1 << 23;
    private static final int OVERLAP = 1 << 12;
    private static final int MOST_INFLATED = 1 << 16;
    private static final Pattern BYTES = Pattern.compile("\\\\x([0-9a-f]{8,})");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{40,}");

    private final List<Form> forms = new ArrayList<>();
    /** Which forms begin with that byte. */
    private final Form[][] heads = new Form[256][0];

    private record Form(String name, byte[] bytes) {}

    /** Looks for these, each called by its name. */
    Sieve(Map<String, Marker> markers) {
        markers.forEach((word, marker) ->
                marker.forms().forEach((name, bytes) -> forms.add(new Form(word + " as " + name, bytes))));
        for (Form form : forms) {
            int head = form.bytes()[0] & 0xff;
            Form[] more = Arrays.copyOf(heads[head], heads[head].length + 1);
            more[more.length - 1] = form;
            heads[head] = more;
        }
    }

    /** What a file holds; nothing when it is gone meanwhile, as the server's files come and go. */
    Set<String> in(Path file) {
        Set<String> found = new TreeSet<>();
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] chunk = new byte[OVERLAP + CHUNK];
            int kept = 0;
            for (int read = bytes.readNBytes(chunk, 0, CHUNK); read > 0; read = bytes.readNBytes(chunk, kept, CHUNK)) {
                int length = kept + read;
                look(chunk, length, found);
                inflate(chunk, length, found);
                kept = Math.min(OVERLAP, length);
                System.arraycopy(chunk, length - kept, chunk, 0, kept);
            }
        } catch (NoSuchFileException e) {
            return Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
        return found;
    }

    /** What a row holds, written as PostgreSQL writes rows: also what its {@code bytea} values hold. */
    Set<String> in(String row) {
        Set<String> found = new TreeSet<>();
        lookAndInflate(row.getBytes(StandardCharsets.UTF_8), found);
        for (Matcher value = BYTES.matcher(row); value.find(); ) {
            String hex = value.group(1);
            lookAndInflate(HexFormat.of().parseHex(hex, 0, hex.length() / 2 * 2), found);
        }
        for (Matcher value = BASE64.matcher(row); value.find(); ) {
            String text = value.group().replace('-', '+').replace('_', '/');
            lookAndInflate(Base64.getDecoder().decode(text.substring(0, text.length() / 4 * 4)), found);
        }
        return found;
    }

    private void lookAndInflate(byte[] bytes, Set<String> found) {
        look(bytes, bytes.length, found);
        inflate(bytes, bytes.length, found);
        // a stream that does not say what it is can begin at the beginning only
        found.addAll(inflated(bytes, 0, bytes.length, true, "deflate"));
    }

    private void look(byte[] bytes, int length, Set<String> found) {
        for (int at = 0; at < length; at++) {
            for (Form form : heads[bytes[at] & 0xff]) {
                int end = at + form.bytes().length;
                if (end <= length && Arrays.equals(bytes, at, end, form.bytes(), 0, form.bytes().length)) {
                    found.add(form.name());
                }
            }
        }
    }

    /** Whatever says that it is a zlib or gzip stream. */
    private void inflate(byte[] bytes, int length, Set<String> found) {
        for (int at = 0; at + 2 < length; at++) {
            int first = bytes[at] & 0xff;
            int second = bytes[at + 1] & 0xff;
            if (first == 0x78 && (first << 8 | second) % 31 == 0) {
                found.addAll(inflated(bytes, at, length, false, "zlib"));
            } else if (first == 0x1f && second == 0x8b && bytes[at + 2] == 8) {
                gzip(bytes, at, length).ifPresent(body -> found.addAll(inflated(bytes, body, length, true, "gzip")));
            }
        }
    }

    /** Where the stream begins behind gzip's header; none where a flag makes it longer than what Java writes. */
    private static Optional<Integer> gzip(byte[] bytes, int at, int length) {
        return at + 10 < length && bytes[at + 3] == 0 ? Optional.of(at + 10) : Optional.empty();
    }

    private Set<String> inflated(byte[] bytes, int from, int to, boolean bare, String name) {
        byte[] text = new byte[MOST_INFLATED];
        int length = 0;
        Inflater inflater = new Inflater(bare);
        try {
            inflater.setInput(bytes, from, Math.min(to - from, MOST_INFLATED));
            for (int more = 1; more > 0 && length < text.length; length += more) {
                more = inflater.inflate(text, length, text.length - length);
            }
        } catch (DataFormatException e) {
            // no stream, or one that is cut: what came out so far counts
            length = Math.max(0, length);
        } finally {
            inflater.end();
        }
        Set<String> found = new TreeSet<>();
        look(text, length, found);
        Set<String> named = new TreeSet<>();
        found.forEach(form -> named.add(form + " in " + name));
        return named;
    }
}
