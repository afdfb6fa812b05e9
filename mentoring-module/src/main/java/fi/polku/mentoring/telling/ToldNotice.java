package fi.polku.mentoring.telling;

import fi.polku.mentoring.notice.NoticeKind;
import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A notice as its receiver sees it. Its words are composed from the kind: {@link NoticeWords}.
 *
 * @param id which
 * @param kind of what
 * @param facts what is filled into its words
 * @param page where the rest is read, a path within Polku
 * @param at when it arose, UTC
 * @param readAt when it was read, UTC; absent when it is new
 */
public record ToldNotice(UUID id, NoticeKind kind, Facts facts, String page, Instant at, Optional<Instant> readAt) {

    /**
     * What is filled into a notice's words.
     *
     * @param programme the programme's published name, where it is about one
     * @param moment the moment it tells of, UTC
     */
    public record Facts(Optional<Localized> programme, Optional<Instant> moment) {}

    /**
     * Whether it has not been read.
     *
     * @return whether
     */
    public boolean unread() {
        return readAt.isEmpty();
    }
}
