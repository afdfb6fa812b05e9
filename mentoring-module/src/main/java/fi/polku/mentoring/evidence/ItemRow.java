package fi.polku.mentoring.evidence;

import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An item as it was read, its words opened.
 *
 * @param id the item
 * @param step of which step
 * @param stepTitle what that is called
 * @param kind what it tells
 * @param subject what the host knows it by
 * @param hostPerson the owner, by the host's id
 * @param competence URI; for evidence
 * @param levelNow the owner's level of it by the profile
 * @param words what its owner wrote; for evidence
 * @param given the message as it was given, while it is
 * @param standing where it is
 * @param changedAt for the order of a list
 * @param version for If-Match
 */
record ItemRow(
        UUID id,
        UUID step,
        Localized stepTitle,
        HostMessage.Kind kind,
        UUID subject,
        String hostPerson,
        Optional<String> competence,
        Optional<Integer> levelNow,
        Optional<WriteEvidence> words,
        Optional<String> given,
        EvidenceItem.Standing standing,
        Instant changedAt,
        int version) {
    /** The host was asked to forget it, did not, and an administrator has given up asking. */
    boolean isForgettingGivenUp() {
        return standing.state() == EvidenceState.NOT_FORGOTTEN
                && standing.givenUp().isPresent();
    }
}
