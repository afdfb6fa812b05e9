package fi.polku.tests.security;

import fi.polku.mentoring.shared.IdentityCode;
import fi.polku.tests.Written;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Looks through logs for what no log may hold: what people wrote, secrets, tokens, sign-in codes, identity codes. */
final class LogSearch {
    private static final int WINDOW = 8;
    private static final int SHORTEST = 16;
    private static final int LONGEST = 48;
    private static final int VARIETY = 6;
    private static final int BITS = 1 << 22;
    private static final Pattern CUT = Pattern.compile("[\"'\\\\\\p{Cntrl}]");
    private static final Pattern ASCII = Pattern.compile("[^ -~]+");

    /** By what it is called; the words that must stand in a line for the pattern to be tried. */
    private static final Map<String, Map.Entry<String, Pattern>> SHAPES = shapes();

    private final Map<Long, List<Needle>> needles = new HashMap<>();
    private final BitSet beginnings = new BitSet(BITS);

    /** Bytes, each a character of ISO 8859-1. */
    private record Needle(String name, String bytes, boolean everywhere) {}

    private static Map<String, Map.Entry<String, Pattern>> shapes() {
        Map<String, Map.Entry<String, Pattern>> shapes = new LinkedHashMap<>();
        shapes.put("a token or sealed cookie", entry("eyJ", "eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]*\\."));
        shapes.put("a code of sign-in", entry("code=", "[?&]code=[A-Za-z0-9._~-]{8,}"));
        shapes.put("credentials of a request", entry("uthorization", "(?i)authorization['\":= ]+(bearer|basic) \\w"));
        shapes.put("a client's secret", entry("client_secret=", "client_secret=\\w"));
        shapes.put("a verifier of sign-in", entry("code_verifier=", "code_verifier=\\w"));
        shapes.put("a form's token", entry("csrf=", "csrf=[A-Za-z0-9_-]{16,}"));
        shapes.put("an invitation", entry("/invitation/", "/invitation/[A-Za-z0-9_-]{40,}"));
        shapes.put("a cookie", entry("polku-session=", "polku-session=\\w"));
        return shapes;
    }

    private static Map.Entry<String, Pattern> entry(String word, String pattern) {
        return Map.entry(word, Pattern.compile(pattern));
    }

    /** Looks for these texts too, unless they stand in what is no secret. */
    LogSearch texts(Written.Texts written) {
        String open = String.join("\n", written.open());
        for (String text : new TreeSet<>(written.sealed())) {
            String whole = CUT.split(text, 2)[0];
            if (whole.length() >= SHORTEST && !open.contains(whole)) {
                add("what somebody wrote: " + whole, whole, true);
            }
            for (String piece : ASCII.split(whole)) {
                String run = piece.strip();
                if (run.length() >= SHORTEST && !open.contains(run)) {
                    add("what somebody wrote: " + whole, run, false);
                }
            }
        }
        return this;
    }

    /** Looks for these passwords and keys too, by their names. */
    LogSearch secrets(Map<String, String> secrets) {
        secrets.forEach((name, value) -> add("the secret " + name, value, true));
        return this;
    }

    private void add(String name, String text, boolean everywhere) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        String bytes = new String(utf8, 0, Math.min(utf8.length, LONGEST), StandardCharsets.ISO_8859_1);
        if (bytes.length() < SHORTEST || bytes.chars().distinct().count() < VARIETY) {
            return;
        }
        long head = head(bytes, 0);
        beginnings.set(bit(head));
        needles.computeIfAbsent(head, h -> new ArrayList<>()).add(new Needle(name, bytes, everywhere));
    }

    private static long head(String bytes, int at) {
        long head = 0;
        for (int i = at; i < at + WINDOW; i++) {
            head = head << 8 | bytes.charAt(i) & 0xff;
        }
        return head;
    }

    private static int bit(long head) {
        long mixed = head * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 42) & (BITS - 1);
    }

    /** How many texts and secrets it looks for. */
    int size() {
        return needles.values().stream().mapToInt(Collection::size).sum();
    }

    /**
     * What is found in a log.
     *
     * @param log the file
     * @param ofTests whether the tests themselves write into it too, as into the log of all statements; then pieces of a
     *     text are not looked for, but only the whole
     * @return what, and in which line; never the text of the line
     */
    Set<String> in(Path log, boolean ofTests) {
        Set<String> found = new TreeSet<>();
        try (BufferedReader lines = Files.newBufferedReader(log, StandardCharsets.ISO_8859_1)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                for (String what : in(line, ofTests)) {
                    found.add(log + ":" + number + " holds " + what);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(log.toString(), e);
        }
        return found;
    }

    private Set<String> in(String line, boolean ofTests) {
        Set<String> found = new TreeSet<>();
        SHAPES.forEach((name, shape) -> {
            if (line.contains(shape.getKey()) && shape.getValue().matcher(line).find()) {
                found.add(name);
            }
        });
        if (!ofTests && IdentityCode.isIn(line)) {
            found.add("an identity code");
        }
        if (line.length() >= WINDOW) {
            long head = head(line, 0);
            for (int at = 0; ; at++) {
                if (beginnings.get(bit(head))) {
                    found.addAll(at(line, at, head, ofTests));
                }
                if (at + WINDOW == line.length()) {
                    break;
                }
                head = head << 8 | line.charAt(at + WINDOW) & 0xff;
            }
        }
        return found;
    }

    private List<String> at(String line, int at, long head, boolean ofTests) {
        return needles.getOrDefault(head, List.of()).stream()
                .filter(needle -> needle.everywhere() || !ofTests)
                .filter(needle -> line.startsWith(needle.bytes(), at))
                .map(Needle::name)
                .toList();
    }
}
