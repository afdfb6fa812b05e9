package fi.polku.mentoring.telling;

import fi.polku.mentoring.notice.Due;
import fi.polku.mentoring.notice.Notice;
import fi.polku.mentoring.notice.NoticeKind;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What is decided of a notice's mail.
 *
 * @param notice which
 * @param person who is told
 * @param kind of the notice
 * @param mail the mail it goes with, unless there is one of that day already
 * @param due when that is sent, UTC; absent when it is dropped
 * @param digest whether it waits for the mail of the day
 * @param dropped why there is no mail, as the database says it; absent when there is
 */
record Planned(
        UUID notice,
        UUID person,
        NoticeKind kind,
        UUID mail,
        Optional<Instant> due,
        boolean digest,
        Optional<String> dropped) {
    /** Whether it may wait for mails that tell somebody of something of their own. */
    boolean isBehind() {
        return digest || kind.isToMany();
    }

    static Planned of(Notice notice, Due due) {
        UUID mail = UUID.randomUUID();
        if (due instanceof Due.Alone alone) {
            return new Planned(
                    notice.id(),
                    notice.person(),
                    notice.kind(),
                    mail,
                    Optional.of(alone.at()),
                    false,
                    Optional.empty());
        }
        if (due instanceof Due.InDigest digest) {
            return new Planned(
                    notice.id(),
                    notice.person(),
                    notice.kind(),
                    mail,
                    Optional.of(digest.at()),
                    true,
                    Optional.empty());
        }
        return without(
                notice,
                ((Due.Dropped) due).why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static Planned without(Notice notice, String why) {
        return new Planned(
                notice.id(),
                notice.person(),
                notice.kind(),
                UUID.randomUUID(),
                Optional.empty(),
                false,
                Optional.of(why));
    }
}
