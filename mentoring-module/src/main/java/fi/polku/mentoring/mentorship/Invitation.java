package fi.polku.mentoring.mentorship;

import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody's wish that a group begins, as one of those sees it who have to do with it.
 *
 * @param id also the group's, once it has begun
 * @param programme in which programme
 * @param name what that is called
 * @param owner who invites
 * @param ownerName their name
 * @param state where it stands
 * @param message why; absent when nothing was written, or it is none of the reader's any more
 * @param invitedAt UTC
 * @param people those who are named
 */
public record Invitation(
        UUID id,
        UUID programme,
        Localized name,
        UUID owner,
        String ownerName,
        InvitationState state,
        Optional<String> message,
        Instant invitedAt,
        List<Invited> people) {

    public Invitation {
        people = List.copyOf(people);
    }

    /**
     * Whether somebody is asked and has not answered.
     *
     * @param person who
     * @return while the invitation is open
     */
    public boolean waitsFor(UUID person) {
        return state == InvitationState.OPEN
                && people.stream()
                        .anyMatch(p -> p.person().equals(person) && p.accepted().isEmpty());
    }

    /**
     * Whether somebody is named in it.
     *
     * @param person who
     * @return not for one who invites others
     */
    public boolean names(UUID person) {
        return people.stream().anyMatch(p -> p.person().equals(person));
    }
}
