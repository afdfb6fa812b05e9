package fi.polku.mentoring.telling;

import fi.polku.mentoring.keys.Fingerprints;
import fi.polku.mentoring.notice.Delivery;
import fi.polku.mentoring.notice.NoticeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words in the links by which whoever reads a mail stops its kind without signing in (RFC 8058). A word names a person and kinds, and bears a keyed digest: nobody
 * makes one up, and whoever has one can stop those kinds for that person and nothing else. It does not expire, as mails do not.
 */
@ApplicationScoped
public class StopLinks {
    private static final String PURPOSE = "notice.stop ";
    private static final int DIGEST = 16;
    private static final int LONGEST = 2_000;

    @Inject
    Fingerprints digest;

    /**
     * What a link stops.
     *
     * @param person for whom
     * @param kinds which, at least one
     */
    public record Stop(UUID person, List<NoticeKind> kinds) {
        public Stop {
            kinds = List.copyOf(kinds);
        }
    }

    /** The word that stops these kinds for somebody. Not within a use case, as the first reads the key. */
    String word(UUID person, Collection<NoticeKind> kinds) {
        String said = Stream.concat(Stream.of(person.toString()), kinds.stream().map(NoticeKind::code))
                .collect(Collectors.joining(" "));
        return text(said.getBytes(StandardCharsets.UTF_8)) + "." + text(digest(said));
    }

    /**
     * What a word stops. Not within a use case, as the first reads the key.
     *
     * @param word from a link
     * @return absent when Polku has not made it
     */
    public Optional<Stop> read(String word) {
        int dot = word.indexOf('.');
        if (dot < 0 || word.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String said = new String(Base64.getUrlDecoder().decode(word.substring(0, dot)), StandardCharsets.UTF_8);
            byte[] given = Base64.getUrlDecoder().decode(word.substring(dot + 1));
            return MessageDigest.isEqual(given, digest(said)) ? stop(said) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A kind that is gone, or cannot be stopped any more, is left out. */
    private static Optional<Stop> stop(String said) {
        String[] parts = said.split(" ", -1);
        List<NoticeKind> kinds = Arrays.stream(parts)
                .skip(1)
                .flatMap(code -> NoticeKind.of(code).stream())
                .filter(kind -> kind.allows(Delivery.NOT_AT_ALL))
                .toList();
        return Optional.of(new Stop(UUID.fromString(parts[0]), kinds))
                .filter(stop -> !stop.kinds().isEmpty());
    }

    private byte[] digest(String said) {
        return Arrays.copyOf(digest.of((PURPOSE + said).getBytes(StandardCharsets.UTF_8)), DIGEST);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
