package fi.polku.tests.data;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * A text that stands nowhere by chance, in Finnish letters, and what it looks like in every form it may be stored in.
 *
 * @param core what is looked for, whatever stands around it
 */
record Marker(String core) {
    private static final String LETTERS = "aeiouyäöåklmnprstvhj";

    /** A new one that begins with that word. */
    static Marker of(String word) {
        Random random = new Random();
        StringBuilder text = new StringBuilder(word);
        for (int i = 0; i < 24; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new Marker(text.toString());
    }

    /** The marker in a sentence. */
    String in(String field) {
        return "Tänään " + field + ": " + core + ", ja huomenna lisää.";
    }

    /** The marker in so much text that PostgreSQL moves it out of the row, and compresses what can be. */
    String inLong(String field) {
        return (in(field) + " Yhä uudelleen sama äänekäs öljylamppu. ").repeat(40);
    }

    /** The bytes it is stored as in each form, by the form's name. */
    Map<String, byte[]> forms() {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        byte[] plain = core.getBytes(StandardCharsets.UTF_8);
        forms.put("UTF-8", plain);
        forms.put("UTF-8, lower case", core.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        forms.put("UTF-8, upper case", core.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        forms.put("Latin 1", core.getBytes(StandardCharsets.ISO_8859_1));
        forms.put("UTF-16, big end first", core.getBytes(StandardCharsets.UTF_16BE));
        forms.put("UTF-16, little end first", core.getBytes(StandardCharsets.UTF_16LE));
        forms.put("JSON with escapes", escaped("\\u%04x"));
        forms.put("percent escapes", percent());
        forms.put("octal escapes", octal(plain));
        forms.put("hex", ascii(HexFormat.of().formatHex(plain)));
        forms.put("HEX", ascii(HexFormat.of().withUpperCase().formatHex(plain)));
        for (int before = 0; before < 3; before++) {
            forms.put("base64, " + before + " before", base64(Base64.getEncoder(), plain, before));
            forms.put("base64url, " + before + " before", base64(Base64.getUrlEncoder(), plain, before));
        }
        return forms;
    }

    /** What base64 makes of it when so many bytes stand before it: without the letters that its neighbours share. */
    private static byte[] base64(Base64.Encoder encoder, byte[] plain, int before) {
        byte[] shifted = new byte[before + plain.length];
        System.arraycopy(plain, 0, shifted, before, plain.length);
        String encoded = encoder.withoutPadding().encodeToString(shifted);
        int first = before == 0 ? 0 : before + 1;
        int last = shifted.length % 3 == 0 ? encoded.length() : encoded.length() - 1;
        return ascii(encoded.substring(first, last));
    }

    private byte[] escaped(String format) {
        StringBuilder text = new StringBuilder();
        core.chars().forEach(c -> text.append(c < 128 ? Character.toString(c) : String.format(format, c)));
        return ascii(text.toString());
    }

    private byte[] percent() {
        return ascii(URLEncoder.encode(core, StandardCharsets.UTF_8));
    }

    private static byte[] octal(byte[] plain) {
        StringBuilder text = new StringBuilder();
        for (byte b : plain) {
            text.append(b >= 0 ? Character.toString(b) : String.format("\\%03o", b & 0xff));
        }
        return ascii(text.toString());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
