package fi.polku.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Where a reader is in a collection: what was asked for, the moment it is as of, and the key after which the page starts. A cursor
 * holds all of it, so that the host remembers no readers.
 */
record Traversal(String feed, Instant asOf, Optional<Instant> since, int size, String after) {
    private static final int USUAL_SIZE = 500;
    private static final int GREATEST_SIZE = 5000;

    /** The start, or where the cursor says. */
    static Traversal of(String feed, Map<String, String> parameters, Records records) {
        var cursor = Optional.ofNullable(parameters.get("cursor"));
        return cursor.isPresent()
                ? resumed(feed, cursor.get(), records.knownSince())
                : started(feed, parameters, records);
    }

    Traversal startingAfter(String key) {
        return new Traversal(feed, asOf, since, size, key);
    }

    boolean first() {
        return after.isEmpty();
    }

    String cursor() {
        var plain = String.join(
                "|", feed, asOf.toString(), since.map(Instant::toString).orElse(""), "" + size, after);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }

    private static Traversal started(String feed, Map<String, String> parameters, Records records) {
        var since = Optional.ofNullable(parameters.get("changedSince")).map(text -> moment(text, "changedSince"));
        since.filter(moment -> moment.isBefore(records.knownSince())).ifPresent(moment -> {
            throw Refusal.changesGone(records.knownSince().toString());
        });
        return new Traversal(feed, records.now(), since, size(parameters), "");
    }

    private static Traversal resumed(String feed, String cursor, Instant knownSince) {
        var parts = decoded(cursor).split("\\|", 5);
        if (parts.length != 5 || !parts[0].equals(feed)) {
            throw Refusal.invalid("The cursor is not one of this resource.");
        }
        var asOf = moment(parts[1], "cursor");
        if (asOf.isBefore(knownSince)) {
            throw Refusal.cursorGone(knownSince.toString());
        }
        var since = Optional.of(parts[2]).filter(text -> !text.isEmpty()).map(text -> moment(text, "cursor"));
        return new Traversal(feed, asOf, since, size(Map.of("size", parts[3])), parts[4]);
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("The cursor is not one of this resource.");
        }
    }

    private static Instant moment(String text, String parameter) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.invalid(parameter + " is not a moment in UTC.");
        }
    }

    private static int size(Map<String, String> parameters) {
        var text = parameters.getOrDefault("size", "" + USUAL_SIZE);
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > GREATEST_SIZE) {
            throw Refusal.invalid("size is not a number from 1 to " + GREATEST_SIZE + ".");
        }
        return Integer.parseInt(text);
    }
}
