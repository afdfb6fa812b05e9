package fi.polku.mentoring.sharing.web;

import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.sharing.MyReader;
import fi.polku.mentoring.sharing.MyShare;
import fi.polku.mentoring.sharing.Reader;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of one's own shares over REST.
 *
 * @param id the share, to be revoked by
 * @param kind {@code goal} or {@code log-entry}
 * @param thing what is shared
 * @param title what it is called, in the caller's language
 * @param reader with whom
 * @param since when it was shared, UTC
 */
public record MyShareJson(UUID id, String kind, @Nullable UUID thing, String title, ReaderJson reader, Instant since) {

    /**
     * A reader as they are now.
     *
     * @param with {@code person}, {@code supervisor} or {@code host}
     * @param person a named person's id
     * @param name of the named person, or of who is the supervisor now
     * @param organisation a named person's, when it is another than the caller's
     * @param gone whether a named person has left and cannot read
     */
    public record ReaderJson(
            String with,
            @Nullable UUID person,
            @Nullable String name,
            @Nullable String organisation,
            boolean gone) {
        static ReaderJson of(MyReader reader, Texts t) {
            Reader who = reader.reader();
            return new ReaderJson(
                    who.kind(),
                    who.person().orElse(null),
                    reader.name().orElse(null),
                    reader.elsewhere().map(o -> o.in(t.locale())).orElse(null),
                    reader.gone());
        }
    }

    static MyShareJson of(MyShare share, Texts t) {
        return new MyShareJson(
                share.id(),
                share.thing().kind(),
                share.thing().id().orElse(null),
                MyDataWords.thing(t, share.thing()),
                ReaderJson.of(share.with(), t),
                share.since());
    }
}
