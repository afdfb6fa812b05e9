package fi.polku.mentoring.guest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A guest as human resources see them.
 *
 * @param id the invitation
 * @param who what was written of them
 * @param state how it stands
 * @param invitedAt when, UTC
 * @param linkUntil until when the link can be used, UTC; absent once it was used or taken back
 * @param acceptedAt when the link was used, UTC; absent while it was not
 */
public record GuestView(
        UUID id,
        InviteGuest who,
        GuestState state,
        Instant invitedAt,
        Optional<Instant> linkUntil,
        Optional<Instant> acceptedAt) {

    /**
     * Whether a new link can be made.
     *
     * @return true while nobody has come
     */
    public boolean isWaitedFor() {
        return state == GuestState.INVITED || state == GuestState.LINK_OVER;
    }

    /**
     * Whether there is something to end.
     *
     * @return false for what is over
     */
    public boolean isOpen() {
        return isWaitedFor() || state == GuestState.ACTIVE;
    }
}
