package fi.polku.mentoring.notice;

import fi.polku.mentoring.notice.NoticeKind.Trait;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** When a notice is due by mail. Follows from the notice and the person's choice alone: whoever asks twice gets the same, on whichever node. */
public sealed interface Due {

    /**
     * By itself.
     *
     * @param at not before, UTC
     */
    record Alone(Instant at) implements Due {}

    /**
     * With all others that are due at the same moment, in one mail.
     *
     * @param at not before, UTC
     */
    record InDigest(Instant at) implements Due {}

    /**
     * Not by mail.
     *
     * @param why why not
     */
    record Dropped(Why why) implements Due {}

    /** Why no mail is sent. */
    enum Why {
        /** The person wants none of this kind. */
        SWITCHED_OFF,
        /** What it would remind of has begun by then. */
        POINTLESS
    }

    /**
     * When a notice is due.
     *
     * <p>What is chosen holds as long as the notice comes in time. Where the digest would come too late, it comes by itself. Where the quiet hours would make it
     * too late, a reminder is dropped, what is urgent breaks the quiet, and all else comes after it.
     *
     * @param notice which
     * @param choice of the person who is told
     * @return when, or why not
     */
    static Due of(Notice notice, Choice choice) {
        Delivery delivery = choice.delivery(notice.kind());
        if (delivery == Delivery.NOT_AT_ALL) {
            return new Dropped(Why.SWITCHED_OFF);
        }
        Wall wall = new Wall(choice);
        Notice.Span span = notice.span();
        Instant alone = wall.notQuiet(span.from());
        Due wanted = delivery == Delivery.DAILY ? new InDigest(wall.digest(span.from())) : new Alone(alone);
        boolean inTime = !span.comesTooLate(wanted instanceof InDigest digest ? digest.at() : alone);
        if (inTime) {
            return wanted;
        }
        if (!span.comesTooLate(alone)) {
            return new Alone(alone);
        }
        if (notice.kind().trait() == Trait.REMINDER) {
            return new Dropped(Why.POINTLESS);
        }
        boolean breaksQuiet = notice.kind().trait() == Trait.URGENT && !span.comesTooLate(span.from());
        return breaksQuiet ? new Alone(span.from()) : wanted;
    }

    /**
     * A person's digests. There is one for a moment at which something is due in it, and so none that is empty, and at most one a day.
     *
     * @param notices the person's
     * @param choice theirs
     * @return by the moment of sending, UTC, each in the order in which its notices arose
     */
    static Map<Instant, List<Notice>> digests(Collection<Notice> notices, Choice choice) {
        return notices.stream()
                .sorted(Comparator.<Notice, Instant>comparing(n -> n.span().from())
                        .thenComparing(Notice::id))
                .filter(notice -> of(notice, choice) instanceof InDigest)
                .collect(Collectors.groupingBy(
                        notice -> ((InDigest) of(notice, choice)).at(), TreeMap::new, Collectors.toList()));
    }
}
