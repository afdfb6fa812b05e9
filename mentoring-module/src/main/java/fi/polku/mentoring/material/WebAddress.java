package fi.polku.mentoring.material;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a link leads: a page by https, on a server that is named, without a user's name in front of it that would hide whose it is.
 *
 * @param text the whole address
 */
public record WebAddress(String text) {
    /** Longest, in characters. */
    public static final int LONGEST = 1_000;

    /**
     * Reads an address.
     *
     * @param text as it was typed
     * @return absent when it is none that one could follow safely
     */
    public static Optional<WebAddress> of(String text) {
        try {
            URI address = new URI(text);
            String host = address.getHost();
            boolean leads = "https".equals(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))
                    && host != null
                    && host.contains(".")
                    && address.getUserInfo() == null
                    && text.length() <= LONGEST;
            return leads ? Optional.of(new WebAddress("https" + text.substring("https".length()))) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The server's name, for people to see where they are led; letters that only look like ours stay in their code. */
    public String server() {
        String host = URI.create(text).getHost();
        String read = IDN.toUnicode(host);
        boolean ours = read.codePoints()
                .filter(Character::isLetter)
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
        return ours ? read : host;
    }
}
