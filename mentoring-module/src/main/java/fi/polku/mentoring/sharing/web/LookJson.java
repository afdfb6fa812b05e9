package fi.polku.mentoring.sharing.web;

import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.sharing.Look;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What another did with what is the caller's own.
 *
 * @param at when, UTC
 * @param who the other; left out for Polku itself
 * @param name the other by name; left out for Polku itself
 * @param right by which right, such as {@code deputy}
 * @param action what was done, such as {@code goal.read}
 * @param kind of the thing, such as {@code goal}
 * @param thing which
 * @param title what it is called, in the caller's language
 */
public record LookJson(
        Instant at,
        @Nullable UUID who,
        @Nullable String name,
        String right,
        String action,
        String kind,
        @Nullable UUID thing,
        String title) {
    static LookJson of(Look look, Texts t) {
        return new LookJson(
                look.at(),
                look.who().orElse(null),
                look.name().orElse(null),
                look.right(),
                look.action(),
                look.thing().kind(),
                look.thing().id().orElse(null),
                MyDataWords.thing(t, look.thing()));
    }
}
