package fi.polku.mentoring.telling;

import fi.polku.mentoring.notice.Due;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What is decided of a notice's mail.
 *
 * @param notice which
 * @param person who is told
 * @param mail the mail it goes with, unless there is one of that day already
 * @param due when that is sent, UTC; absent when it is dropped
 * @param digest whether it waits for the mail of the day
 * @param dropped why there is no mail, as the database says it; absent when there is
 */
record Planned(UUID notice, UUID person, UUID mail, Optional<Instant> due, boolean digest, Optional<String> dropped) {

    static Planned of(UUID notice, UUID person, Due due) {
        UUID mail = UUID.randomUUID();
        if (due instanceof Due.Alone alone) {
            return new Planned(notice, person, mail, Optional.of(alone.at()), false, Optional.empty());
        }
        if (due instanceof Due.InDigest digest) {
            return new Planned(notice, person, mail, Optional.of(digest.at()), true, Optional.empty());
        }
        return without(
                notice,
                person,
                ((Due.Dropped) due).why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static Planned without(UUID notice, UUID person, String why) {
        return new Planned(notice, person, UUID.randomUUID(), Optional.empty(), false, Optional.of(why));
    }
}
